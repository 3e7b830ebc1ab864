package io.likeness.bench.metric;

import io.likeness.core.Region.Outline;
import io.likeness.core.Region.Point;
import java.util.Optional;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealVector;

/** The projective map of one quadrilateral onto another (Hartley, Zisserman 2004, chapter 4). */
final class Homography {

  private final RealVector coefficients;

  private Homography(RealVector coefficients) {
    this.coefficients = coefficients;
  }

  /**
   * Finds the map that takes each corner to the corner of the same index.
   *
   * @return the map; empty if three corners lie on a line
   */
  static Optional<Homography> between(Outline from, Outline to) {
    double[][] equations = new double[8][];
    double[] values = new double[8];
    for (int i = 0; i < 4; i++) {
      Point a = from.corners().get(i);
      Point b = to.corners().get(i);
      equations[2 * i] = new double[] {a.x(), a.y(), 1, 0, 0, 0, -a.x() * b.x(), -a.y() * b.x()};
      equations[2 * i + 1] =
          new double[] {0, 0, 0, a.x(), a.y(), 1, -a.x() * b.y(), -a.y() * b.y()};
      values[2 * i] = b.x();
      values[2 * i + 1] = b.y();
    }
    DecompositionSolver solver =
        new LUDecomposition(new Array2DRowRealMatrix(equations, false)).getSolver();
    return solver.isNonSingular()
        ? Optional.of(new Homography(solver.solve(new ArrayRealVector(values, false))))
        : Optional.empty();
  }

  Point apply(Point point) {
    double[] h = coefficients.toArray();
    double w = h[6] * point.x() + h[7] * point.y() + 1;
    return new Point(
        (h[0] * point.x() + h[1] * point.y() + h[2]) / w,
        (h[3] * point.x() + h[4] * point.y() + h[5]) / w);
  }
}
