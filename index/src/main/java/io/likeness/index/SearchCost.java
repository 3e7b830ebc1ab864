package io.likeness.index;

/**
 * What the steps of a Hamming search cost, in nanoseconds as once measured; only their proportions
 * matter.
 */
final class SearchCost {

  /** To look an entry of a directory up. */
  static final double PROBE = 35;

  /** To compare the rest of a chunk of a code. */
  static final double TABLE_CODE = 0.3;

  /** To measure a code somewhere. */
  static final double RANDOM_CODE = 50;

  /** To read a word of a code in a row. */
  private static final double READ_WORD = 0.7;

  /** To compare a word of a code in a row. */
  private static final double MEASURE_WORD = 0.35;

  private SearchCost() {}

  /** Estimates what a query costs that measures all codes, if several share the reading. */
  static double ofScan(int codes, int words, int radius, int queries) {
    int compared = CodeScan.wordsCompared(words, radius);
    return (double) codes * compared * (READ_WORD / queries + MEASURE_WORD);
  }
}
