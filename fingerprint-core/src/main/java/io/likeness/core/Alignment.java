package io.likeness.core;

import java.util.List;

/**
 * One way in which a suspect copies a work: one transformation, and the parts that follow it.
 *
 * @param scheme the scheme whose fingerprints agreed
 * @param segments the parts, in the order in which they stand in the suspect; none only if all that
 *     the two share is excluded
 * @param transform how the copy was changed
 * @param similarity how alike the copied parts are, 0 to 1, for people
 * @param significance how often chance would do as well, for decisions
 * @param excluded parts that the two share beside the segments and that do not count, in the order
 *     in which they stand in the suspect
 */
public record Alignment(
    FingerprintScheme scheme,
    List<Segment> segments,
    Transform transform,
    double similarity,
    Significance significance,
    List<Exclusion> excluded) {
  /**
   * Checks the components and copies the lists.
   *
   * @throws IllegalArgumentException if there is neither segment nor exclusion, or the similarity
   *     is not in 0 to 1
   */
  public Alignment {
    segments = List.copyOf(segments);
    excluded = List.copyOf(excluded);
    if (segments.isEmpty() && excluded.isEmpty()) {
      throw new IllegalArgumentException("an alignment has at least one segment or exclusion");
    }
    if (!(similarity >= 0 && similarity <= 1)) {
      throw new IllegalArgumentException("similarity is not in 0..1: " + similarity);
    }
  }

  /**
   * Makes an alignment of which nothing is excluded.
   *
   * @param scheme the scheme whose fingerprints agreed
   * @param segments the parts, at least one, in the order in which they stand in the suspect
   * @param transform how the copy was changed
   * @param similarity how alike the copied parts are, 0 to 1, for people
   * @param significance how often chance would do as well, for decisions
   */
  public Alignment(
      FingerprintScheme scheme,
      List<Segment> segments,
      Transform transform,
      double similarity,
      Significance significance) {
    this(scheme, segments, transform, similarity, significance, List.of());
  }
}
