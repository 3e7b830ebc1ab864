package io.likeness.text.internal.align;

import java.util.Arrays;

/** Numbers the distinct tokens of a suspect, and counts them. Open addressing; not synchronised. */
final class Vocabulary {

  /** The number of a token that the suspect does not have. */
  static final int ABSENT = -1;

  private final int mask;
  private final int[] keys;
  private final int[] ids;
  private final int[] counts;
  private final int[] lengths;
  private final int[] keyOf;
  private int size;

  Vocabulary(TokenSequence tokens) {
    int capacity = Integer.highestOneBit(Math.max(8, tokens.size())) * 4;
    mask = capacity - 1;
    keys = new int[capacity];
    ids = new int[capacity];
    Arrays.fill(ids, ABSENT);
    counts = new int[tokens.size()];
    lengths = new int[tokens.size()];
    keyOf = new int[tokens.size()];
    for (int i = 0; i < tokens.size(); i++) {
      add(tokens.key(i), tokens.length(i));
    }
  }

  private void add(int key, int length) {
    int slot = slot(key);
    if (ids[slot] == ABSENT) {
      keys[slot] = key;
      lengths[size] = length;
      keyOf[size] = key;
      ids[slot] = size++;
    }
    counts[ids[slot]]++;
  }

  private int slot(int key) {
    int slot = key & mask;
    while (ids[slot] != ABSENT && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /** Returns the number of a token, from 0 on, or {@link #ABSENT}. */
  int id(int key) {
    return ids[slot(key)];
  }

  /** Numbers all tokens of a text. */
  int[] ids(TokenSequence tokens) {
    int[] result = new int[tokens.size()];
    for (int i = 0; i < result.length; i++) {
      result[i] = id(tokens.key(i));
    }
    return result;
  }

  /** Counts the suspect's tokens in it and in a work, by number. */
  int[] countsWith(int[] workIds) {
    int[] all = Arrays.copyOf(counts, size);
    for (int id : workIds) {
      if (id != ABSENT) {
        all[id]++;
      }
    }
    return all;
  }

  /** Returns the length of a token where the suspect has it first, in UTF-16 code units. */
  int length(int id) {
    return lengths[id];
  }

  /** Returns what equal tokens have in common, by number. */
  int key(int id) {
    return keyOf[id];
  }
}
