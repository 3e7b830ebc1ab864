package io.likeness.bench.metric;

import java.util.Arrays;

/** A curve through points, in their order. Immutable. */
public final class Curve {

  private final double[] x;
  private final double[] y;

  /**
   * Takes the points.
   *
   * @param x their abscissas, copied
   * @param y their ordinates, as many, copied
   */
  public Curve(double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException("lengths differ: " + x.length + " != " + y.length);
    }
    this.x = x.clone();
    this.y = y.clone();
  }

  /**
   * Returns the number of points.
   *
   * @return 0 or greater
   */
  public int size() {
    return x.length;
  }

  /**
   * Returns an abscissa.
   *
   * @param index 0 to {@code size() - 1}
   * @return the abscissa of the point
   */
  public double x(int index) {
    return x[index];
  }

  /**
   * Returns an ordinate.
   *
   * @param index 0 to {@code size() - 1}
   * @return the ordinate of the point
   */
  public double y(int index) {
    return y[index];
  }

  /**
   * Leaves out points, for plots.
   *
   * @param most how many points to keep at most, 2 or greater
   * @return a curve of the first, the last and evenly chosen points between
   */
  public Curve thinned(int most) {
    if (size() <= most) {
      return this;
    }
    double[] someX = new double[most];
    double[] someY = new double[most];
    for (int i = 0; i < most; i++) {
      int from = (int) ((long) i * (size() - 1) / (most - 1));
      someX[i] = x[from];
      someY[i] = y[from];
    }
    return new Curve(someX, someY);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Curve curve && Arrays.equals(x, curve.x) && Arrays.equals(y, curve.y);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(x) + Arrays.hashCode(y);
  }

  @Override
  public String toString() {
    return "Curve[x=" + Arrays.toString(x) + ", y=" + Arrays.toString(y) + "]";
  }
}
