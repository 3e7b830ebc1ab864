package io.likeness.index;

/**
 * What the steps of a Hamming search cost among some codes, in nanoseconds, about as once measured
 * of mapped memory on a processor with AVX-512; only their proportions matter.
 *
 * @param probe to look an entry of a directory up
 * @param tableCode to compare the rest of a chunk of a code
 * @param randomCode to measure a code somewhere
 */
record SearchCost(double probe, double tableCode, double randomCode) {

  /** To look an entry up, and to measure a code, where no cache helps. */
  private static final double PROBE = 60;

  private static final double RANDOM_CODE = 110;
  private static final double TABLE_CODE = 0.5;

  /** The power of two up to which caches hold nearly all that is read of so many codes. */
  private static final int MOST_CACHED_BITS = 12;

  /** The power of two from which on they hold hardly any. */
  private static final int NOT_CACHED_BITS = 20;

  /** To read a word of a code in a row. */
  private static final double READ_WORD = 0.27;

  /** To compare a word of a code in a row. */
  private static final double MEASURE_WORD = 0.15;

  /** Estimates the steps in the tables of some codes. */
  static SearchCost inTablesOf(int codes) {
    double bits = StrictMath.log(codes) / StrictMath.log(2);
    double notCached =
        Math.clamp((bits - MOST_CACHED_BITS) / (NOT_CACHED_BITS - MOST_CACHED_BITS), 0.125, 1);
    return new SearchCost(PROBE * notCached, TABLE_CODE, RANDOM_CODE * notCached);
  }

  /** Estimates what a query costs that measures all codes, if several share the reading. */
  static double ofScan(int codes, int words, int radius, int queries) {
    int compared = CodeScan.wordsCompared(words, radius);
    return (double) codes * compared * (READ_WORD / queries + MEASURE_WORD);
  }
}
