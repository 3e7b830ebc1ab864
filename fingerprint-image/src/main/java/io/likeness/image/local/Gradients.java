package io.likeness.image.local;

/**
 * The gradients of a {@link Patch}, but for its outermost samples.
 *
 * <p>All loops run over whole arrays from their beginning and without a branch, so that they run in
 * vectors; the directions, of which only the eighth of a turn is a choice, are put together when
 * they are asked for. A scratch buffer for one thread.
 */
final class Gradients {

  private static final float BLANK = Float.MIN_NORMAL;

  private final int stride;
  private final float[] window;
  private final float[] left;
  private final float[] right;
  private final float[] above;
  private final float[] below;
  private final float[] magnitudes;
  private final float[] slants;

  /**
   * Takes the shape.
   *
   * @param side of the patch without its outermost samples
   * @param width of the Gaussian window by which gradients count the less the farther they are from
   *     the middle, in samples
   */
  Gradients(int side, double width) {
    this.stride = side + 2;
    int all = side * stride;
    window = new float[all];
    left = new float[all];
    right = new float[all];
    above = new float[all];
    below = new float[all];
    magnitudes = new float[all];
    slants = new float[all];
    double middle = (side - 1) / 2.0;
    for (int row = 0; row < side; row++) {
      for (int column = 0; column < side; column++) {
        double u = (column - middle) / width;
        double v = (row - middle) / width;
        window[index(row, column)] = (float) StrictMath.exp(-(u * u + v * v) / 2);
      }
    }
  }

  private int index(int row, int column) {
    return row * stride + column;
  }

  /** Takes the gradients of a patch of {@code side + 2} samples a side. */
  void take(Patch patch) {
    float[] samples = patch.samples();
    int length = window.length - 2;
    System.arraycopy(samples, stride, left, 0, length);
    System.arraycopy(samples, stride + 2, right, 0, length);
    System.arraycopy(samples, 1, above, 0, length);
    System.arraycopy(samples, 2 * stride + 1, below, 0, length);
    for (int i = 0; i < window.length; i++) {
      float dx = right[i] - left[i];
      float dy = below[i] - above[i];
      right[i] = dx;
      below[i] = dy;
      magnitudes[i] = window[i] * (float) Math.sqrt(dx * dx + dy * dy);
    }
    for (int i = 0; i < window.length; i++) {
      float ax = Math.abs(right[i]);
      float ay = Math.abs(below[i]);
      slants[i] = Turns.slant(Math.min(ax, ay) / Math.max(Math.max(ax, ay), BLANK));
    }
  }

  /** Returns how strong a gradient is, as the window weighs it. */
  float magnitude(int row, int column) {
    return magnitudes[index(row, column)];
  }

  /** Returns where a gradient points to, 0 to 1 turns, excluding 1. */
  float turn(int row, int column) {
    int i = index(row, column);
    return Turns.of(right[i], below[i], slants[i]);
  }
}
