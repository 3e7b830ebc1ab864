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

  /** To read a word of a code in a row, out of a cache and where none helps. */
  private static final double READ_CACHED_WORD = 0.05;

  private static final double READ_WORD = 0.35;

  /** To compare a word of a code in a row. */
  private static final double MEASURE_WORD = 0.05;

  /** The powers of two up to which caches hold so many words, and from which on hardly any. */
  private static final double MOST_CACHED_WORD_BITS = 20.5;

  private static final double NOT_CACHED_WORD_BITS = 23.5;

  /** Estimates the steps in the tables of some codes. */
  static SearchCost inTablesOf(int codes) {
    double notCached = Math.max(0.125, position(log2(codes), MOST_CACHED_BITS, NOT_CACHED_BITS));
    return new SearchCost(PROBE * notCached, TABLE_CODE, RANDOM_CODE * notCached);
  }

  /** Estimates what a query costs that measures all codes, if several share the reading. */
  static double ofScan(int codes, int words, int radius, int queries) {
    double compared = (double) codes * CodeScan.wordsCompared(words, radius);
    double notCached = position(log2(compared), MOST_CACHED_WORD_BITS, NOT_CACHED_WORD_BITS);
    double read = READ_CACHED_WORD + (READ_WORD - READ_CACHED_WORD) * notCached;
    return compared * (read / queries + MEASURE_WORD);
  }

  private static double log2(double value) {
    return StrictMath.log(value) / StrictMath.log(2);
  }

  /** Returns how far a value is from one bound to the other, 0 to 1. */
  private static double position(double value, double from, double to) {
    return Math.clamp((value - from) / (to - from), 0, 1);
  }
}
