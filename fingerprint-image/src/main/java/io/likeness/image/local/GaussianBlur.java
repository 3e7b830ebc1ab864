package io.likeness.image.local;

/**
 * Blurs a plane by a sampled Gaussian, first across, then down; edges are mirrored.
 *
 * <p>Each pass adds one pair of taps at a time to a whole row. The rows of a pair are copied first,
 * so that all arrays of the loop are read from their beginning: such a loop runs in vectors. Costs
 * {@code 2 * reach + 1} multiplications a sample in all, where the reach is {@value #REACH}
 * standard deviations. Immutable.
 */
final class GaussianBlur {

  private static final double REACH = 3.2;

  /** Weights of the middle tap and of those beside it. */
  private final float[] weights;

  /**
   * Takes a standard deviation.
   *
   * @param sigma pixels, greater than 0
   */
  GaussianBlur(double sigma) {
    int reach = Math.max(1, (int) Math.ceil(REACH * sigma));
    double[] exact = new double[reach + 1];
    double sum = 0;
    for (int i = 0; i <= reach; i++) {
      exact[i] = StrictMath.exp(-i * i / (2 * sigma * sigma));
      sum += i == 0 ? exact[i] : 2 * exact[i];
    }
    weights = new float[reach + 1];
    for (int i = 0; i <= reach; i++) {
      weights[i] = (float) (exact[i] / sum);
    }
  }

  /** Returns a blurred copy. */
  Plane of(Plane plane) {
    Plane across = new Plane(plane.width, plane.height);
    blurAcross(plane, across);
    Plane result = new Plane(plane.width, plane.height);
    blurDown(across, result);
    return result;
  }

  private void blurAcross(Plane from, Plane to) {
    int reach = weights.length - 1;
    int width = from.width;
    float[] padded = new float[width + 2 * reach];
    Row row = new Row(width);
    for (int y = 0; y < from.height; y++) {
      System.arraycopy(from.samples, y * width, padded, reach, width);
      for (int i = 1; i <= reach; i++) {
        padded[reach - i] = padded[reach + mirrored(-i, width)];
        padded[reach + width - 1 + i] = padded[reach + mirrored(width - 1 + i, width)];
      }
      row.start(padded, reach, weights[0]);
      for (int i = 1; i <= reach; i++) {
        row.addPair(padded, reach - i, reach + i, weights[i]);
      }
      System.arraycopy(row.sums, 0, to.samples, y * width, width);
    }
  }

  private void blurDown(Plane from, Plane to) {
    int width = from.width;
    Row row = new Row(width);
    for (int y = 0; y < from.height; y++) {
      row.start(from.samples, y * width, weights[0]);
      for (int i = 1; i < weights.length; i++) {
        int above = mirrored(y - i, from.height) * width;
        int below = mirrored(y + i, from.height) * width;
        row.addPair(from.samples, above, below, weights[i]);
      }
      System.arraycopy(row.sums, 0, to.samples, y * width, width);
    }
  }

  /** The weighted sum of rows. */
  private static final class Row {
    private final float[] sums;
    private final float[] first;
    private final float[] second;

    Row(int width) {
      sums = new float[width];
      first = new float[width];
      second = new float[width];
    }

    void start(float[] samples, int from, float weight) {
      System.arraycopy(samples, from, first, 0, first.length);
      for (int x = 0; x < sums.length; x++) {
        sums[x] = weight * first[x];
      }
    }

    void addPair(float[] samples, int from, int other, float weight) {
      System.arraycopy(samples, from, first, 0, first.length);
      System.arraycopy(samples, other, second, 0, second.length);
      for (int x = 0; x < sums.length; x++) {
        sums[x] += weight * (first[x] + second[x]);
      }
    }
  }

  /** Folds an index back into {@code 0..length - 1}, without repeating the sample at the edge. */
  private static int mirrored(int index, int length) {
    if (length == 1) {
      return 0;
    }
    int period = 2 * (length - 1);
    int folded = Math.floorMod(index, period);
    return folded < length ? folded : period - folded;
  }
}
