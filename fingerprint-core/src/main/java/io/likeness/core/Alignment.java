package io.likeness.core;

import java.util.List;

/**
 * One way in which a suspect copies a work: one transformation, and the parts that follow it.
 *
 * @param scheme the scheme whose fingerprints agreed
 * @param segments the parts, at least one, in the order in which they stand in the suspect
 * @param transform how the copy was changed
 * @param similarity how alike the copied parts are, 0 to 1, for people
 * @param significance how often chance would do as well, for decisions
 */
public record Alignment(
    FingerprintScheme scheme,
    List<Segment> segments,
    Transform transform,
    double similarity,
    Significance significance) {
  /**
   * Checks the components.
   *
   * @throws IllegalArgumentException if there is no segment or the similarity is not in 0 to 1
   */
  public Alignment {
    segments = List.copyOf(segments);
    if (segments.isEmpty()) {
      throw new IllegalArgumentException("an alignment has at least one segment");
    }
    if (!(similarity >= 0 && similarity <= 1)) {
      throw new IllegalArgumentException("similarity is not in 0..1: " + similarity);
    }
  }
}
