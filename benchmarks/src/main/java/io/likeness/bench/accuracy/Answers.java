package io.likeness.bench.accuracy;

import java.util.List;

/**
 * What a detector says of all queries.
 *
 * @param detector its name
 * @param answers one for each query, in the order of the data set
 * @param failures the works and queries that it could not read
 * @param registerSeconds how long it registered; depends on the machine
 * @param detectSeconds how long it looked at queries; depends on the machine
 */
public record Answers(
    String detector,
    List<Answer> answers,
    List<Failure> failures,
    double registerSeconds,
    double detectSeconds)
    implements Outcome {
  /** Copies the lists. */
  public Answers {
    answers = List.copyOf(answers);
    failures = List.copyOf(failures);
  }

  /**
   * A file that a detector could not read.
   *
   * @param item the work or query
   * @param reason what the detector said
   */
  public record Failure(String item, String reason) {}
}
