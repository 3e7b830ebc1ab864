package io.likeness.text.internal.landmark;

import io.likeness.text.internal.token.TokenHash;

/**
 * Makes a gram of every three successive tokens that do not overlap, whatever their order.
 *
 * <p>Where tokens are words, these are three words in a row. Where a token is two or four
 * characters that overlap the next token's, the second token of a gram is the first to start behind
 * the end of the first one, and so on, so that a gram spans six or twelve characters.
 */
public final class GramWindow {

  /** Tokens in a gram. */
  static final int TOKENS = 3;

  /** The most tokens that overlap: more than this never count. */
  static final int MAX_WIDTH = 4;

  // Holds the MAX_WIDTH * TOKENS tokens that an unfinished gram may span.
  private static final int RING = 16;

  private final GramSink sink;
  private final long[] hashes = new long[RING];
  private final int[] nexts = new int[RING];
  private final int[] ends = new int[RING];
  private int size;
  private int open;
  private int first;

  /**
   * Starts a text.
   *
   * @param sink what takes the grams
   */
  public GramWindow(GramSink sink) {
    this.sink = sink;
  }

  /**
   * Takes the next token.
   *
   * @param hash its hash
   * @param start UTF-16 offset of its first code unit
   * @param end UTF-16 offset behind its last code unit
   */
  public void add(long hash, int start, int end) {
    int token = size++;
    hashes[token & (RING - 1)] = hash;
    ends[token & (RING - 1)] = end;
    if (first == token - 2 && open == token - 1 && ends[open & (RING - 1)] <= start) {
      word(token);
      return;
    }
    while (open < token && (ends[open & (RING - 1)] <= start || token - open == MAX_WIDTH)) {
      nexts[open++ & (RING - 1)] = token;
    }
    while (complete()) {
      first++;
    }
  }

  /** Takes the third of three tokens of which none overlaps another, as words do not. */
  private void word(int token) {
    nexts[open++ & (RING - 1)] = token;
    long sum =
        hashes[first & (RING - 1)] + hashes[(token - 1) & (RING - 1)] + hashes[token & (RING - 1)];
    sink.gram(TokenHash.mix(sum), first++, 1);
  }

  private boolean complete() {
    if (size - first < TOKENS) {
      return false;
    }
    long sum = hashes[first & (RING - 1)];
    int token = first;
    for (int i = 1; i < TOKENS; i++) {
      if (token >= open) {
        return false;
      }
      token = nexts[token & (RING - 1)];
      sum += hashes[token & (RING - 1)];
    }
    sink.gram(TokenHash.mix(sum), first, nexts[first & (RING - 1)] - first);
    return true;
  }
}
