package io.likeness.bench.api;

import io.likeness.core.Segment;
import java.nio.file.Path;
import java.util.List;

/**
 * A disguised copy.
 *
 * @param file the copy
 * @param expected which part of it, the suspect, shows which part of the work; empty if unknown
 */
public record Attacked(Path file, List<Segment> expected) {
  /** Copies the list. */
  public Attacked {
    expected = List.copyOf(expected);
  }
}
