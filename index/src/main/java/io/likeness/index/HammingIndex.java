package io.likeness.index;

import io.likeness.core.BinaryCode;
import java.io.IOException;
import java.util.List;

/**
 * Finds the files whose code lies within a Hamming distance of a query, exactly at every radius.
 *
 * <p>Small radii are answered from hash tables and cost little more than what they find, large ones
 * by one pass over all codes; the cheaper is chosen by the frequencies in the index. Queries that
 * are asked together share the pass.
 *
 * <p>Safe for many threads, as long as its view is open.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class HammingIndex {

  HammingIndex() {}

  /**
   * Finds the files near a code.
   *
   * @param query a code of the scheme of this index
   * @param radius the largest distance, 0 to {@code scheme.bits()}
   * @param filter which files are looked at
   * @param limit how many hits are returned at most, 1 or greater
   * @return the nearest files first, those of one distance by their numbers
   * @throws IOException if the index cannot be read
   * @throws IllegalArgumentException if the query is of another scheme or a number out of range
   */
  public List<HammingHit> within(BinaryCode query, int radius, WorkFilter filter, int limit)
      throws IOException {
    return within(List.of(query), radius, filter, limit).get(0);
  }

  /**
   * Finds the files near each of several codes.
   *
   * @param queries codes of the scheme of this index
   * @param radius the largest distance, 0 to {@code scheme.bits()}
   * @param filter which files are looked at
   * @param limit how many hits are returned at most for each query, 1 or greater
   * @return the hits of each query, in the order of the queries, as if it had been asked alone
   * @throws IOException if the index cannot be read
   * @throws IllegalArgumentException if a query is of another scheme or a number out of range
   */
  public List<List<HammingHit>> within(
      List<BinaryCode> queries, int radius, WorkFilter filter, int limit) throws IOException {
    throw new UnsupportedOperationException();
  }
}
