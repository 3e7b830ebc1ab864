package io.likeness.audio.internal.align;

import io.likeness.core.Landmarks;

/**
 * The sub-prints of a sound, one at a position at most. Nine bytes a position. Immutable, so safe
 * for many threads.
 */
final class SubPrintTrack {

  private final int[] bits;
  private final boolean[] present;
  // changesUpTo[i]: bits that change from a position to the next one, over the positions up to i.
  private final int[] changesUpTo;
  private final int first;

  /**
   * Takes every so many positions of landmarks. Where several stand at one position, the first
   * counts.
   *
   * @param landmarks the landmarks
   * @param stride the distance of the positions to take, 1 or greater
   * @param phase the first position to take, 0 to {@code stride - 1}
   */
  SubPrintTrack(Landmarks landmarks, int stride, int phase) {
    int size = landmarks.size();
    int length = size == 0 ? 0 : landmarks.position(size - 1) / stride + 1;
    bits = new int[length];
    present = new boolean[length];
    changesUpTo = new int[length];
    int earliest = length;
    for (int i = 0; i < size; i++) {
      int position = landmarks.position(i);
      int at = position / stride;
      if (position % stride == phase && !present[at]) {
        bits[at] = landmarks.term(i);
        present[at] = true;
        earliest = Math.min(earliest, at);
      }
    }
    first = earliest;
    for (int i = 1; i < length; i++) {
      boolean pair = present[i] && present[i - 1];
      changesUpTo[i] = changesUpTo[i - 1] + (pair ? Integer.bitCount(bits[i] ^ bits[i - 1]) : 0);
    }
  }

  /** Returns one more than the last position that has a sub-print. */
  int length() {
    return bits.length;
  }

  /** Returns the first position that has a sub-print. */
  int first() {
    return first;
  }

  boolean has(int position) {
    return present[position];
  }

  int bits(int position) {
    return bits[position];
  }

  /** Counts the bits that change within a stretch. */
  int changes(int from, int to) {
    return to - from < 2 ? 0 : changesUpTo[to - 1] - changesUpTo[from];
  }
}
