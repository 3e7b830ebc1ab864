package io.likeness.index.codes;

/**
 * Where the words of some codes stand: block by block, in a block the first words of all its codes,
 * then the second, and so on. Every such column begins at a multiple of {@value #ALIGNMENT} bytes,
 * as a vector does that is read at once.
 *
 * @param words how many words a code has
 * @param codes how many codes there are
 */
record BlockLayout(int words, int codes) {

  /**
   * How many codes a block has, but for the last. Columns are read side by side; shorter ones than
   * this took up to 1.6 times as long to read, as the processor foresees less of them.
   */
  static final int BLOCK = 1 << 16;

  /** The length of a line of the cache, and of the longest vector. */
  static final int ALIGNMENT = 64;

  private static final int ALIGNED_WORDS = ALIGNMENT / Long.BYTES;

  /** Returns how many codes of the tile or block of some codes there are, by its first. */
  int size(int first, int most) {
    return Math.min(most, codes - first);
  }

  /** Returns behind how many bytes one word of a code stands. */
  long offset(int code, int word) {
    int inBlock = code % BLOCK;
    return (long) (code - inBlock) * words * Long.BYTES
        + word * columnBytes(code)
        + (long) inBlock * Long.BYTES;
  }

  /** Returns how many bytes lie between a word of a code and its next word. */
  long columnBytes(int code) {
    int size = size(code - code % BLOCK, BLOCK);
    return (long) (size + ALIGNED_WORDS - 1) / ALIGNED_WORDS * ALIGNMENT;
  }

  /** Returns how many bytes all words take. */
  long bytes() {
    int last = codes - codes % BLOCK;
    return (long) last * words * Long.BYTES + words * columnBytes(last);
  }
}
