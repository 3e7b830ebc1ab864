package io.likeness.index;

import java.util.Arrays;

/**
 * Finds the offset at which the pairs of one document agree best. For one thread, to be used for
 * one document after another.
 *
 * <p>The pairs are sorted by offset, and a window as wide as the tolerance slides over them. Every
 * window that could be best ends at the offset of a pair, so no border between buckets parts what
 * belongs together.
 */
final class OffsetWindow {

  private final int tolerance;
  private final int minimumVotes;
  private final long[] weights;
  private final int[] inWindow;
  private long[] pairs = new long[256];
  private int size;

  private int votes;
  private long weight;

  private int bestVotes;
  private long bestWeight;
  private int bestOffset;

  /**
   * Makes a window.
   *
   * @param weights what each landmark of the query weighs
   */
  OffsetWindow(int tolerance, int minimumVotes, long[] weights) {
    this.tolerance = tolerance;
    this.minimumVotes = minimumVotes;
    this.weights = weights;
    this.inWindow = new int[weights.length];
  }

  /** Packs a pair of a landmark of the query and one of a file. */
  static long pair(int offset, int landmark) {
    return ((long) offset << Integer.SIZE) | landmark;
  }

  /**
   * Looks at the pairs of a document.
   *
   * @return whether there is an offset with enough votes, which the accessors then tell
   */
  boolean slide(DocumentPairs all, int slot) {
    size = all.size(slot);
    if (pairs.length < size) {
      pairs = new long[size * 2];
    }
    all.copy(slot, pairs);
    Arrays.sort(pairs, 0, size);
    bestVotes = 0;
    bestWeight = 0;
    int first = 0;
    for (int end = 0; end < size; end++) {
      enter(landmark(end));
      while ((long) offset(end) - offset(first) > tolerance) {
        leave(landmark(first++));
      }
      if (end + 1 == size || offset(end + 1) != offset(end)) {
        consider(first, end);
      }
    }
    while (first < size) {
      leave(landmark(first++));
    }
    return bestVotes > 0;
  }

  /** Returns how many landmarks of the query vote. */
  int votes() {
    return bestVotes;
  }

  /** Returns what the votes weigh. */
  long weight() {
    return bestWeight;
  }

  /** Returns the median offset. */
  int offset() {
    return bestOffset;
  }

  private void consider(int first, int end) {
    if (votes >= minimumVotes && weight > bestWeight) {
      bestVotes = votes;
      bestWeight = weight;
      bestOffset = offset((first + end) >>> 1);
    }
  }

  private void enter(int landmark) {
    if (inWindow[landmark]++ == 0) {
      votes++;
      weight += weights[landmark];
    }
  }

  private void leave(int landmark) {
    if (--inWindow[landmark] == 0) {
      votes--;
      weight -= weights[landmark];
    }
  }

  private int offset(int pair) {
    return (int) (pairs[pair] >> Integer.SIZE);
  }

  private int landmark(int pair) {
    return (int) pairs[pair];
  }
}
