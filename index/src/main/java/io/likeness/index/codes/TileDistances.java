package io.likeness.index.codes;

import java.io.IOException;

/**
 * Measures tiles of codes against queries: {@link StoredCodes#TILE} codes in a row, the last tile
 * fewer, which stay in the first-level cache for all queries but the first. For one thread.
 */
public interface TileDistances {

  /**
   * Counts the bits in which the codes of a tile differ from a query in their first words, and
   * returns the least count: of nearly every tile no more need be known.
   *
   * @param first the first code of the tile
   * @param query the words of the query, in {@link BitOrder}
   * @param compared how many words are compared, 1 to {@code query.length}
   * @return the least distance
   * @throws IOException if the index cannot be read
   */
  int nearest(int first, long[] query, int compared) throws IOException;

  /**
   * Counts the bits in which every code of a tile differs from a query in its first words.
   *
   * @param first the first code of the tile
   * @param query the words of the query, in {@link BitOrder}
   * @param compared how many words are compared, 1 to {@code query.length}
   * @param to where the distances go, {@link StoredCodes#TILE} long
   * @throws IOException if the index cannot be read
   */
  void measure(int first, long[] query, int compared, int[] to) throws IOException;
}
