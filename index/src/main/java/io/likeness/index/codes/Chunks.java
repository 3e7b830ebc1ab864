package io.likeness.index.codes;

/**
 * How a code is cut into chunks, three of each word: of 21, 21 and 22 bits.
 *
 * <p>That is wider than the 16 bits that are usual for multi-index hashing, so that a chunk tells
 * many millions of codes apart; how many bits of it the tables use grows with the number of codes.
 */
final class Chunks {

  private static final int PER_WORD = 3;
  private static final int BITS = 21;

  private Chunks() {}

  /** Returns how many chunks a code of some words has. */
  static int count(int words) {
    return words * PER_WORD;
  }

  /** Returns the index of the word that has a chunk. */
  static int word(int chunk) {
    return chunk / PER_WORD;
  }

  /** Returns how many bits a chunk has. */
  static int bits(int chunk) {
    return chunk % PER_WORD == PER_WORD - 1 ? BITS + 1 : BITS;
  }

  /** Cuts a chunk out of its word. */
  static int value(long word, int chunk) {
    return (int) (word >>> (chunk % PER_WORD * BITS)) & ((1 << bits(chunk)) - 1);
  }
}
