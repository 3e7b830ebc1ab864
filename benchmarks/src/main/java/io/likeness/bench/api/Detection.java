package io.likeness.bench.api;

import io.likeness.core.Segment;
import java.util.List;

/**
 * A work that a detector found in a suspect.
 *
 * @param work the name under which it was registered
 * @param score how sure the detector is: the greater the surer, comparable between suspects, finite
 * @param eValue how many works as like the suspect chance is expected to give, 0 or greater; NaN if
 *     the detector does not say
 * @param segments which part copies which; empty if the detector does not say
 */
public record Detection(String work, double score, double eValue, List<Segment> segments) {
  /**
   * Checks the numbers and copies the segments.
   *
   * @throws IllegalArgumentException if the score is not finite or the E-value is negative
   */
  public Detection {
    if (!Double.isFinite(score)) {
      throw new IllegalArgumentException("score is not finite: " + score);
    }
    if (eValue < 0) {
      throw new IllegalArgumentException("eValue is negative: " + eValue);
    }
    segments = List.copyOf(segments);
  }

  /**
   * Makes a detection that is a score alone.
   *
   * @param work the name under which it was registered
   * @param score how sure the detector is
   * @return a detection without an E-value and segments
   */
  public static Detection of(String work, double score) {
    return new Detection(work, score, Double.NaN, List.of());
  }
}
