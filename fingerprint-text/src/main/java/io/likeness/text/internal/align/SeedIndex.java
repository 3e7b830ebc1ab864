package io.likeness.text.internal.align;

import io.likeness.text.internal.token.TokenHash;
import java.util.Arrays;

/**
 * Where the suspect has some successive tokens that do not overlap.
 *
 * <p>Tokens that the suspect has too often are no seeds: they would cost much and tell little, and
 * a copy longer than they are has others.
 */
final class SeedIndex {

  /** The end of the list of positions. */
  static final int NONE = -1;

  private static final int MOST_POSITIONS = 24;

  private final int tokens;
  private final int mask;
  private final int[] heads;
  private final int[] following;
  private final long[] hashes;

  SeedIndex(TokenSequence suspect, int[] ids, int tokens) {
    this.tokens = tokens;
    int capacity = Integer.highestOneBit(Math.max(8, ids.length)) * 2;
    mask = capacity - 1;
    heads = new int[capacity];
    Arrays.fill(heads, NONE);
    following = new int[ids.length];
    hashes = new long[ids.length];
    for (int i = ids.length - 1; i >= 0; i--) {
      hashes[i] = hash(suspect, ids, i);
      int slot = slot(hashes[i]);
      following[i] = heads[slot];
      heads[slot] = i;
    }
    dropFrequent(ids.length);
  }

  private void dropFrequent(int size) {
    for (int i = 0; i < size; i++) {
      if (heads[slot(hashes[i])] == i && length(i) > MOST_POSITIONS) {
        heads[slot(hashes[i])] = NONE;
      }
    }
  }

  private int length(int first) {
    int length = 0;
    for (int i = first; i != NONE && length <= MOST_POSITIONS; i = following[i]) {
      length++;
    }
    return length;
  }

  private int slot(long hash) {
    return (int) (hash >>> 32) & mask;
  }

  /**
   * Hashes the seed at a token; 0 if the text ends in it or the suspect lacks one of its tokens.
   */
  long hash(TokenSequence sequence, int[] ids, int first) {
    long hash = TokenHash.START;
    int token = first;
    for (int i = 0; i < tokens; i++) {
      if (token >= ids.length || ids[token] == Vocabulary.ABSENT) {
        return 0;
      }
      hash = TokenHash.add(hash, ids[token] + 1);
      token = sequence.next(token);
    }
    return TokenHash.mix(hash);
  }

  /** Returns the first position in the suspect of a seed, or {@link #NONE}. */
  int first(long hash) {
    return hash == 0 ? NONE : matching(heads[slot(hash)], hash);
  }

  /** Returns the next position of the same seed, or {@link #NONE}. */
  int next(int position, long hash) {
    return matching(following[position], hash);
  }

  private int matching(int from, long hash) {
    int position = from;
    while (position != NONE && hashes[position] != hash) {
      position = following[position];
    }
    return position;
  }
}
