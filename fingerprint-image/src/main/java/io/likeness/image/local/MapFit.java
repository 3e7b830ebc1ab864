package io.likeness.image.local;

import java.util.Arrays;
import java.util.Optional;

/** Fits maps to correspondences by least squares. */
final class MapFit {

  private static final double SINGULAR = 1e-10;

  private MapFit() {}

  /** Fits a turn, a scale and a shift to the marked ones, at least two. */
  static Optional<PlaneMap> similarity(Correspondences c, boolean[] inliers) {
    double n = 0;
    double wx = 0;
    double wy = 0;
    double sx = 0;
    double sy = 0;
    for (int i = 0; i < c.count; i++) {
      if (inliers[i]) {
        n++;
        wx += c.workX[i];
        wy += c.workY[i];
        sx += c.suspectX[i];
        sy += c.suspectY[i];
      }
    }
    if (n < 2) {
      return Optional.empty();
    }
    double squares = 0;
    double dot = 0;
    double cross = 0;
    for (int i = 0; i < c.count; i++) {
      if (inliers[i]) {
        double x = c.workX[i] - wx / n;
        double y = c.workY[i] - wy / n;
        double u = c.suspectX[i] - sx / n;
        double v = c.suspectY[i] - sy / n;
        squares += x * x + y * y;
        dot += x * u + y * v;
        cross += x * v - y * u;
      }
    }
    if (squares < SINGULAR) {
      return Optional.empty();
    }
    double cos = dot / squares;
    double sin = cross / squares;
    return Optional.of(
        PlaneMap.similarity(
            cos, sin, (sx - cos * wx + sin * wy) / n, (sy - sin * wx - cos * wy) / n));
  }

  /** Fits an affine map to the marked ones, at least three that do not lie on a line. */
  static Optional<PlaneMap> affine(Correspondences c, boolean[] inliers) {
    LinearSystem system = new LinearSystem(6);
    double[] row = new double[6];
    for (int i = 0; i < c.count; i++) {
      if (inliers[i]) {
        fill(row, 0, c.workX[i], c.workY[i]);
        system.add(row, c.suspectX[i]);
        fill(row, 3, c.workX[i], c.workY[i]);
        system.add(row, c.suspectY[i]);
      }
    }
    return system.solve().map(s -> PlaneMap.affine(s[0], s[1], s[2], s[3], s[4], s[5]));
  }

  /** Fits a projective map to the marked ones, at least four of which no three lie on a line. */
  static Optional<PlaneMap> projective(Correspondences c, boolean[] inliers, PlaneMap start) {
    LinearSystem system = new LinearSystem(8);
    double[] row = new double[8];
    for (int i = 0; i < c.count; i++) {
      if (inliers[i]) {
        double x = c.workX[i];
        double y = c.workY[i];
        double weight = 1 / start.depth(x, y);
        fill(row, 0, x, y);
        addWeighted(system, row, x, y, c.suspectX[i], weight);
        fill(row, 3, x, y);
        addWeighted(system, row, x, y, c.suspectY[i], weight);
      }
    }
    return system.solve().map(s -> new PlaneMap(s[0], s[1], s[2], s[3], s[4], s[5], s[6], s[7]));
  }

  private static void fill(double[] row, int first, double x, double y) {
    Arrays.fill(row, 0);
    row[first] = x;
    row[first + 1] = y;
    row[first + 2] = 1;
  }

  private static void addWeighted(
      LinearSystem system, double[] row, double x, double y, double target, double weight) {
    row[6] = -x * target;
    row[7] = -y * target;
    for (int i = 0; i < row.length; i++) {
      row[i] *= weight;
    }
    system.add(row, weight * target);
  }
}
