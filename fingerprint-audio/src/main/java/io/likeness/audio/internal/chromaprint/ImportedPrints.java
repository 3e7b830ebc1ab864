package io.likeness.audio.internal.chromaprint;

import io.likeness.audio.Chromaprint;
import io.likeness.core.Landmarks;

/**
 * Turns sub-prints that were computed elsewhere to landmarks. Nothing is known of the sound, so
 * that there is one phase of a hop, and all bits are as doubtful.
 */
public final class ImportedPrints {

  /** The sub-prints up to which each bit is flipped: 10 minutes. */
  private static final int MOST_FLIPPED = 4846;

  private ImportedPrints() {}

  /**
   * Returns what is registered.
   *
   * @param subPrints the sub-prints of a whole sound, in the order of time
   * @return landmarks of {@link Chromaprint#SCHEME}, without the sub-prints that tell nothing
   */
  public static Landmarks kept(int[] subPrints) {
    return all(Landmarks.builder(Chromaprint.SCHEME, subPrints.length), subPrints, 1, 0);
  }

  /**
   * Returns what is looked up: the sub-prints, and of sounds up to 10 minutes each with any one bit
   * flipped too.
   *
   * @param subPrints the sub-prints of a whole sound, in the order of time
   * @return landmarks of {@link Chromaprint#SCHEME}
   */
  public static Landmarks probes(int[] subPrints) {
    int flips = subPrints.length <= MOST_FLIPPED ? Integer.SIZE : 0;
    return all(
        Landmarks.builder(Chromaprint.SCHEME, subPrints.length * (1 + flips)), subPrints, 1, flips);
  }

  /**
   * Returns what is compared, at the positions of the first phase.
   *
   * @param subPrints the sub-prints of a whole sound, in the order of time
   * @return landmarks of {@link SuspectPrinter#PHASES_SCHEME}
   */
  public static Landmarks phases(int[] subPrints) {
    return all(
        Landmarks.builder(SuspectPrinter.PHASES_SCHEME, subPrints.length),
        subPrints,
        SuspectPrinter.PHASES,
        0);
  }

  private static Landmarks all(
      Landmarks.Builder builder, int[] subPrints, int positions, int flips) {
    boolean[] lively = Liveliness.of(subPrints);
    for (int i = 0; i < subPrints.length; i++) {
      if (lively[i]) {
        builder.add(subPrints[i], positions * i);
        for (int bit = 0; bit < flips; bit++) {
          builder.add(subPrints[i] ^ 1 << bit, positions * i);
        }
      }
    }
    return builder.build();
  }
}
