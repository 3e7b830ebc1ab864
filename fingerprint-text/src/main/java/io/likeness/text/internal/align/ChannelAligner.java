package io.likeness.text.internal.align;

import io.likeness.core.Alignment;
import io.likeness.core.Exclusion;
import io.likeness.core.Exclusion.Reason;
import io.likeness.core.Landmarks;
import io.likeness.core.Segment;
import io.likeness.core.Significance;
import io.likeness.core.Transform;
import io.likeness.core.Transform.Property;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Aligns works with one suspect by one kind of tokens. For one thread. */
final class ChannelAligner {

  private final Channel channel;
  private final TokenSequence suspect;
  private final Vocabulary vocabulary;
  private final int[] ids;
  private final Successions successions;
  private final RunFinder runs;
  private final EditAlignment.Scratch scratch = new EditAlignment.Scratch();
  private final Disguises disguises;
  private final int leastWords;

  ChannelAligner(
      Channel channel, TokenSequence suspect, Optional<Landmarks> disguises, int leastWords) {
    this.channel = channel;
    this.suspect = suspect;
    this.leastWords = leastWords;
    vocabulary = new Vocabulary(suspect);
    ids = vocabulary.ids(suspect);
    successions = new Successions(ids);
    runs = new RunFinder(new SeedIndex(suspect, ids, channel.seedTokens()), ids);
    this.disguises = new Disguises(suspect, disguises);
  }

  Channel channel() {
    return channel;
  }

  TokenSequence suspect() {
    return suspect;
  }

  /** Compares the suspect with a text. */
  Comparison compare(TokenSequence work) {
    int[] workIds = vocabulary.ids(work);
    Rarity rarity = new Rarity(suspect, ids, vocabulary, successions, workIds, channel);
    return new Comparison(ids, work, workIds, rarity, runs, scratch);
  }

  /**
   * Tells how the suspect copies a work.
   *
   * @param comparison what they share
   * @param passages all passages of that
   * @param holding what of it may be shared
   * @param programs the words of both if both are source code
   * @return the alignment, or empty if nothing tells anything
   */
  Optional<Alignment> align(
      Comparison comparison,
      List<Passage> passages,
      List<Exempt> holding,
      Optional<ProgramWords> programs) {
    if (passages.isEmpty() || !isAlike(passages, comparison.work())) {
      return Optional.empty();
    }
    List<Passage> counted = passages;
    List<Exclusion> excluded = new ArrayList<>();
    if (!holding.isEmpty()) {
      BitSet exempt = Exemptions.tokens(holding);
      counted = comparison.passagesWithout(exempt);
      exempt.flip(0, ids.length);
      for (Passage passage : comparison.passagesWithout(exempt)) {
        excluded.add(exclusion(passage, comparison, mostOf(holding, passage)));
      }
    }
    List<Passage> longEnough = new ArrayList<>();
    for (Passage passage : counted) {
      if (suspect.words(passage.suspectFrom(), passage.suspectTo()) >= leastWords) {
        longEnough.add(passage);
      } else {
        excluded.add(exclusion(passage, comparison, Reason.TOO_SHORT, ""));
      }
    }
    return longEnough.isEmpty() && excluded.isEmpty()
        ? Optional.empty()
        : Optional.of(alignment(longEnough, excluded, comparison, programs));
  }

  private boolean isAlike(List<Passage> passages, TokenSequence work) {
    return !channel.isLanguage()
        || (Usage.isAlike(passages, suspect, work)
            && !Foreignness.isBetween(passages, suspect, work));
  }

  private static Exempt mostOf(List<Exempt> holding, Passage passage) {
    return holding.stream()
        .max(
            Comparator.comparingInt(
                exempt -> exempt.overlap(passage.suspectFrom(), passage.suspectTo())))
        .orElseThrow();
  }

  private Exclusion exclusion(Passage passage, Comparison comparison, Exempt exempt) {
    return exclusion(passage, comparison, exempt.reason(), exempt.source());
  }

  private Exclusion exclusion(
      Passage passage, Comparison comparison, Reason reason, String source) {
    return new Exclusion(
        segment(passage, comparison.work()),
        reason,
        source,
        comparison.significance(passage.bits()));
  }

  private Significance significance(
      List<Passage> passages, Comparison comparison, Optional<ProgramWords> programs) {
    Significance chance = comparison.significance(passages.getFirst().bits());
    if (programs.isEmpty()) {
      return chance;
    }
    double share = share(passages, comparison);
    if (channel.isLanguage()) {
      return ProgramModel.ofWording(chance, share);
    }
    double words = programs.get().shared(passages, suspect, comparison.work());
    return ProgramModel.ofStructure(chance, share, words);
  }

  private double share(List<Passage> passages, Comparison comparison) {
    double bits = 0;
    double most = 0;
    int suspectTokens = 0;
    int length = 0;
    for (Passage passage : passages) {
      bits += passage.bits();
      most += comparison.rarity().bits(passage.suspectFrom(), passage.suspectTo());
      suspectTokens += passage.suspectTo() - passage.suspectFrom();
      length += passage.length();
    }
    int longer = Math.max(ids.length, comparison.work().size());
    return ProgramModel.share(bits, most / suspectTokens, length, longer);
  }

  private Alignment alignment(
      List<Passage> passages,
      List<Exclusion> excluded,
      Comparison comparison,
      Optional<ProgramWords> programs) {
    List<Exclusion> inOrder =
        excluded.stream()
            .sorted(Comparator.comparingInt(exclusion -> TokenSequence.start(exclusion.segment())))
            .toList();
    if (passages.isEmpty()) {
      Exclusion best =
          excluded.stream().min(Comparator.comparing(Exclusion::significance)).orElseThrow();
      return new Alignment(
          channel.told(),
          List.of(),
          Transform.UNKNOWN,
          best.segment().similarity(),
          best.significance(),
          inOrder);
    }
    int equal = 0;
    int length = 0;
    for (Passage passage : passages) {
      equal += passage.equal();
      length += passage.length();
    }
    return new Alignment(
        channel.told(),
        passages.stream()
            .sorted(Comparator.comparingInt(Passage::suspectFrom))
            .map(passage -> segment(passage, comparison.work()))
            .toList(),
        Transform.UNKNOWN.with(Property.OBFUSCATED, disguises.hide(passages)),
        Math.min(1, (double) equal / length),
        significance(passages, comparison, programs),
        inOrder);
  }

  private Segment segment(Passage passage, TokenSequence work) {
    return new Segment(
        suspect.range(passage.suspectFrom(), passage.suspectTo()),
        work.range(passage.workFrom(), passage.workTo()),
        passage.similarity(),
        List.of(),
        Optional.of(disguises.wording(passage)));
  }
}
