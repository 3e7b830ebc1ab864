package io.likeness.text.internal.align;

import io.likeness.core.Aligner;
import io.likeness.core.Alignment;
import io.likeness.core.FingerprintSet;
import io.likeness.core.Landmarks;
import io.likeness.text.TextSchemes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Aligns works with one suspect by their words, and source code also by what it does.
 *
 * <p>Costs, for a work, two look-ups for each of its tokens, and what the common passages take. The
 * significance is that of the best passage; others are told if chance gives them in fewer than one
 * of a thousand pairs of texts.
 */
public final class PassageAligner implements Aligner {

  private final List<ChannelAligner> channels = new ArrayList<>();

  /**
   * Prepares a suspect.
   *
   * @param suspect its fingerprints; one without tokens aligns with nothing
   */
  public PassageAligner(FingerprintSet suspect) {
    Optional<Landmarks> disguises = suspect.landmarks(TextSchemes.DISGUISES);
    for (Channel channel : Channel.ALL) {
      tokens(suspect, channel)
          .ifPresent(
              tokens ->
                  channels.add(
                      new ChannelAligner(
                          channel, tokens, channel.isLanguage() ? disguises : Optional.empty())));
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
    boolean programs = channels.size() > 1 && tokens(work, Channel.CODE).isPresent();
    for (ChannelAligner channel : channels) {
      tokens(work, channel.channel())
          .flatMap(tokens -> channel.align(tokens, programs))
          .ifPresent(alignments::add);
    }
    alignments.sort(
        Comparator.comparingDouble(alignment -> alignment.significance().log10PValue()));
    return List.copyOf(alignments);
  }
}
