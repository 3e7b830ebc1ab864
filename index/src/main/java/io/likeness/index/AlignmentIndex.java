package io.likeness.index;

import io.likeness.core.Landmarks;
import java.io.IOException;
import java.util.List;

/**
 * Finds the files that share landmarks with a query at one offset.
 *
 * <p>A landmark of the query and a landmark of a file with the same term are a pair; its offset is
 * the position in the file less the position in the query. The pairs of a file are looked at
 * through a window that is {@code offsetTolerance} wide, wherever it collects the greatest score: a
 * landmark of the query votes once, however many of its pairs the window holds.
 *
 * <p>Safe for many threads, as long as its view is open.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class AlignmentIndex {

  AlignmentIndex() {}

  /**
   * Finds the files that share the most with the query.
   *
   * @param query landmarks of the scheme of this index
   * @param offsetTolerance how far the offsets of the votes of one hit may differ, 0 or greater
   * @param minimumVotes the fewest votes of a hit, 1 or greater
   * @param filter which files are looked at
   * @param limit how many hits are returned at most, 1 or greater
   * @return the greatest score first, those of one score by the number of the file; one hit a file
   * @throws IOException if the index cannot be read
   * @throws IllegalArgumentException if the query is of another scheme or a number out of range
   */
  public List<AlignmentHit> search(
      Landmarks query, int offsetTolerance, int minimumVotes, WorkFilter filter, int limit)
      throws IOException {
    if (minimumVotes < 1) {
      throw new IllegalArgumentException("minimumVotes is less than 1: " + minimumVotes);
    }
    throw new UnsupportedOperationException();
  }
}
