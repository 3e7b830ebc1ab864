package io.likeness.image.local;

/**
 * Blurs a plane by a sampled Gaussian, first across, then down; edges are mirrored.
 *
 * <p>A plane that is blurred already holds nothing fine, so that every second or third sample of it
 * says as much as all of them; the taps may then lie as far apart.
 *
 * <p>Each pass adds two pairs of taps at a time to a whole row. All arrays of that loop are read
 * from their beginning, if need be copies: such a loop runs in vectors. Costs {@code 2 * taps + 1}
 * multiplications a sample and pass, where the taps reach {@value #REACH} standard deviations or a
 * little farther. Immutable.
 */
final class GaussianBlur {

  private static final double REACH = 3.2;

  /** The taps of a pass: two pairs. */
  private static final int PASS = 4;

  /** Weights of the middle tap and of those to one side of it, which are an even number. */
  private final float[] weights;

  /** How far apart the taps lie. */
  private final int spacing;

  /**
   * Takes a standard deviation.
   *
   * @param sigma pixels, greater than 0
   * @param spacing how far apart the taps lie, in pixels, 1 or greater
   */
  GaussianBlur(double sigma, int spacing) {
    this.spacing = spacing;
    int taps = 2 * (int) Math.ceil(REACH * sigma / spacing / 2);
    double[] exact = new double[taps + 1];
    double sum = 0;
    for (int i = 0; i <= taps; i++) {
      double x = (double) i * spacing;
      exact[i] = StrictMath.exp(-x * x / (2 * sigma * sigma));
      sum += i == 0 ? exact[i] : 2 * exact[i];
    }
    weights = new float[taps + 1];
    for (int i = 0; i <= taps; i++) {
      weights[i] = (float) (exact[i] / sum);
    }
  }

  /** Returns a blurred copy. */
  Plane of(Plane plane) {
    float[][] across = new float[plane.height][plane.width];
    blurAcross(plane, across);
    Plane result = new Plane(plane.width, plane.height);
    blurDown(across, result);
    return result;
  }

  private void blurAcross(Plane from, float[][] to) {
    int reach = (weights.length - 1) * spacing;
    int width = from.width;
    float[] padded = new float[width + 2 * reach];
    float[][] taps = new float[PASS][width];
    for (int y = 0; y < from.height; y++) {
      System.arraycopy(from.samples, y * width, padded, reach, width);
      for (int i = 1; i <= reach; i++) {
        padded[reach - i] = padded[reach + mirrored(-i, width)];
        padded[reach + width - 1 + i] = padded[reach + mirrored(width - 1 + i, width)];
      }
      System.arraycopy(padded, reach, taps[0], 0, width);
      start(taps[0], weights[0], to[y]);
      for (int i = 1; i < weights.length; i += 2) {
        int near = i * spacing;
        int far = near + spacing;
        System.arraycopy(padded, reach - near, taps[0], 0, width);
        System.arraycopy(padded, reach + near, taps[1], 0, width);
        System.arraycopy(padded, reach - far, taps[2], 0, width);
        System.arraycopy(padded, reach + far, taps[3], 0, width);
        add(taps[0], taps[1], weights[i], taps[2], taps[3], weights[i + 1], to[y]);
      }
    }
  }

  private void blurDown(float[][] from, Plane to) {
    float[] sums = new float[to.width];
    for (int y = 0; y < to.height; y++) {
      start(from[y], weights[0], sums);
      for (int i = 1; i < weights.length; i += 2) {
        int near = i * spacing;
        int far = near + spacing;
        add(
            from[mirrored(y - near, to.height)],
            from[mirrored(y + near, to.height)],
            weights[i],
            from[mirrored(y - far, to.height)],
            from[mirrored(y + far, to.height)],
            weights[i + 1],
            sums);
      }
      System.arraycopy(sums, 0, to.samples, y * to.width, to.width);
    }
  }

  private static void start(float[] row, float weight, float[] sums) {
    for (int x = 0; x < sums.length; x++) {
      sums[x] = weight * row[x];
    }
  }

  /** Adds a pair of rows that lie nearer and a pair that lie farther. */
  private static void add(
      float[] before,
      float[] after,
      float weight,
      float[] farBefore,
      float[] farAfter,
      float farWeight,
      float[] sums) {
    for (int x = 0; x < sums.length; x++) {
      sums[x] =
          sums[x] + weight * (before[x] + after[x]) + farWeight * (farBefore[x] + farAfter[x]);
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
