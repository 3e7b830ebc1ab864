package io.likeness.bench.accuracy;

import io.likeness.bench.accuracy.Answers.Failure;
import java.util.List;

/**
 * How a detector fares.
 *
 * @param detector its name
 * @param threshold the tuned threshold: the score above every false match of the tuning set;
 *     negative infinity if there is none
 * @param tuning the figures of the tuning set, to be read with care: the threshold was chosen there
 * @param evaluation the figures of the evaluation set
 * @param failures the works and queries that it could not read
 */
public record DetectorResult(
    String detector,
    double threshold,
    SubsetScores tuning,
    SubsetScores evaluation,
    List<Failure> failures) {
  /** Copies the list. */
  public DetectorResult {
    failures = List.copyOf(failures);
  }
}
