package io.likeness.index;

import io.likeness.index.codes.ChunkTable;
import io.likeness.index.codes.StoredCodes;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.util.ArrayUtil;

/**
 * Finds the codes of one segment near a query through the tables of their chunks. For one thread.
 *
 * <p>Multi-index hashing (Norouzi, Punjani, Fleet 2012, <a
 * href="https://doi.org/10.1109/CVPR.2012.6248043">doi:10.1109/CVPR.2012.6248043</a>) by the
 * general pigeonhole principle (Qin et al. 2018, <a
 * href="https://doi.org/10.1109/TKDE.2019.2899597">doi:10.1109/TKDE.2019.2899597</a>): if two codes
 * differ in at most {@code r} bits, and radii are chosen for their chunks so that the radii plus
 * one add up to {@code r + 1}, then the codes are within the radius in at least one chunk. A chunk
 * that is not looked at counts as radius -1. The radii are raised one by one where that costs the
 * least, so that a value of a chunk that very many codes have is left alone.
 */
final class TableSearch {

  private static final int NOT_LOOKED_AT = -1;

  private final StoredCodes codes;
  private final ChunkTable[] tables;
  private final double budget;

  /** The number of a code in the upper, its distance in the lower half. */
  private long[] hits = new long[64];

  private int size;
  private double spent;

  /**
   * Prepares the search.
   *
   * @param budget the most that a query may cost, as {@link SearchCost} counts
   */
  TableSearch(StoredCodes codes, double budget) {
    this.codes = codes;
    this.budget = budget;
    this.tables = new ChunkTable[codes.chunks()];
    for (int chunk = 0; chunk < tables.length; chunk++) {
      tables[chunk] = codes.table(chunk);
    }
  }

  /**
   * Finds the codes near a query, unless that would cost more than the budget.
   *
   * @return whether all were found
   */
  boolean find(CodeQuery query, int radius) throws IOException {
    size = 0;
    spent = 0;
    int[] radii = new int[tables.length];
    if (!chooseRadii(query, radius, radii)) {
      return false;
    }
    for (int chunk = 0; chunk < tables.length; chunk++) {
      if (radii[chunk] > NOT_LOOKED_AT && !probe(query, radius, tables[chunk], radii[chunk])) {
        return false;
      }
    }
    sortHits();
    return true;
  }

  /** Returns how many codes were found. */
  int size() {
    return size;
  }

  /** Returns the number of a code that was found; they increase. */
  int code(int index) {
    return (int) (hits[index] >>> Integer.SIZE);
  }

  /** Returns the distance of a code that was found. */
  int distance(int index) {
    return (int) hits[index];
  }

  private boolean chooseRadii(CodeQuery query, int radius, int[] radii) throws IOException {
    Arrays.fill(radii, NOT_LOOKED_AT);
    double[] next = new double[tables.length];
    for (int chunk = 0; chunk < tables.length; chunk++) {
      next[chunk] = costOfOwnEntry(query, tables[chunk]);
    }
    double planned = 0;
    for (int sum = 0; sum <= radius; sum++) {
      int cheapest = 0;
      for (int chunk = 1; chunk < tables.length; chunk++) {
        cheapest = next[chunk] < next[cheapest] ? chunk : cheapest;
      }
      planned += next[cheapest];
      if (planned > budget) {
        return false;
      }
      radii[cheapest]++;
      next[cheapest] = costOfLevel(query, tables[cheapest], radii[cheapest] + 1);
    }
    return true;
  }

  private static double costOfOwnEntry(CodeQuery query, ChunkTable table) throws IOException {
    int own = table.open(table.entry(table.value(query.words())));
    return SearchCost.PROBE + own * SearchCost.TABLE_CODE;
  }

  /** Estimates what the entries at one more bit cost, by those at one bit. */
  private double costOfLevel(CodeQuery query, ChunkTable table, int level) throws IOException {
    int bits = table.directoryBits();
    int entry = table.entry(table.value(query.words()));
    double around = 0;
    for (int bit = 0; bit < bits; bit++) {
      around += table.open(entry ^ (1 << bit));
    }
    double mean = Math.max(around / bits, (double) codes.size() / (1 << bits));
    double entries = 1;
    for (int i = 0; i < level; i++) {
      entries = entries * (bits - i) / (i + 1);
    }
    return entries * (SearchCost.PROBE + mean * SearchCost.TABLE_CODE);
  }

  /** Looks at the codes whose chunk is within a radius. */
  private boolean probe(CodeQuery query, int radius, ChunkTable table, int chunkRadius)
      throws IOException {
    int value = table.value(query.words());
    int entry = table.entry(value);
    int rest = table.rest(value);
    int end = 1 << table.directoryBits();
    for (int flips = 0; flips <= Math.min(chunkRadius, table.directoryBits()); flips++) {
      int mask = (1 << flips) - 1;
      do {
        int count = table.open(entry ^ mask);
        spent += SearchCost.PROBE + count * SearchCost.TABLE_CODE;
        for (int i = 0; i < count; i += Long.BYTES) {
          long near = table.near(i, rest, chunkRadius - flips);
          for (; near != 0; near &= near - 1) {
            int code = table.codeAt(i + Long.numberOfTrailingZeros(near) / Byte.SIZE);
            measure(query, radius, code);
          }
        }
        if (spent > budget) {
          return false;
        }
        mask = nextMask(mask);
      } while (mask < end);
    }
    return true;
  }

  /** Returns the next greater number with as many bits set (Gosper); of none, one out of range. */
  private static int nextMask(int mask) {
    if (mask == 0) {
      return Integer.MAX_VALUE;
    }
    int lowest = mask & -mask;
    int ripple = mask + lowest;
    return ripple | (((mask ^ ripple) >>> 2) / lowest);
  }

  private void measure(CodeQuery query, int radius, int code) throws IOException {
    spent += SearchCost.RANDOM_CODE;
    int distance = query.distance(codes, code, radius);
    if (distance <= radius) {
      hits = ArrayUtil.grow(hits, size + 1);
      hits[size++] = ((long) code << Integer.SIZE) | distance;
    }
  }

  /** Sorts what was found and forgets what was found twice. */
  private void sortHits() {
    Arrays.sort(hits, 0, size);
    int distinct = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || hits[i] != hits[i - 1]) {
        hits[distinct++] = hits[i];
      }
    }
    size = distinct;
  }
}
