package io.likeness.text.internal.align;

import io.likeness.core.Alignment;
import io.likeness.core.Landmarks;
import io.likeness.core.Segment;
import io.likeness.core.Significance;
import io.likeness.core.Transform;
import io.likeness.core.Transform.Property;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Aligns works with one suspect by one kind of tokens. For one thread. */
final class ChannelAligner {

  /** The significance that passages besides the best one have. */
  private static final double LOG10_P_OF_FURTHER = -3;

  /** What shares fewer of its tokens nobody would call a copy. */
  private static final double LEAST_SIMILARITY = 0.25;

  /** A passage in which one token of so many is hidden is disguised. */
  private static final int TOKENS_PER_DISGUISE = 50;

  private final Channel channel;
  private final TokenSequence suspect;
  private final Vocabulary vocabulary;
  private final int[] ids;
  private final Successions successions;
  private final RunFinder runs;
  private final EditAlignment.Scratch scratch = new EditAlignment.Scratch();
  private final int[] disguisesBefore;

  ChannelAligner(Channel channel, TokenSequence suspect, Optional<Landmarks> disguises) {
    this.channel = channel;
    this.suspect = suspect;
    vocabulary = new Vocabulary(suspect);
    ids = vocabulary.ids(suspect);
    successions = new Successions(ids);
    runs = new RunFinder(new SeedIndex(suspect, ids, channel.seedTokens()), ids);
    disguisesBefore = new int[ids.length + 1];
    disguises.ifPresent(this::countDisguises);
  }

  private void countDisguises(Landmarks disguises) {
    for (int i = 0; i < disguises.size(); i++) {
      disguisesBefore[disguises.position(i) + 1] = 1;
    }
    for (int i = 1; i < disguisesBefore.length; i++) {
      disguisesBefore[i] += disguisesBefore[i - 1];
    }
  }

  Channel channel() {
    return channel;
  }

  /**
   * Aligns with a work.
   *
   * @param work its tokens
   * @param programs whether both are source code
   * @return the alignment, or empty if nothing tells anything
   */
  Optional<Alignment> align(TokenSequence work, boolean programs) {
    int[] workIds = vocabulary.ids(work);
    Rarity rarity = new Rarity(suspect, ids, vocabulary, successions, workIds, channel);
    List<Run> found = runs.find(work, workIds, rarity);
    List<Chain> chains = new ChainFinder(found, ids.length, workIds.length).chains();
    EditAlignment edits = new EditAlignment(ids, workIds, rarity, scratch);
    double least =
        ChanceModel.bits(new Significance(LOG10_P_OF_FURTHER), ids.length, workIds.length);
    List<Passage> passages = new ArrayList<>();
    for (Passage passage : PassageJoiner.join(new PassageFinder(ids, edits).find(chains))) {
      boolean tells = passages.isEmpty() || passage.bits() >= least;
      if (tells && passage.similarity() >= LEAST_SIMILARITY) {
        passages.add(passage);
      }
    }
    return passages.isEmpty() || !isAlike(passages, work)
        ? Optional.empty()
        : Optional.of(alignment(passages, work, significance(passages, work, rarity, programs)));
  }

  private boolean isAlike(List<Passage> passages, TokenSequence work) {
    return !channel.isLanguage() || Usage.isAlike(passages, suspect, work);
  }

  private Significance significance(
      List<Passage> passages, TokenSequence work, Rarity rarity, boolean programs) {
    Significance chance =
        ChanceModel.significance(passages.getFirst().bits(), ids.length, work.size());
    if (!programs) {
      return chance;
    }
    double bits = 0;
    double most = 0;
    int suspectTokens = 0;
    int length = 0;
    for (Passage passage : passages) {
      bits += passage.bits();
      most += rarity.bits(passage.suspectFrom(), passage.suspectTo());
      suspectTokens += passage.suspectTo() - passage.suspectFrom();
      length += passage.length();
    }
    return ProgramModel.limit(
        chance, bits, most / suspectTokens, length, Math.max(ids.length, work.size()));
  }

  private Alignment alignment(
      List<Passage> passages, TokenSequence work, Significance significance) {
    int equal = 0;
    int length = 0;
    int disguised = 0;
    for (Passage passage : passages) {
      equal += passage.equal();
      length += passage.length();
      disguised += disguisesBefore[passage.suspectTo()] - disguisesBefore[passage.suspectFrom()];
    }
    List<Segment> segments =
        passages.stream()
            .sorted(Comparator.comparingInt(Passage::suspectFrom))
            .map(passage -> segment(passage, work))
            .toList();
    boolean obfuscated = disguised > 0 && disguised * TOKENS_PER_DISGUISE >= length;
    return new Alignment(
        channel.told(),
        segments,
        Transform.UNKNOWN.with(Property.OBFUSCATED, obfuscated),
        (double) equal / length,
        significance);
  }

  private Segment segment(Passage passage, TokenSequence work) {
    return new Segment(
        suspect.range(passage.suspectFrom(), passage.suspectTo()),
        work.range(passage.workFrom(), passage.workTo()),
        passage.similarity());
  }
}
