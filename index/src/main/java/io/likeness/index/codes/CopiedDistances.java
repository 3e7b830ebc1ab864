package io.likeness.index.codes;

import java.io.IOException;

/**
 * Copies the words of a tile into arrays that stay in the first-level cache, once for all queries
 * that are measured before the next tile. The loops are so plain that the compiler makes vectors of
 * them.
 */
final class CopiedDistances implements TileDistances {

  private static final int NONE = -1;

  private final StoredCodes codes;
  private final long[][] columns;
  private final int[] distances = new int[StoredCodes.TILE];

  /** The first code of the present tile, and how many of its words were copied. */
  private int present = NONE;

  private int copied;

  CopiedDistances(StoredCodes codes) {
    this.codes = codes;
    this.columns = new long[codes.words()][StoredCodes.TILE];
  }

  @Override
  public int nearest(int first, long[] query, int compared) throws IOException {
    measure(first, query, compared, distances);
    return least(distances, codes.tileSize(first));
  }

  @Override
  public void measure(int first, long[] query, int compared, int[] to) throws IOException {
    if (first != present) {
      present = first;
      copied = 0;
    }
    for (; copied < compared; copied++) {
      codes.read(first, copied, columns[copied]);
    }
    int size = codes.tileSize(first);
    count(columns[0], query[0], size, to);
    for (int word = 1; word < compared; word++) {
      add(columns[word], query[word], size, to);
    }
  }

  private static void count(long[] column, long word, int size, int[] to) {
    for (int i = 0; i < size; i++) {
      to[i] = Long.bitCount(column[i] ^ word);
    }
  }

  private static void add(long[] column, long word, int size, int[] to) {
    for (int i = 0; i < size; i++) {
      to[i] += Long.bitCount(column[i] ^ word);
    }
  }

  /** Returns the least of the first distances. */
  static int least(int[] distances, int size) {
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < size; i++) {
      least = Math.min(least, distances[i]);
    }
    return least;
  }
}
