package io.likeness.bench.attack;

import static org.bytedeco.opencv.global.opencv_core.CV_64FC1;

import io.likeness.core.Region.Point;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * A projective map of the plane onto itself, in pixels. Pixel centres lie at whole numbers, as
 * OpenCV has it.
 */
final class Projection {

  private final double[] m;

  private Projection(double... m) {
    this.m = m;
  }

  /** Makes a map of its matrix, row by row. */
  static Projection of(
      double a, double b, double c, double d, double e, double f, double g, double h, double i) {
    return new Projection(a, b, c, d, e, f, g, h, i);
  }

  static Projection translation(double x, double y) {
    return of(1, 0, x, 0, 1, y, 0, 0, 1);
  }

  static Projection scaling(double x, double y) {
    return of(x, 0, 0, 0, y, 0, 0, 0, 1);
  }

  /** Turns clockwise, as y points down. */
  static Projection rotation(double degrees) {
    double radians = StrictMath.toRadians(degrees);
    double cos = StrictMath.cos(radians);
    double sin = StrictMath.sin(radians);
    return of(cos, -sin, 0, sin, cos, 0, 0, 0, 1);
  }

  /** The picture's plane seen by a camera, after it was turned about its own two axes. */
  static Projection view(double yawDegrees, double pitchDegrees, double distance) {
    double yaw = StrictMath.toRadians(yawDegrees);
    double pitch = StrictMath.toRadians(pitchDegrees);
    double cosYaw = StrictMath.cos(yaw);
    double sinYaw = StrictMath.sin(yaw);
    double cosPitch = StrictMath.cos(pitch);
    double sinPitch = StrictMath.sin(pitch);
    return of(
        cosYaw,
        0,
        0,
        sinYaw * sinPitch,
        cosPitch,
        0,
        -sinYaw * cosPitch / distance,
        sinPitch / distance,
        1);
  }

  /** Returns this map followed by another. */
  Projection then(Projection next) {
    double[] product = new double[9];
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        for (int k = 0; k < 3; k++) {
          product[3 * row + column] += next.m[3 * row + k] * m[3 * k + column];
        }
      }
    }
    return new Projection(product);
  }

  Point apply(Point p) {
    double w = m[6] * p.x() + m[7] * p.y() + m[8];
    return new Point(
        (m[0] * p.x() + m[1] * p.y() + m[2]) / w, (m[3] * p.x() + m[4] * p.y() + m[5]) / w);
  }

  /** Copies the matrix for OpenCV; to be freed by the caller. */
  Mat mat() {
    Mat mat = new Mat(3, 3, CV_64FC1);
    new DoublePointer(mat.data()).put(m);
    return mat;
  }
}
