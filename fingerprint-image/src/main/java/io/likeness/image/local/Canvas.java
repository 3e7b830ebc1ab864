package io.likeness.image.local;

import io.likeness.core.Extent;
import io.likeness.core.Region.Outline;
import io.likeness.core.Region.Point;
import java.util.ArrayList;
import java.util.List;

/**
 * The sides of a picture in units of its longer one.
 *
 * @param width 0 to 1
 * @param height 0 to 1
 */
record Canvas(double width, double height) {

  static Canvas of(Extent extent) {
    if (!(extent instanceof Extent.Pixels pixels)) {
      throw new IllegalArgumentException("extent is not of a picture: " + extent);
    }
    double longer = Math.max(pixels.width(), pixels.height());
    return new Canvas(pixels.width() / longer, pixels.height() / longer);
  }

  double area() {
    return width * height;
  }

  List<Point> corners() {
    return List.of(
        new Point(0, 0), new Point(width, 0), new Point(width, height), new Point(0, height));
  }

  /** Turns corners on this canvas to fractions of its sides. */
  Outline outline(List<Point> corners) {
    List<Point> fractions = new ArrayList<>();
    for (Point corner : corners) {
      fractions.add(fraction(corner.x(), corner.y()));
    }
    return new Outline(fractions);
  }

  Point fraction(double x, double y) {
    return new Point(x / width, y / height);
  }

  /**
   * Cuts a convex polygon to this canvas (Sutherland and Hodgman 1974).
   *
   * @return the corners of what is on the canvas, none if nothing is
   */
  List<Point> clipped(List<Point> polygon) {
    List<Point> rest = polygon;
    rest = clipped(rest, 1, 0, 0);
    rest = clipped(rest, -1, 0, width);
    rest = clipped(rest, 0, 1, 0);
    return clipped(rest, 0, -1, height);
  }

  /** Keeps the side of a line where {@code nx x + ny y + offset >= 0}. */
  private static List<Point> clipped(List<Point> polygon, double nx, double ny, double offset) {
    List<Point> kept = new ArrayList<>();
    for (int i = 0; i < polygon.size(); i++) {
      Point a = polygon.get(i);
      Point b = polygon.get((i + 1) % polygon.size());
      double da = nx * a.x() + ny * a.y() + offset;
      double db = nx * b.x() + ny * b.y() + offset;
      if (da >= 0) {
        kept.add(a);
      }
      if (da >= 0 != db >= 0) {
        double t = da / (da - db);
        kept.add(new Point(a.x() + t * (b.x() - a.x()), a.y() + t * (b.y() - a.y())));
      }
    }
    return kept;
  }

  static double area(List<Point> polygon) {
    double twice = 0;
    for (int i = 0; i < polygon.size(); i++) {
      Point a = polygon.get(i);
      Point b = polygon.get((i + 1) % polygon.size());
      twice += a.x() * b.y() - b.x() * a.y();
    }
    return Math.abs(twice) / 2;
  }
}
