package io.likeness.bench.metric;

import io.likeness.core.Region.Outline;
import io.likeness.core.Region.Point;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;

/** Compares outlines of regions of pictures. */
final class Outlines {

  private Outlines() {}

  /** Returns the area of the intersection over that of the union; 0 if both are empty. */
  static double intersectionOverUnion(Outline one, Outline other) {
    Area intersection = area(one);
    intersection.intersect(area(other));
    double common = size(intersection);
    double all = size(area(one)) + size(area(other)) - common;
    return all <= 0 ? 0 : Math.min(1, common / all);
  }

  private static Area area(Outline outline) {
    Path2D path = new Path2D.Double();
    Point first = outline.corners().getFirst();
    path.moveTo(first.x(), first.y());
    for (Point corner : outline.corners().subList(1, 4)) {
      path.lineTo(corner.x(), corner.y());
    }
    path.closePath();
    return new Area(path);
  }

  /** Sums the shoelace formula over the closed polygons of the area. */
  private static double size(Area area) {
    double twice = 0;
    double[] startAt = new double[2];
    double[] from = new double[2];
    double[] to = new double[6];
    for (PathIterator path = area.getPathIterator(null); !path.isDone(); path.next()) {
      switch (path.currentSegment(to)) {
        case PathIterator.SEG_MOVETO -> System.arraycopy(to, 0, startAt, 0, 2);
        case PathIterator.SEG_LINETO -> twice += cross(from, to);
        case PathIterator.SEG_CLOSE -> {
          twice += cross(from, startAt);
          System.arraycopy(startAt, 0, to, 0, 2);
        }
        default -> throw new AssertionError("outlines have no curves");
      }
      System.arraycopy(to, 0, from, 0, 2);
    }
    return Math.abs(twice) / 2;
  }

  private static double cross(double[] a, double[] b) {
    return a[0] * b[1] - b[0] * a[1];
  }
}
