package io.likeness.core;

import java.util.List;

/**
 * A part of a suspect that copies a part of a work.
 *
 * @param suspect the part of the suspect
 * @param work the part of the work, of the same kind
 * @param similarity how alike the two parts are, 0 to 1
 * @param points which points of two pictures show the same, for drawings; empty where they are not
 *     known, and for sounds and texts
 */
public record Segment(Region suspect, Region work, double similarity, List<PointPair> points) {
  /**
   * Checks the components and copies the list.
   *
   * @throws IllegalArgumentException if the regions are of different kinds, the similarity is not
   *     in 0 to 1, or there are points and the regions are no outlines
   */
  public Segment {
    points = List.copyOf(points);
    if (suspect.getClass() != work.getClass()) {
      throw new IllegalArgumentException("regions differ in kind: " + suspect + ", " + work);
    }
    if (!(similarity >= 0 && similarity <= 1)) {
      throw new IllegalArgumentException("similarity is not in 0..1: " + similarity);
    }
    if (!points.isEmpty() && !(suspect instanceof Region.Outline)) {
      throw new IllegalArgumentException("points belong to outlines only: " + suspect);
    }
  }

  /**
   * Makes a segment without points.
   *
   * @param suspect the part of the suspect
   * @param work the part of the work, of the same kind
   * @param similarity how alike the two parts are, 0 to 1
   */
  public Segment(Region suspect, Region work, double similarity) {
    this(suspect, work, similarity, List.of());
  }
}
