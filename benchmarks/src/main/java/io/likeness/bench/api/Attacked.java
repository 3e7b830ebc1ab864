package io.likeness.bench.api;

import io.likeness.core.Segment;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A disguised copy.
 *
 * @param file the copy
 * @param expected for each work it was made from, in their order, which part of the copy, the
 *     suspect, shows which part of the work; an empty list if that is unknown
 * @param host the file that the works were planted in; empty if there is none. What resembles it is
 *     in the copy too
 */
public record Attacked(Path file, List<List<Segment>> expected, Optional<Path> host) {
  /** Copies the lists. */
  public Attacked {
    expected = expected.stream().map(List::copyOf).toList();
  }

  /**
   * Makes a copy without a host.
   *
   * @param file the copy
   * @param expected for each work, which part of the copy shows which part of it
   */
  public Attacked(Path file, List<List<Segment>> expected) {
    this(file, expected, Optional.empty());
  }

  /**
   * Returns the same copy with its host.
   *
   * @param planted the file that the works were planted in
   * @return a copy that tells it
   */
  public Attacked in(Path planted) {
    return new Attacked(file, expected, Optional.of(planted));
  }

  /**
   * Makes a copy of one work.
   *
   * @param file the copy
   * @param expected which part of it, the suspect, shows which part of the work; empty if unknown
   * @return the copy
   */
  public static Attacked ofOne(Path file, List<Segment> expected) {
    return new Attacked(file, List.of(expected));
  }
}
