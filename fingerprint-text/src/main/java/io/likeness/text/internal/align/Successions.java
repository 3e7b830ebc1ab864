package io.likeness.text.internal.align;

import java.util.Arrays;

/**
 * Numbers the pairs of successive tokens of a suspect, and counts them. Open addressing; not
 * synchronised.
 */
final class Successions {

  private static final int NONE = -1;
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private final int shift;
  private final long[] keys;
  private final int[] numbers;
  private final int[] pairs;
  private final int[] counts;
  private int size;

  Successions(int[] ids) {
    int capacity = Integer.highestOneBit(Math.max(8, ids.length)) * 4;
    shift = Long.SIZE - Integer.numberOfTrailingZeros(capacity);
    keys = new long[capacity];
    numbers = new int[capacity];
    Arrays.fill(numbers, NONE);
    pairs = new int[ids.length];
    counts = new int[ids.length];
    for (int i = 1; i < ids.length; i++) {
      pairs[i] = add(key(ids[i - 1], ids[i]));
    }
  }

  private int add(long key) {
    int slot = slot(key);
    if (numbers[slot] == NONE) {
      keys[slot] = key;
      numbers[slot] = size++;
    }
    counts[numbers[slot]]++;
    return numbers[slot];
  }

  private static long key(int before, int id) {
    return ((long) before << Integer.SIZE) | id;
  }

  private int slot(long key) {
    int slot = (int) ((key * FACTOR) >>> shift);
    while (numbers[slot] != NONE && keys[slot] != key) {
      slot = (slot + 1) & (keys.length - 1);
    }
    return slot;
  }

  /** Counts the suspect's pairs in it and in a work; the work's are at the pair's number. */
  int[] countsWith(int[] workIds) {
    int[] all = Arrays.copyOf(counts, size);
    for (int j = 1; j < workIds.length; j++) {
      if (workIds[j - 1] != Vocabulary.ABSENT && workIds[j] != Vocabulary.ABSENT) {
        int number = numbers[slot(key(workIds[j - 1], workIds[j]))];
        if (number != NONE) {
          all[number]++;
        }
      }
    }
    return all;
  }

  /** Returns the number of the pair that ends in a token of the suspect, not the first one. */
  int pair(int token) {
    return pairs[token];
  }
}
