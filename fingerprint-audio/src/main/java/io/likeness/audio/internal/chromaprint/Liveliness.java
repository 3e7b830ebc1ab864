package io.likeness.audio.internal.chromaprint;

import io.likeness.audio.Chromaprint;

/**
 * Tells sub-prints that say something from those of silence and of sound that does not change, such
 * as hum or a test tone: the latter agree between any two files.
 */
public final class Liveliness {

  /** Sub-prints before and after one that are looked at: a window's length in all. */
  private static final int REACH = 8;

  /** The fewest bits that change from sub-print to sub-print within reach; music changes 30. */
  private static final int FEWEST_CHANGES = 6;

  private Liveliness() {}

  /**
   * Judges every sub-print.
   *
   * @param subPrints the sub-prints in the order of time
   * @return for each, whether it tells something
   */
  public static boolean[] of(int[] subPrints) {
    int[] changes = new int[subPrints.length + 1];
    for (int i = 1; i < subPrints.length; i++) {
      changes[i + 1] = changes[i] + Integer.bitCount(subPrints[i] ^ subPrints[i - 1]);
    }
    boolean[] lively = new boolean[subPrints.length];
    for (int i = 0; i < subPrints.length; i++) {
      int from = Math.max(0, i - REACH);
      int to = Math.min(subPrints.length - 1, i + REACH);
      // At an end the stretch is shorter, and so is what may be asked of it.
      int asked = Math.ceilDiv(FEWEST_CHANGES * (to - from), 2 * REACH);
      lively[i] =
          subPrints[i] != Chromaprint.SILENCE && changes[to + 1] - changes[from + 1] >= asked;
    }
    return lively;
  }
}
