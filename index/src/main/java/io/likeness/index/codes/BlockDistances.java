package io.likeness.index.codes;

import java.io.IOException;

/** Measures blocks of codes against queries. For one thread. */
public interface BlockDistances {

  /**
   * Counts the bits in which every code of a block differs from a query in its first words.
   *
   * @param first the first code of the block
   * @param query the words of the query, in {@link BitOrder}
   * @param compared how many words are compared, 1 to {@code query.length}
   * @param to where the distances go, {@link StoredCodes#BLOCK} long
   * @throws IOException if the index cannot be read
   */
  void measure(int first, long[] query, int compared, int[] to) throws IOException;
}
