package io.likeness.audio.internal.landmark;

/**
 * Folds a power spectrum to bins of a third of a semitone, so that a change of pitch is a shift,
 * and takes the root, so that loud partials do not drown the others. Not safe for several threads.
 */
final class LogSpectrum {

  /** Bins of an octave. */
  static final int BINS_PER_OCTAVE = 36;

  /** All bins: from {@value #LOWEST_HERTZ} Hz up to 5 kHz. */
  static final int BINS = 6 * BINS_PER_OCTAVE + 10;

  private static final double LOWEST_HERTZ = 65;

  /** The spectral bin in which each edge lies, and how far above that bin's lower edge. */
  private final int[] edgeBins = new int[BINS + 1];

  private final double[] edgeShares = new double[BINS + 1];
  private final double[] widths = new double[BINS];
  private final double[] sums;

  LogSpectrum(int frameLength, int sampleRate) {
    double[] edges = new double[BINS + 1];
    for (int i = 0; i <= BINS; i++) {
      double hertz = LOWEST_HERTZ * StrictMath.pow(2, (i - 0.5) / BINS_PER_OCTAVE);
      // A spectral bin reaches half a bin to both sides.
      edges[i] = hertz * frameLength / sampleRate + 0.5;
      edgeBins[i] = (int) edges[i];
      edgeShares[i] = edges[i] - edgeBins[i];
    }
    for (int i = 0; i < BINS; i++) {
      widths[i] = edges[i + 1] - edges[i];
    }
    sums = new double[edgeBins[BINS] + 2];
  }

  /**
   * Folds a spectrum.
   *
   * @param power the power of each spectral bin
   * @param row receives the root of the mean power of each of the {@link #BINS}
   */
  void fold(float[] power, double[] row) {
    for (int i = 1; i < sums.length; i++) {
      sums[i] = sums[i - 1] + power[i - 1];
    }
    double below = upTo(0);
    for (int i = 0; i < BINS; i++) {
      double above = upTo(i + 1);
      row[i] = Math.sqrt(Math.max(0, above - below) / widths[i]);
      below = above;
    }
  }

  private double upTo(int edge) {
    int bin = edgeBins[edge];
    return sums[bin] + (sums[bin + 1] - sums[bin]) * edgeShares[edge];
  }
}
