package io.likeness.core;

import java.util.List;
import java.util.Optional;

/**
 * A part of a suspect that copies a part of a work.
 *
 * @param suspect the part of the suspect
 * @param work the part of the work, of the same kind
 * @param similarity how alike the two parts are, 0 to 1
 * @param points which points of two pictures show the same, for drawings; empty where they are not
 *     known, and for sounds and texts
 * @param wording how the words of a text were changed; empty where that is not known, and for
 *     pictures and sounds
 */
public record Segment(
    Region suspect,
    Region work,
    double similarity,
    List<PointPair> points,
    Optional<Wording> wording) {
  /**
   * Checks the components and copies the list.
   *
   * @throws IllegalArgumentException if the regions are of different kinds, the similarity is not
   *     in 0 to 1, or there are points and the regions are no outlines, or a wording and the
   *     regions are no text ranges
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
    if (wording.isPresent() && !(suspect instanceof Region.TextRange)) {
      throw new IllegalArgumentException("a wording belongs to texts only: " + suspect);
    }
  }

  /**
   * Makes a segment of pictures.
   *
   * @param suspect the part of the suspect
   * @param work the part of the work, of the same kind
   * @param similarity how alike the two parts are, 0 to 1
   * @param points which points of the two show the same
   */
  public Segment(Region suspect, Region work, double similarity, List<PointPair> points) {
    this(suspect, work, similarity, points, Optional.empty());
  }

  /**
   * Makes a segment of which no more is known.
   *
   * @param suspect the part of the suspect
   * @param work the part of the work, of the same kind
   * @param similarity how alike the two parts are, 0 to 1
   */
  public Segment(Region suspect, Region work, double similarity) {
    this(suspect, work, similarity, List.of(), Optional.empty());
  }
}
