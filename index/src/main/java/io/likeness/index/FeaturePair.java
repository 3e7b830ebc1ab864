package io.likeness.index;

/**
 * A feature of the query and one of a file, of one word and with near signatures, in one number:
 * sorted, those of one keypoint of the query follow each other, the heaviest first.
 *
 * <p>Its bin says by how much the keypoint would have been turned and scaled, in the same steps as
 * a posting, and in which list of the query it is.
 */
final class FeaturePair {

  static final int KEYPOINT_BITS = 24;

  /** Bins of a full turn. */
  static final int TURNS = 32;

  /** Bins of the ratio of sizes. */
  static final int RATIOS = 64;

  /** Bins of one list of the query. */
  static final int BINS_PER_LIST = TURNS * RATIOS;

  /** The most lists of a query. */
  static final int MAXIMUM_LISTS = 16;

  /** Weights are whole multiples of this part. */
  static final double WEIGHT_UNIT = 1.0 / (1 << 10);

  private static final int STEPS = 8;
  private static final int FULL_TURN = TURNS * STEPS;
  private static final int MIDDLE_RATIO = RATIOS * STEPS / 2;
  private static final int BIN_BITS = 15;
  private static final int BIN_MASK = (1 << BIN_BITS) - 1;
  private static final int WEIGHT_BITS = 24;
  private static final int WEIGHT_MASK = (1 << WEIGHT_BITS) - 1;

  private FeaturePair() {}

  static long of(int keypoint, int weight, int bin) {
    long upper = ((long) keypoint << WEIGHT_BITS) | (WEIGHT_MASK - weight);
    return (upper << BIN_BITS) | bin;
  }

  static int keypoint(long pair) {
    return (int) (pair >>> (WEIGHT_BITS + BIN_BITS));
  }

  static int weight(long pair) {
    return WEIGHT_MASK - ((int) (pair >>> BIN_BITS) & WEIGHT_MASK);
  }

  static int bin(long pair) {
    return (int) pair & BIN_MASK;
  }

  /**
   * Returns a bin.
   *
   * @param turn the angle in the file less that in the query, in 256ths of a turn
   * @param ratio the size in the file less that in the query, -256 to 255 in 16ths of an octave
   */
  static int bin(int list, int turn, int ratio) {
    int turnBin = (turn & (FULL_TURN - 1)) / STEPS;
    return (list * TURNS + turnBin) * RATIOS + (ratio + MIDDLE_RATIO) / STEPS;
  }

  /** Returns the list of a bin. */
  static int list(int bin) {
    return bin / BINS_PER_LIST;
  }

  /** Returns the middle of the turns of a bin. */
  static int turn(int bin) {
    return bin / RATIOS % TURNS * STEPS + STEPS / 2;
  }

  /** Returns the middle of the ratios of a bin. */
  static int ratio(int bin) {
    return bin % RATIOS * STEPS + STEPS / 2 - MIDDLE_RATIO;
  }
}
