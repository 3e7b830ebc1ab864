package io.likeness.image;

/**
 * The 8 x 8 lowest frequencies, with the constant ones, of 32 x 32 samples.
 *
 * <p>Type II of the discrete cosine transform in 64-bit floats, every frequency {@code 2 sum(x[j]
 * cos(pi k (2 j + 1) / 64))} along either axis: the constant one is not scaled down, as it would be
 * to make the transform orthonormal.
 */
final class LowFrequencies {

  static final int SIDE = 8;
  static final int IN = 32;

  private static final int HALF = IN / 2;
  private static final double[] COSINES = cosines();

  private LowFrequencies() {}

  private static double[] cosines() {
    double[] cosines = new double[SIDE * HALF];
    for (int k = 0; k < SIDE; k++) {
      for (int j = 0; j < HALF; j++) {
        cosines[k * HALF + j] = 2 * StrictMath.cos(StrictMath.PI * k * (2 * j + 1) / (2 * IN));
      }
    }
    return cosines;
  }

  /** Returns the frequencies, row by row: a row has one vertical frequency. */
  static double[] of(double[] samples) {
    double[] halfway = new double[IN * SIDE];
    for (int row = 0; row < IN; row++) {
      transform(samples, row * IN, 1, halfway, row * SIDE, 1);
    }
    double[] frequencies = new double[SIDE * SIDE];
    for (int column = 0; column < SIDE; column++) {
      transform(halfway, column, SIDE, frequencies, column, SIDE);
    }
    return frequencies;
  }

  /**
   * Transforms {@value #IN} samples.
   *
   * <p>Odd frequencies are made of the differences between opposite samples, even ones of their
   * sums, from which the outermost is taken off. So what is flat, a slope or symmetrical has
   * frequencies of exactly nothing, and not of rounding errors, whose signs would be bits.
   */
  private static void transform(
      double[] in, int first, int step, double[] out, int firstOut, int stepOut) {
    int last = first + (IN - 1) * step;
    double outermost = in[first] + in[last];
    for (int k = 0; k < SIDE; k++) {
      double base = k == 0 ? 0 : outermost;
      double sum = 0;
      for (int j = 0; j < HALF; j++) {
        double left = in[first + j * step];
        double right = in[last - j * step];
        double pair = k % 2 == 1 ? left - right : left + right - base;
        sum += COSINES[k * HALF + j] * pair;
      }
      out[firstOut + k * stepOut] = sum;
    }
  }
}
