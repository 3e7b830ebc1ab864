package io.likeness.audio.internal.landmark;

/**
 * The surroundings of an anchor in a log-frequency spectrogram: {@value #ROWS} frames, and {@value
 * #REACH_BINS} bins to both sides. Sums over boxes take four look-ups in an integral image. Not
 * safe for several threads.
 */
final class Patch {

  /** Frames before and after the anchor. */
  static final int REACH_ROWS = 4;

  /** All frames. */
  static final int ROWS = 2 * REACH_ROWS + 1;

  /** Bins below and above the anchor: ten semitones. */
  static final int REACH_BINS = 30;

  private static final int WIDTH = LogSpectrum.BINS + 2 * REACH_BINS + 1;

  private final double[] sums = new double[(ROWS + 1) * WIDTH];
  private int bin;

  /**
   * Integrates the rows of a spectrogram; what is beyond its bins counts as silent.
   *
   * @param rows a ring of as many rows as a patch has
   * @param first where in the ring the earliest row is
   */
  void load(double[][] rows, int first) {
    for (int r = 0; r < ROWS; r++) {
      double[] row = rows[(first + r) % ROWS];
      int above = r * WIDTH;
      int here = above + WIDTH;
      double sum = 0;
      for (int b = 0, i = REACH_BINS + 1; i < WIDTH; i++, b++) {
        sum += b < row.length ? row[b] : 0;
        sums[here + i] = sums[above + i] + sum;
      }
    }
  }

  /** Moves to an anchor. */
  void moveTo(int anchorBin) {
    bin = anchorBin;
  }

  double sum(PatchFilter.Box box) {
    int left = bin + REACH_BINS + box.fromBin();
    int right = bin + REACH_BINS + box.toBin();
    int top = box.fromRow() * WIDTH;
    int bottom = box.toRow() * WIDTH;
    return (sums[bottom + right] - sums[top + right]) - (sums[bottom + left] - sums[top + left]);
  }
}
