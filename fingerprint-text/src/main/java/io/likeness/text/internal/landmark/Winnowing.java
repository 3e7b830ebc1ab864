package io.likeness.text.internal.landmark;

/**
 * Keeps of any four grams in a row the least, and of grams of overlapping tokens of as many times
 * more as these overlap.
 *
 * <p>Robust winnowing: while the least of a window stays in the next window it is kept, so that a
 * monotonous text is not stored whole.
 */
public final class Winnowing implements GramSink {

  /** Grams of words in a window. */
  static final int WINDOW = 4;

  private static final int MASK = WINDOW * GramWindow.MAX_WIDTH - 1;

  private final GramSink sink;
  private final long[] hashes = new long[MASK + 1];
  private final int[] widths = new int[MASK + 1];
  private int left;
  private int least = -1;
  private int kept = -1;

  /**
   * Starts a text.
   *
   * @param sink what takes the grams that are kept
   */
  public Winnowing(GramSink sink) {
    this.sink = sink;
  }

  @Override
  public void gram(long hash, int index, int width) {
    hashes[index & MASK] = hash;
    widths[index & MASK] = width;
    int window = WINDOW * width;
    left = Math.max(left, index - window + 1);
    if (least < left) {
      least = index;
      for (int i = index - 1; i >= left; i--) {
        least = hashes[i & MASK] < hashes[least & MASK] ? i : least;
      }
    } else if (hash < hashes[least & MASK]) {
      least = index;
    }
    if (index - left + 1 == window) {
      keep();
    }
  }

  /** Ends the text: one shorter than a window keeps its least gram. */
  public void finish() {
    if (least >= 0 && kept < 0) {
      keep();
    }
  }

  private void keep() {
    if (least != kept) {
      kept = least;
      sink.gram(hashes[least & MASK], least, widths[least & MASK]);
    }
  }
}
