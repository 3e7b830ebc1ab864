package io.likeness.core;

/**
 * A part of a suspect that copies a part of a work.
 *
 * @param suspect the part of the suspect
 * @param work the part of the work, of the same kind
 * @param similarity how alike the two parts are, 0 to 1
 */
public record Segment(Region suspect, Region work, double similarity) {
  /**
   * Checks the components.
   *
   * @throws IllegalArgumentException if the regions are of different kinds or the similarity is not
   *     in 0 to 1
   */
  public Segment {
    if (suspect.getClass() != work.getClass()) {
      throw new IllegalArgumentException("regions differ in kind: " + suspect + ", " + work);
    }
    if (!(similarity >= 0 && similarity <= 1)) {
      throw new IllegalArgumentException("similarity is not in 0..1: " + similarity);
    }
  }
}
