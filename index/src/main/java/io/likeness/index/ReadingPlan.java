package io.likeness.index;

import java.util.Arrays;

/**
 * Decides which terms of a query are read, and what a vote of each weighs. Immutable.
 *
 * <p>Rare terms tell works apart, frequent ones only cost. The terms are taken from the cheapest
 * on; one that very many files have is taken only as long as hardly anything was read, so that a
 * query of nothing but common terms still finds what it can.
 */
final class ReadingPlan {

  /** So many pairs are read whatever their terms are. */
  static final long FREE_PAIRS = 1 << 16;

  /** More pairs of landmarks are never read. */
  static final long MAXIMUM_LANDMARKS = 1 << 22;

  /**
   * More pairs of visual words are never read. A copy shares hundreds of features, of which the
   * rarer ones suffice to put it first.
   */
  static final long MAXIMUM_WORDS = 1 << 17;

  /** A term of so many files is not called common in an index of any size. */
  static final int UNCOMMON_FILES = 2048;

  /** In a large index, a landmark is common if more than one file in so many has it. */
  static final int UNCOMMON_LANDMARK = 64;

  /**
   * In a large index, a visual word is common if more than one file in so many has it. Signatures
   * tell the features of one word apart, so that even a common word says something.
   */
  static final int UNCOMMON_WORD = 4;

  /** Weights are whole multiples of this part, so that sums do not depend on their order. */
  static final double WEIGHT_UNIT = 1.0 / (1 << 20);

  private final long[] weights;

  /**
   * Makes the plan.
   *
   * @param uncommonShare one file in so many has a term that is just not common
   * @param maximumPairs so many pairs are read at most
   * @param files how many files have terms
   * @param frequencies how many files have each term
   * @param pairs how many pairs of an entry of the query and one of a file each term makes
   */
  ReadingPlan(int uncommonShare, long maximumPairs, long files, long[] frequencies, long[] pairs) {
    this.weights = new long[pairs.length];
    long uncommon = Math.max(UNCOMMON_FILES, files / uncommonShare);
    long read = 0;
    for (int term : cheapestFirst(pairs)) {
      long after = read + pairs[term];
      boolean taken =
          after <= FREE_PAIRS || (after <= maximumPairs && frequencies[term] <= uncommon);
      if (taken && frequencies[term] > 0) {
        read = after;
        weights[term] = weight(files, frequencies[term]);
      }
    }
  }

  private static int[] cheapestFirst(long[] pairs) {
    long[] keys = new long[pairs.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = (Math.min(pairs[i], Integer.MAX_VALUE) << Integer.SIZE) | i;
    }
    Arrays.sort(keys);
    return Arrays.stream(keys).mapToInt(key -> (int) key).toArray();
  }

  private static long weight(long files, long frequency) {
    return Math.round(StrictMath.log1p((double) files / frequency) / WEIGHT_UNIT);
  }

  /** Returns whether a term is read. */
  boolean reads(int term) {
    return weights[term] > 0;
  }

  /** Returns what a vote of a term weighs, in {@link #WEIGHT_UNIT}. */
  long weight(int term) {
    return weights[term];
  }

  /** Returns what a vote of each entry of a query weighs, in {@link #WEIGHT_UNIT}. */
  long[] weights(QueryTerms query) {
    long[] each = new long[query.entries()];
    for (int term = 0; term < query.size(); term++) {
      Arrays.fill(each, query.start(term), query.start(term + 1), weights[term]);
    }
    return each;
  }
}
