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

  /** So many entries, and candidates, are read together, for the memory to answer all at once. */
  private static final int TOGETHER = 64;

  private final StoredCodes codes;
  private final ChunkTable[] tables;
  private final SearchCost cost;
  private final double budget;

  /** The number of a code in the upper, its distance in the lower half. */
  private long[] hits = new long[64];

  private int size;
  private double spent;

  /** How many codes the entries around that of the query have on average, of each chunk. */
  private final double[] around;

  private final int[] entries = new int[TOGETHER];
  private final int[] most = new int[TOGETHER];
  private final long[] bounds = new long[TOGETHER];
  private final long[] rests = new long[TOGETHER];

  private final long[] addresses = new long[TOGETHER];
  private final int[] numbers = new int[TOGETHER];
  private final int[] distances = new int[TOGETHER];
  private int candidates;

  /**
   * Prepares the search.
   *
   * @param budget the most that a query may cost, as {@link SearchCost} counts
   */
  TableSearch(StoredCodes codes, double budget) {
    this.codes = codes;
    this.cost = SearchCost.inTablesOf(codes.size());
    this.budget = budget;
    this.tables = new ChunkTable[codes.chunks()];
    this.around = new double[tables.length];
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
    candidates = 0;
    int[] radii = new int[tables.length];
    if (!chooseRadii(query, radius, radii)) {
      return false;
    }
    for (int chunk = 0; chunk < tables.length; chunk++) {
      if (radii[chunk] > NOT_LOOKED_AT && !probe(query, radius, tables[chunk], radii[chunk])) {
        return false;
      }
    }
    measure(query, radius);
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
      around[chunk] = NOT_LOOKED_AT;
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
      next[cheapest] = costOfLevel(query, cheapest, radii[cheapest] + 1);
    }
    return true;
  }

  /** Estimates what the entry of the query and its codes cost. */
  private double costOfOwnEntry(CodeQuery query, ChunkTable table) throws IOException {
    int own = ChunkTable.size(table.bounds(table.entry(table.value(query.words()))));
    double mean = (double) codes.size() / (1 << table.directoryBits());
    // An entry that is much fuller than others has codes that are like each other, and the query.
    double alike = Math.max(0, own - 4 * mean);
    return cost.probe() + own * cost.tableCode() + alike * cost.randomCode();
  }

  /** Estimates what the entries at one more bit and their codes cost, by those at one bit. */
  private double costOfLevel(CodeQuery query, int chunk, int level) throws IOException {
    int bits = tables[chunk].directoryBits();
    if (around[chunk] == NOT_LOOKED_AT) {
      around[chunk] = meanAround(query, tables[chunk]);
    }
    double candidatesThere =
        around[chunk]
            * ways(bits + tables[chunk].restBits(), level)
            / (1 << tables[chunk].restBits());
    return ways(bits, level) * (cost.probe() + around[chunk] * cost.tableCode())
        + candidatesThere * cost.randomCode();
  }

  /** Returns in how many ways some of the bits can be chosen. */
  private static double ways(int bits, int chosen) {
    double ways = 1;
    for (int i = 0; i < chosen; i++) {
      ways = ways * (bits - i) / (i + 1);
    }
    return ways;
  }

  private double meanAround(CodeQuery query, ChunkTable table) throws IOException {
    int bits = table.directoryBits();
    int entry = table.entry(table.value(query.words()));
    double sum = 0;
    for (int bit = 0; bit < bits; bit++) {
      sum += ChunkTable.size(table.bounds(entry ^ (1 << bit)));
    }
    return Math.max(sum / bits, (double) codes.size() / (1 << bits));
  }

  /** Looks at the codes whose chunk is within a radius. */
  private boolean probe(CodeQuery query, int radius, ChunkTable table, int chunkRadius)
      throws IOException {
    int value = table.value(query.words());
    int entry = table.entry(value);
    int rest = table.rest(value);
    int end = 1 << table.directoryBits();
    int count = 0;
    for (int flips = 0; flips <= Math.min(chunkRadius, table.directoryBits()); flips++) {
      int mask = (1 << flips) - 1;
      do {
        entries[count] = entry ^ mask;
        most[count++] = chunkRadius - flips;
        if (count == TOGETHER) {
          if (!look(query, radius, table, rest, count)) {
            return false;
          }
          count = 0;
        }
        mask = nextMask(mask);
      } while (mask < end);
    }
    return look(query, radius, table, rest, count);
  }

  /** Looks at the codes of some entries, unless that would cost too much. */
  private boolean look(CodeQuery query, int radius, ChunkTable table, int rest, int count)
      throws IOException {
    table.bounds(entries, count, bounds);
    for (int i = 0; i < count; i++) {
      spent += cost.probe() + ChunkTable.size(bounds[i]) * cost.tableCode();
    }
    if (spent > budget) {
      return false;
    }
    table.firstRests(bounds, count, rests);
    for (int i = 0; i < count; i++) {
      int codesThere = ChunkTable.size(bounds[i]);
      long eight = rests[i];
      for (int index = 0; index < codesThere; index += Long.BYTES) {
        eight = index == 0 ? eight : table.rests(bounds[i], index);
        long near = ChunkTable.near(eight, codesThere - index, rest, most[i]);
        for (; near != 0; near &= near - 1) {
          int which = index + Long.numberOfTrailingZeros(near) / Byte.SIZE;
          addresses[candidates++] = table.address(bounds[i], which);
          if (candidates == TOGETHER) {
            measure(query, radius);
            if (spent > budget) {
              return false;
            }
          }
        }
      }
    }
    return spent <= budget;
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

  /** Measures the candidates that were collected. */
  private void measure(CodeQuery query, int radius) throws IOException {
    spent += candidates * cost.randomCode();
    codes.numbers(addresses, candidates, numbers);
    query.beginDistances(codes, numbers, candidates, distances);
    for (int i = 0; i < candidates; i++) {
      if (distances[i] <= radius) {
        int distance = query.endDistance(codes, numbers[i], distances[i]);
        if (distance <= radius) {
          hits = ArrayUtil.grow(hits, size + 1);
          hits[size++] = ((long) numbers[i] << Integer.SIZE) | distance;
        }
      }
    }
    candidates = 0;
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
