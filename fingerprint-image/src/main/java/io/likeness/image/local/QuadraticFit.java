package io.likeness.image.local;

import java.util.List;

/**
 * A paraboloid through a sample of a band and its neighbours in the plane and in scale (Brown and
 * Lowe 2002).
 */
final class QuadraticFit {

  private static final float FARTHEST = 1e3f;

  private final float centre;
  private final float gx;
  private final float gy;
  private final float gs;
  private final float dxx;
  private final float dyy;
  private final float dxy;
  private final float dx;
  private final float dy;
  private final float ds;

  QuadraticFit(List<Plane> bands, int level, int i, int width) {
    float[] below = bands.get(level - 1).samples;
    float[] here = bands.get(level).samples;
    float[] above = bands.get(level + 1).samples;
    centre = here[i];
    gx = (here[i + 1] - here[i - 1]) / 2;
    gy = (here[i + width] - here[i - width]) / 2;
    gs = (above[i] - below[i]) / 2;
    dxx = here[i + 1] + here[i - 1] - 2 * centre;
    dyy = here[i + width] + here[i - width] - 2 * centre;
    float dss = above[i] + below[i] - 2 * centre;
    dxy =
        (here[i + width + 1] - here[i + width - 1] - here[i - width + 1] + here[i - width - 1]) / 4;
    float dxs = (above[i + 1] - above[i - 1] - below[i + 1] + below[i - 1]) / 4;
    float dys = (above[i + width] - above[i - width] - below[i + width] + below[i - width]) / 4;
    // The offset solves H d = -g; by Cramer's rule with the cofactors of the symmetric H.
    float cxx = dyy * dss - dys * dys;
    float cxy = dxs * dys - dxy * dss;
    float cxs = dxy * dys - dyy * dxs;
    float cyy = dxx * dss - dxs * dxs;
    float cys = dxy * dxs - dxx * dys;
    float css = dxx * dyy - dxy * dxy;
    float determinant = dxx * cxx + dxy * cxy + dxs * cxs;
    dx = -(cxx * gx + cxy * gy + cxs * gs) / determinant;
    dy = -(cxy * gx + cyy * gy + cys * gs) / determinant;
    ds = -(cxs * gx + cys * gy + css * gs) / determinant;
  }

  /** Returns whether the extremum is anywhere near; not if the paraboloid is degenerate. */
  boolean isSolvable() {
    return Math.abs(dx) < FARTHEST && Math.abs(dy) < FARTHEST && Math.abs(ds) < FARTHEST;
  }

  boolean isWithinHalfAPixel() {
    return Math.abs(dx) < 0.5f && Math.abs(dy) < 0.5f && Math.abs(ds) < 0.5f;
  }

  float dx() {
    return dx;
  }

  float dy() {
    return dy;
  }

  float ds() {
    return ds;
  }

  /** Returns the value of the extremum. */
  float value() {
    return centre + (gx * dx + gy * dy + gs * ds) / 2;
  }

  /** Returns whether one principal curvature exceeds the other by more than a ratio. */
  boolean isEdge(float ratio) {
    float trace = dxx + dyy;
    float determinant = dxx * dyy - dxy * dxy;
    return determinant <= 0 || trace * trace * ratio >= (ratio + 1) * (ratio + 1) * determinant;
  }
}
