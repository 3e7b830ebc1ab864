package io.likeness.bench.api;

import io.likeness.core.Segment;
import java.util.List;

/**
 * A work that a query copies.
 *
 * @param work the name of the work
 * @param expected which part of the query shows which part of the work; empty if unknown
 */
public record Truth(String work, List<Segment> expected) {
  /** Copies the list. */
  public Truth {
    expected = List.copyOf(expected);
  }
}
