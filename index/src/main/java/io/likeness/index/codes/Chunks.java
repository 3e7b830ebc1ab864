package io.likeness.index.codes;

/**
 * How the bits of a stored code are cut into chunks: into as few as it takes for none to have more
 * than {@value #MOST_BITS}, of nearly one size. Those of a code of 256 bits have 23 or 24.
 *
 * <p>That is wider than the 16 bits that are usual for multi-index hashing, so that a chunk tells
 * many millions of codes apart; how many bits of it the tables use grows with the number of codes.
 */
final class Chunks {

  private static final int MOST_BITS = 24;

  private Chunks() {}

  /** Returns how many chunks a code of some words has. */
  static int count(int words) {
    return (words * Long.SIZE + MOST_BITS - 1) / MOST_BITS;
  }

  /** Returns the first bit of a chunk; that of the chunk behind the last is the end. */
  private static int start(int words, int chunk) {
    return words * Long.SIZE * chunk / count(words);
  }

  /** Returns the index of the word in which a chunk begins. */
  static int firstWord(int words, int chunk) {
    return start(words, chunk) / Long.SIZE;
  }

  /** Returns the index of the word in which a chunk ends: the same one or the next. */
  static int lastWord(int words, int chunk) {
    return (start(words, chunk + 1) - 1) / Long.SIZE;
  }

  /** Returns how many bits a chunk has. */
  static int bits(int words, int chunk) {
    return start(words, chunk + 1) - start(words, chunk);
  }

  /** Returns how many bits of its first word stand before a chunk. */
  static int shift(int words, int chunk) {
    return start(words, chunk) % Long.SIZE;
  }

  /** Cuts a chunk of some bits out of the word in which it begins and the one in which it ends. */
  static int value(long first, long last, int shift, int bits) {
    // In one word, what is added from it as the last stands above the bits of the chunk.
    long value = (first >>> shift) | (shift == 0 ? 0 : last << (Long.SIZE - shift));
    return (int) value & ((1 << bits) - 1);
  }
}
