package io.likeness.text.internal.align;

import io.likeness.core.Aligner;
import io.likeness.core.Alignment;
import io.likeness.core.Exclusion.Reason;
import io.likeness.core.FingerprintSet;
import io.likeness.core.Landmarks;
import io.likeness.text.TextExclusions;
import io.likeness.text.TextExclusions.Boilerplate;
import io.likeness.text.TextSchemes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Aligns works with one suspect by their words, and source code also by what it does.
 *
 * <p>Costs, for a work, two look-ups for each of its tokens, and what the common passages take. The
 * significance is that of the best passage; others are told if chance gives them in fewer than one
 * of a thousand pairs of texts. Where a common passage lies in what may be shared, the two texts
 * are aligned once more without it, and what it makes is told as excluded.
 */
public final class PassageAligner implements Aligner {

  /** The significance that a passage of boilerplate has at least. */
  private static final double LOG10_P_OF_BOILERPLATE = -6;

  private final FingerprintSet suspect;
  private final TextExclusions exclusions;
  private final List<ChannelAligner> channels = new ArrayList<>();

  /** Made when a work first shares something. */
  private final Map<Channel, Exemptions> exemptions = new HashMap<>();

  /**
   * Prepares a suspect.
   *
   * @param suspect its fingerprints; one without tokens aligns with nothing
   * @param exclusions what it may share with works
   */
  public PassageAligner(FingerprintSet suspect, TextExclusions exclusions) {
    this.suspect = suspect;
    this.exclusions = exclusions;
    Optional<Landmarks> disguises = suspect.landmarks(TextSchemes.DISGUISES);
    for (Channel channel : Channel.ALL) {
      tokens(suspect, channel)
          .ifPresent(
              tokens ->
                  channels.add(
                      new ChannelAligner(
                          channel,
                          tokens,
                          channel.isLanguage() ? disguises : Optional.empty(),
                          channel.isLanguage() ? exclusions.leastWords() : 0)));
    }
  }

  private static Optional<TokenSequence> tokens(FingerprintSet set, Channel channel) {
    return set.landmarks(channel.evidence())
        .filter(tokens -> !tokens.isEmpty())
        .map(TokenSequence::new);
  }

  @Override
  public List<Alignment> align(FingerprintSet work) {
    List<Alignment> alignments = new ArrayList<>();
    Optional<ProgramWords> programs =
        tokens(work, Channel.CODE).isPresent() ? programWords(work) : Optional.empty();
    for (ChannelAligner channel : channels) {
      tokens(work, channel.channel())
          .flatMap(tokens -> align(channel, tokens, work, programs))
          .ifPresent(alignments::add);
    }
    alignments.sort(
        Comparator.comparingDouble(alignment -> alignment.significance().log10PValue()));
    return List.copyOf(alignments);
  }

  /** Returns the words of the suspect and of a work, if the suspect is source code too. */
  private Optional<ProgramWords> programWords(FingerprintSet work) {
    return channels.size() == 1
        ? Optional.empty()
        : tokens(work, Channel.WORDS)
            .map(words -> new ProgramWords(channels.getFirst().suspect(), words));
  }

  private Optional<Alignment> align(
      ChannelAligner channel,
      TokenSequence tokens,
      FingerprintSet work,
      Optional<ProgramWords> programs) {
    Comparison comparison = channel.compare(tokens);
    List<Passage> passages = comparison.passages();
    List<Exempt> holding =
        passages.isEmpty()
            ? List.of()
            : exemptions
                .computeIfAbsent(channel.channel(), key -> exemptions(channel))
                .holding(comparison, passages, work.landmarks(TextSchemes.EXEMPT));
    return channel.align(comparison, passages, holding, programs);
  }

  private Exemptions exemptions(ChannelAligner channel) {
    List<Exempt> found = new ArrayList<>();
    if (channel.channel().isLanguage()) {
      Optional<Landmarks> marks = suspect.landmarks(TextSchemes.EXEMPT);
      found.addAll(Exemptions.read(marks, channel.suspect(), exclusions));
    }
    for (Boilerplate boilerplate : exclusions.boilerplate()) {
      tokens(boilerplate.fingerprints(), channel.channel())
          .ifPresent(tokens -> found.addAll(shared(channel, tokens, boilerplate.name())));
    }
    return new Exemptions(found);
  }

  /** Finds what a suspect has of a text that anybody may use. */
  private static List<Exempt> shared(
      ChannelAligner channel, TokenSequence boilerplate, String name) {
    Comparison comparison = channel.compare(boilerplate);
    List<Exempt> shared = new ArrayList<>();
    for (Passage passage : comparison.passages()) {
      double log10P = comparison.significance(passage.bits()).log10PValue();
      if (log10P < LOG10_P_OF_BOILERPLATE) {
        int from = passage.suspectFrom();
        shared.add(new Exempt(from, passage.suspectTo(), Reason.BOILERPLATE, name, true));
      }
    }
    return shared;
  }
}
