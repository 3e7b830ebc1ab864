package io.likeness.audio.internal.align;

import io.likeness.core.Landmarks;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Landmarks by term: a hash table with open addressing finds the first of a term. 24 bytes a
 * landmark at most. Immutable, so safe for many threads.
 */
final class TermTable {

  private static final int LEAST_BITS = 4;

  /** Term and position, sorted. */
  private final long[] landmarks;

  /** The index of the first landmark of a term, plus one, so that 0 is free. */
  private final int[] slots;

  private final int shift;

  /**
   * Takes landmarks.
   *
   * @param all the landmarks
   * @param position gives the position at which each is put
   */
  TermTable(Landmarks all, IntUnaryOperator position) {
    landmarks = new long[all.size()];
    for (int i = 0; i < landmarks.length; i++) {
      landmarks[i] = (long) all.term(i) << Integer.SIZE | position.applyAsInt(all.position(i));
    }
    Arrays.sort(landmarks);
    int bits = Math.max(LEAST_BITS, Integer.SIZE - Integer.numberOfLeadingZeros(all.size()) + 1);
    slots = new int[1 << bits];
    shift = Integer.SIZE - bits;
    for (int i = 0; i < landmarks.length; i++) {
      if (i == 0 || term(i) != term(i - 1)) {
        int at = slot(term(i));
        while (slots[at] != 0) {
          at = (at + 1) & (slots.length - 1);
        }
        slots[at] = i + 1;
      }
    }
  }

  /** Returns the first landmark of a term, or the number of landmarks if there is none. */
  int from(int term) {
    for (int at = slot(term); slots[at] != 0; at = (at + 1) & (slots.length - 1)) {
      if (term(slots[at] - 1) == term) {
        return slots[at] - 1;
      }
    }
    return landmarks.length;
  }

  /** Returns the landmark behind the last of a term whose first is known. */
  int to(int term, int from) {
    int to = from;
    while (to < landmarks.length && term(to) == term) {
      to++;
    }
    return to;
  }

  int position(int landmark) {
    return (int) landmarks[landmark];
  }

  private int term(int landmark) {
    return (int) (landmarks[landmark] >> Integer.SIZE);
  }

  /** Spreads by the golden ratio (Knuth). */
  private int slot(int term) {
    return (term * 0x9E3779B9) >>> shift;
  }
}
