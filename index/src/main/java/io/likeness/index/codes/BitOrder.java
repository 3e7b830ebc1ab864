package io.likeness.index.codes;

/**
 * The order in which the bits of a code are stored: of a code of {@code n} words, bit {@code i} is
 * stored as bit {@code i / n} of word {@code i % n}.
 *
 * <p>Neighbouring bits of real codes depend on each other, so that many codes agree in a run of
 * them. Spread over the words they do not come to stand in one chunk, and chunks tell codes apart
 * about as well as independent bits do. Distances are the same in any order.
 */
public final class BitOrder {

  private static final int MOST_WORDS = 8;
  private static final BitOrder[] ALL = new BitOrder[MOST_WORDS + 1];

  static {
    for (int words = 1; words <= MOST_WORDS; words++) {
      ALL[words] = new BitOrder(words);
    }
  }

  private final int words;

  /** Which bits of a word go to each stored word, and behind how many others they stand there. */
  private final long[] masks;

  private final int[] shifts;

  private BitOrder(int words) {
    this.words = words;
    this.masks = new long[words * words];
    this.shifts = new int[words * words];
    for (int bit = words * Long.SIZE - 1; bit >= 0; bit--) {
      int move = bit / Long.SIZE * words + bit % words;
      masks[move] |= 1L << bit;
      shifts[move] = bit / words;
    }
  }

  /**
   * Returns the order of codes of some words.
   *
   * @param words 1 to 8
   * @return the order
   */
  public static BitOrder of(int words) {
    return ALL[words];
  }

  /**
   * Brings the bits of a code into the order in which they are stored.
   *
   * @param code the words of the code
   * @return the words that are stored
   */
  public long[] stored(long[] code) {
    long[] stored = new long[words];
    store(code, stored);
    return stored;
  }

  /** Writes the words that are stored of a code. */
  void store(long[] code, long[] stored) {
    for (int to = 0; to < words; to++) {
      long word = 0;
      for (int from = 0; from < words; from++) {
        int move = from * words + to;
        word |= Long.compress(code[from], masks[move]) << shifts[move];
      }
      stored[to] = word;
    }
  }

  /** Brings the bits of stored words back into the order that the code has. */
  void restore(long[] stored, long[] code) {
    for (int to = 0; to < words; to++) {
      long word = 0;
      for (int from = 0; from < words; from++) {
        int move = to * words + from;
        word |= Long.expand(stored[from] >>> shifts[move], masks[move]);
      }
      code[to] = word;
    }
  }
}
