package io.likeness.bench.scale;

import io.likeness.core.BinaryCode;
import java.util.List;

/**
 * The search for codes that everything else has to beat: all are compared with {@code
 * Long.bitCount}, in arrays of their first, second, third and fourth words.
 */
public final class PlainScan {

  private static final int WORDS = SyntheticCodes.SCHEME.bits() / Long.SIZE;

  /** How many codes stay in the nearest cache while all queries look at them. */
  private static final int TILE = 512;

  private final long[][] columns;

  /**
   * Makes room.
   *
   * @param size how many codes there will be
   */
  public PlainScan(int size) {
    columns = new long[WORDS][size];
  }

  /**
   * Sets a code.
   *
   * @param number where, 0 to the size
   * @param code a code of {@link SyntheticCodes#SCHEME}
   */
  public void set(int number, BinaryCode code) {
    for (int word = 0; word < WORDS; word++) {
      set(number, word, code.word(word));
    }
  }

  /**
   * Sets a word of a code.
   *
   * @param number where, 0 to the size
   * @param word which of its words, 0 to 3
   * @param bits the word
   */
  public void set(int number, int word, long bits) {
    columns[word][number] = bits;
  }

  /**
   * Counts the codes near a query.
   *
   * @param query a code of {@link SyntheticCodes#SCHEME}
   * @param radius the largest distance
   * @return how many there are
   */
  public int within(BinaryCode query, int radius) {
    return within(query, radius, 0, columns[0].length);
  }

  /**
   * Counts the codes near each of several queries, in one pass over all codes.
   *
   * @param queries codes of {@link SyntheticCodes#SCHEME}
   * @param radius the largest distance
   * @return how many there are, of all queries together
   */
  public long within(List<BinaryCode> queries, int radius) {
    int size = columns[0].length;
    long hits = 0;
    for (int from = 0; from < size; from += TILE) {
      int to = Math.min(size, from + TILE);
      for (BinaryCode query : queries) {
        hits += within(query, radius, from, to);
      }
    }
    return hits;
  }

  private int within(BinaryCode query, int radius, int from, int to) {
    long first = query.word(0);
    long second = query.word(1);
    long third = query.word(2);
    long fourth = query.word(3);
    long[] firsts = columns[0];
    long[] seconds = columns[1];
    long[] thirds = columns[2];
    long[] fourths = columns[3];
    // The sign of a difference counts without a branch: so the compiler works on several at once.
    int beyond = radius + 1;
    int hits = 0;
    for (int i = from; i < to; i++) {
      int distance =
          Long.bitCount(firsts[i] ^ first)
              + Long.bitCount(seconds[i] ^ second)
              + Long.bitCount(thirds[i] ^ third)
              + Long.bitCount(fourths[i] ^ fourth);
      hits += (distance - beyond) >>> (Integer.SIZE - 1);
    }
    return hits;
  }
}
