package io.likeness.audio.internal.landmark;

/**
 * Picks the spectral peaks that stand out most from their surroundings in one frame. Not safe for
 * several threads.
 */
final class AnchorPicker {

  /** The lowest bin of an anchor, 130 Hz. */
  static final int LOWEST = LogSpectrum.BINS_PER_OCTAVE;

  /** The bin above the highest anchor, at 3.4 kHz. */
  static final int END = 5 * LogSpectrum.BINS_PER_OCTAVE + 26;

  /** Bins to both sides of a peak that it is compared with, half an octave. */
  private static final int SURROUNDINGS = 18;

  /** Weaker peaks, below about -80 dB of full scale, are silence. */
  private static final double SILENCE = 0.3;

  private final double[] smooth = new double[LogSpectrum.BINS];
  private final double[] sums = new double[LogSpectrum.BINS + 1];
  private final int[] bins;
  private final double[] prominences;

  /**
   * Makes a picker.
   *
   * @param most how many peaks a frame gives at most
   */
  AnchorPicker(int most) {
    bins = new int[most];
    prominences = new double[most];
  }

  /**
   * Picks the peaks of a frame and its neighbours in time, taken together.
   *
   * @return how many there are
   */
  int pick(double[] before, double[] here, double[] after) {
    for (int i = 0; i < smooth.length; i++) {
      smooth[i] = before[i] + here[i] + after[i];
      sums[i + 1] = sums[i] + smooth[i];
    }
    int count = 0;
    for (int bin = LOWEST; bin < END; bin++) {
      if (isPeak(bin)) {
        count = insert(bin, smooth[bin] - surroundings(bin), count);
      }
    }
    return count;
  }

  private boolean isPeak(int bin) {
    double height = smooth[bin];
    return height >= SILENCE
        && height > smooth[bin - 1]
        && height >= smooth[bin + 1]
        && height >= smooth[bin - 2]
        && height >= smooth[bin + 2];
  }

  private double surroundings(int bin) {
    int from = Math.max(0, bin - SURROUNDINGS);
    int to = Math.min(smooth.length, bin + SURROUNDINGS + 1);
    return (sums[to] - sums[from]) / (to - from);
  }

  private int insert(int bin, double prominence, int count) {
    if (count == bins.length && prominence <= prominences[count - 1]) {
      return count;
    }
    int at = Math.min(count, bins.length - 1);
    for (; at > 0 && prominence > prominences[at - 1]; at--) {
      bins[at] = bins[at - 1];
      prominences[at] = prominences[at - 1];
    }
    bins[at] = bin;
    prominences[at] = prominence;
    return Math.min(count + 1, bins.length);
  }

  /** Returns a peak of the last frame, the most prominent first. */
  int bin(int rank) {
    return bins[rank];
  }
}
