package io.likeness.index;

/**
 * How a code is cut into chunks of 16 bits, each of which is a term that carries the number of the
 * chunk above the bits.
 */
final class Chunks {

  static final int BITS = 16;

  /** 5 bits for the chunk of the longest code, and its 16 bits. */
  static final int TERM_BYTES = 3;

  private static final int MASK = (1 << BITS) - 1;
  private static final int PER_WORD = Long.SIZE / BITS;

  private Chunks() {}

  static int count(int codeBits) {
    return codeBits / BITS;
  }

  /** Returns the index of the word that has a chunk. */
  static int word(int chunk) {
    return chunk / PER_WORD;
  }

  /** Cuts a chunk out of its word. */
  static int value(long word, int chunk) {
    return (int) (word >>> (chunk % PER_WORD * BITS)) & MASK;
  }

  static int term(int chunk, int value) {
    return (chunk << BITS) | value;
  }
}
