package io.likeness.image.local;

import io.likeness.core.Region.Point;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What of a work a suspect shows, as two quadrilaterals whose corners belong together.
 *
 * @param suspect four corners on the suspect's canvas
 * @param work four corners on the work's canvas, clockwise from the one nearest to its top left
 */
record CopiedRegion(List<Point> suspect, List<Point> work) {

  private static final double TIE = 1e-6;

  /**
   * Finds the region. What both canvases have in common may have up to eight corners; it is told by
   * the upright rectangle around it in the work or in the suspect, whichever adds less.
   *
   * @param map from the work to the suspect; it may mirror
   * @return the region; empty if the map shows nothing of the work, or folds it
   */
  static Optional<CopiedRegion> of(PlaneMap map, Canvas work, Canvas suspect) {
    return of(map, work.corners(), suspect);
  }

  /** Finds the region of a part of the work, given by its corners. */
  static Optional<CopiedRegion> of(PlaneMap map, List<Point> part, Canvas suspect) {
    if (!map.isInvertible()) {
      return Optional.empty();
    }
    PlaneMap back = map.inverse();
    Optional<List<Point>> whole = mapped(map, part);
    if (whole.isEmpty()) {
      return Optional.empty();
    }
    List<Point> shown = suspect.clipped(whole.get());
    if (shown.size() < 3) {
      return Optional.empty();
    }
    Optional<List<Point>> seen = mapped(back, shown);
    if (seen.isEmpty()) {
      return Optional.empty();
    }
    List<Point> workBox = box(seen.get());
    List<Point> suspectBox = box(shown);
    Optional<List<Point>> fromWork = mapped(map, workBox);
    Optional<List<Point>> fromSuspect = mapped(back, suspectBox);
    double workExcess = excess(workBox, seen.get());
    double suspectExcess = excess(suspectBox, shown);
    if (fromWork.isPresent() && (fromSuspect.isEmpty() || workExcess <= suspectExcess + TIE)) {
      return Optional.of(new CopiedRegion(fromWork.get(), workBox));
    }
    return fromSuspect.map(corners -> ordered(suspectBox, corners));
  }

  private static double excess(List<Point> box, List<Point> polygon) {
    return Canvas.area(box) / Math.max(TIE, Canvas.area(polygon));
  }

  private static Optional<List<Point>> mapped(PlaneMap map, List<Point> points) {
    List<Point> result = new ArrayList<>();
    for (Point p : points) {
      if (map.depth(p.x(), p.y()) <= TIE) {
        return Optional.empty();
      }
      result.add(new Point(map.x(p.x(), p.y()), map.y(p.x(), p.y())));
    }
    return Optional.of(result);
  }

  private static List<Point> box(List<Point> points) {
    double left = Double.POSITIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    for (Point p : points) {
      left = Math.min(left, p.x());
      top = Math.min(top, p.y());
      right = Math.max(right, p.x());
      bottom = Math.max(bottom, p.y());
    }
    return List.of(
        new Point(left, top),
        new Point(right, top),
        new Point(right, bottom),
        new Point(left, bottom));
  }

  /** Puts the corners into the order in which they go around in the work. */
  private static CopiedRegion ordered(List<Point> suspect, List<Point> work) {
    List<Point> onSuspect = new ArrayList<>(suspect);
    List<Point> onWork = new ArrayList<>(work);
    if (signedArea(onWork) < 0) {
      Collections.reverse(onSuspect);
      Collections.reverse(onWork);
    }
    Point first = Collections.min(onWork, Comparator.comparingDouble((Point p) -> p.x() + p.y()));
    int shift = -onWork.indexOf(first);
    Collections.rotate(onSuspect, shift);
    Collections.rotate(onWork, shift);
    return new CopiedRegion(List.copyOf(onSuspect), List.copyOf(onWork));
  }

  private static double signedArea(List<Point> corners) {
    double twice = 0;
    for (int i = 0; i < corners.size(); i++) {
      Point a = corners.get(i);
      Point b = corners.get((i + 1) % corners.size());
      twice += a.x() * b.y() - b.x() * a.y();
    }
    return twice / 2;
  }
}
