package io.likeness.image;

import io.likeness.core.BinaryCode;
import io.likeness.core.FingerprintScheme;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Makes the codes of the classic hashes, which have a bit for each place of a grid.
 *
 * <p>The first place has the highest bit, so that the hexadecimal digits read like the grid: row by
 * row, from left to right.
 */
final class GridCode {

  /** The standard deviation of cells, in levels of luma, that gives full quality. */
  private static final double FULL_CONTRAST = 10;

  private GridCode() {}

  /**
   * Makes a code.
   *
   * @param cells the reduced picture, whose contrast gives the quality
   * @param isSet tells the bit of a place, counted row by row
   */
  static BinaryCode of(FingerprintScheme scheme, double[] cells, IntPredicate isSet) {
    long[] words = new long[scheme.bits() / Long.SIZE];
    for (int place = 0; place < scheme.bits(); place++) {
      if (isSet.test(place)) {
        int bit = scheme.bits() - 1 - place;
        words[bit / Long.SIZE] |= 1L << bit;
      }
    }
    return BinaryCode.of(scheme, quality(cells), words);
  }

  static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /** Returns the median of an even number of values: halfway between the two in the middle. */
  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int half = sorted.length / 2;
    return (sorted[half - 1] + sorted[half]) / 2;
  }

  private static int quality(double[] cells) {
    double mean = mean(cells);
    double squares = 0;
    for (double cell : cells) {
      squares += (cell - mean) * (cell - mean);
    }
    double contrast = Math.sqrt(squares / cells.length) / FULL_CONTRAST;
    return (int) (Math.min(1, contrast) * BinaryCode.FULL_QUALITY);
  }
}
