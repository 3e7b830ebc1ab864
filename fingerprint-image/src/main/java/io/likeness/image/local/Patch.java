package io.likeness.image.local;

/**
 * The surroundings of a keypoint on a square grid of its own scale and direction.
 *
 * <p>A scratch buffer for one thread. Samples lie {@value #SPACING} of the keypoint's blur apart,
 * so that the plane that they are read from is sampled as finely as its blur asks for, whatever the
 * size of the keypoint.
 */
final class Patch {

  /** The distance of neighbouring samples, in units of the keypoint's sigma. */
  static final float SPACING = 0.75f;

  private final int side;
  private final float[] samples;

  /** Takes the number of samples of a side. */
  Patch(int side) {
    this.side = side;
    this.samples = new float[side * side];
  }

  int side() {
    return side;
  }

  /** Returns what was read, row by row. */
  float[] samples() {
    return samples;
  }

  /**
   * Reads the grid from a plane; outside of it the nearest sample of its edge counts.
   *
   * @param plane the plane of the keypoint's octave and level
   * @param x the middle of the grid, in pixels of the plane
   * @param y the middle of the grid
   * @param sigma the keypoint's blur, in pixels of the plane
   * @param cos the cosine of the keypoint's direction
   * @param sin its sine
   */
  void read(Plane plane, float x, float y, float sigma, float cos, float sin) {
    float middle = (side - 1) / 2f;
    float ux = cos * SPACING * sigma;
    float uy = sin * SPACING * sigma;
    float reach = middle * (Math.abs(ux) + Math.abs(uy)) + 1;
    boolean inside =
        x >= reach && y >= reach && x < plane.width - reach && y < plane.height - reach;
    int at = 0;
    for (int row = 0; row < side; row++) {
      float v = row - middle;
      for (int column = 0; column < side; column++) {
        float u = column - middle;
        float px = x + u * ux - v * uy;
        float py = y + u * uy + v * ux;
        samples[at++] = inside ? bilinearInside(plane, px, py) : bilinear(plane, px, py);
      }
    }
  }

  /** Interpolates; outside of the plane the nearest sample of its edge counts. */
  static float bilinear(Plane plane, float x, float y) {
    float cx = Math.clamp(x, 0, plane.width - 1);
    float cy = Math.clamp(y, 0, plane.height - 1);
    int x0 = Math.min((int) cx, plane.width - 2);
    int y0 = Math.min((int) cy, plane.height - 2);
    return mixed(plane, y0 * plane.width + x0, cx - x0, cy - y0);
  }

  private static float bilinearInside(Plane plane, float x, float y) {
    int x0 = (int) x;
    int y0 = (int) y;
    return mixed(plane, y0 * plane.width + x0, x - x0, y - y0);
  }

  /** Mixes a sample, the ones to the right and below, and the one between those. */
  private static float mixed(Plane plane, int i, float fx, float fy) {
    float[] s = plane.samples;
    float top = s[i] + fx * (s[i + 1] - s[i]);
    int j = i + plane.width;
    float bottom = s[j] + fx * (s[j + 1] - s[j]);
    return top + fy * (bottom - top);
  }
}
