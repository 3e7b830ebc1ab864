package io.likeness.bench.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A suspect with what is true of it.
 *
 * @param id its name, unlike that of any other query of the data set
 * @param file its content
 * @param source what it was made from: the queries of one source all serve for tuning or all for
 *     evaluation
 * @param attack the family of the attack; empty if it is not known
 * @param label the attack with its strength, for people; empty if it is not known
 * @param strength the parameter of the family; NaN if there is none
 * @param truths the works it copies; empty if it copies nothing
 * @param host the file that they were planted in; empty if there is none
 */
public record Query(
    String id,
    Path file,
    String source,
    String attack,
    String label,
    double strength,
    List<Truth> truths,
    Optional<Path> host) {
  /** Copies the list. */
  public Query {
    truths = List.copyOf(truths);
  }

  /**
   * Makes a suspect that nothing was planted in.
   *
   * @param id its name
   * @param file its content
   * @param source what it was made from
   * @param attack the family of the attack
   * @param label the attack with its strength
   * @param strength the parameter of the family
   * @param truths the works it copies
   */
  public Query(
      String id,
      Path file,
      String source,
      String attack,
      String label,
      double strength,
      List<Truth> truths) {
    this(id, file, source, attack, label, strength, truths, Optional.empty());
  }

  /**
   * Tells whether the query copies a work.
   *
   * @param work the name of a work
   * @return whether it is among the truths
   */
  public boolean copies(String work) {
    return truths.stream().anyMatch(truth -> truth.work().equals(work));
  }
}
