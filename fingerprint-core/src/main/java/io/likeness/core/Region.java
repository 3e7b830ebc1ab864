package io.likeness.core;

import java.util.List;

/** A part of an item. */
public sealed interface Region {

  /**
   * A stretch of a sound, half-open.
   *
   * @param start seconds from the beginning, 0 or greater
   * @param end seconds from the beginning, not less than {@code start}
   */
  record TimeSpan(double start, double end) implements Region {
    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException unless {@code 0 <= start <= end}
     */
    public TimeSpan {
      if (!(start >= 0 && end >= start)) {
        throw new IllegalArgumentException("not a time span: " + start + ".." + end);
      }
    }
  }

  /**
   * A passage of an extracted text, half-open.
   *
   * @param start UTF-16 offset of the first code unit, 0 or greater
   * @param end UTF-16 offset behind the last code unit, not less than {@code start}
   */
  record TextRange(int start, int end) implements Region {
    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException unless {@code 0 <= start <= end}
     */
    public TextRange {
      if (start < 0 || end < start) {
        throw new IllegalArgumentException("not a text range: " + start + ".." + end);
      }
    }
  }

  /**
   * A quadrilateral in a picture.
   *
   * @param corners four points; for a region of a suspect, where the work's top left, top right,
   *     bottom right and bottom left corner of the copied region come to lie
   */
  record Outline(List<Point> corners) implements Region {
    /** The whole picture, upright. */
    public static final Outline WHOLE =
        new Outline(List.of(new Point(0, 0), new Point(1, 0), new Point(1, 1), new Point(0, 1)));

    /**
     * Checks the number of corners.
     *
     * @throws IllegalArgumentException unless there are four
     */
    public Outline {
      corners = List.copyOf(corners);
      if (corners.size() != 4) {
        throw new IllegalArgumentException("an outline has four corners: " + corners.size());
      }
    }

    /**
     * Computes the area by the shoelace formula.
     *
     * @return the share of the picture, 0 to 1 for an outline inside it
     */
    public double area() {
      double twice = 0;
      for (int i = 0; i < 4; i++) {
        Point a = corners.get(i);
        Point b = corners.get((i + 1) % 4);
        twice += a.x() * b.y() - b.x() * a.y();
      }
      return Math.abs(twice) / 2;
    }
  }

  /**
   * A point of a picture.
   *
   * @param x fraction of the width from the left edge, 0 to 1 inside the picture
   * @param y fraction of the height from the top edge, 0 to 1 inside the picture
   */
  record Point(double x, double y) {}
}
