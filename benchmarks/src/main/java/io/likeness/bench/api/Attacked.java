package io.likeness.bench.api;

import io.likeness.core.Segment;
import java.nio.file.Path;
import java.util.List;

/**
 * A disguised copy.
 *
 * @param file the copy
 * @param expected for each work it was made from, in their order, which part of the copy, the
 *     suspect, shows which part of the work; an empty list if that is unknown
 */
public record Attacked(Path file, List<List<Segment>> expected) {
  /** Copies the lists. */
  public Attacked {
    expected = expected.stream().map(List::copyOf).toList();
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
