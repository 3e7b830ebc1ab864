package io.likeness.image.local;

/**
 * A projective map of the plane, {@code (x, y) -> ((a x + b y + c) / w, (d x + e y + f) / w)} with
 * {@code w = g x + h y + 1}.
 */
record PlaneMap(double a, double b, double c, double d, double e, double f, double g, double h) {

  private static final double SINGULAR = 1e-12;

  static PlaneMap affine(double a, double b, double c, double d, double e, double f) {
    return new PlaneMap(a, b, c, d, e, f, 0, 0);
  }

  /** A turn by an angle whose cosine and sine, both times the scale, are given, and a shift. */
  static PlaneMap similarity(double cos, double sin, double shiftX, double shiftY) {
    return affine(cos, -sin, shiftX, sin, cos, shiftY);
  }

  /** Returns {@code w}: 0 or less beyond the horizon. */
  double depth(double x, double y) {
    return g * x + h * y + 1;
  }

  double x(double x, double y) {
    return (a * x + b * y + c) / depth(x, y);
  }

  double y(double x, double y) {
    return (d * x + e * y + f) / depth(x, y);
  }

  /** Returns by how much areas grow around a point; negative if the map mirrors. */
  double growth(double x, double y) {
    double w = depth(x, y);
    return determinant() / (w * w * w);
  }

  /**
   * Returns how far the map turns around a point, 0 to 1 turns clockwise: the rotation nearest to
   * its derivative.
   */
  double turn(double x, double y) {
    double sx = x(x, y);
    double sy = y(x, y);
    double xx = a - g * sx;
    double xy = b - h * sx;
    double yx = d - g * sy;
    double yy = e - h * sy;
    return Turns.of((float) (xx + yy), (float) (yx - xy));
  }

  private double determinant() {
    return a * (e - f * h) - b * (d - f * g) + c * (d * h - e * g);
  }

  boolean isInvertible() {
    return Math.abs(determinant()) > SINGULAR && Math.abs(a * e - b * d) > SINGULAR;
  }

  /** Returns the map back; only of an invertible one. */
  PlaneMap inverse() {
    double scale = a * e - b * d;
    return new PlaneMap(
        (e - f * h) / scale,
        (c * h - b) / scale,
        (b * f - c * e) / scale,
        (f * g - d) / scale,
        (a - c * g) / scale,
        (c * d - a * f) / scale,
        (d * h - e * g) / scale,
        (b * g - a * h) / scale);
  }

  /** Returns the map that takes what this one takes after it was mirrored, left and right. */
  PlaneMap mirroredFirst(double width) {
    double scale = 1 + g * width;
    return new PlaneMap(
        -a / scale,
        b / scale,
        (c + a * width) / scale,
        -d / scale,
        e / scale,
        (f + d * width) / scale,
        -g / scale,
        h / scale);
  }

  /** Returns the map whose results are mirrored, left and right, in a picture of a width. */
  PlaneMap mirroredAcross(double width) {
    return new PlaneMap(width * g - a, width * h - b, width - c, d, e, f, g, h);
  }
}
