package io.likeness.audio.internal.chromaprint;

/** Smooths chroma over five frames. Not safe for several threads. */
final class ChromaFilter {

  /** The number of frames that are smoothed into one. */
  static final int LENGTH = 5;

  private static final double[] COEFFICIENTS = {0.25, 0.75, 1.0, 0.75, 0.25};

  private final double[][] recent = new double[LENGTH][ChromaFold.NOTES];
  private final double[] smooth = new double[ChromaFold.NOTES];
  private long frames;

  /**
   * Takes the chroma of the next frame.
   *
   * @param chroma the power of each note, copied
   * @return whether enough frames were seen for {@link #smooth()} to hold a value
   */
  boolean accept(double[] chroma) {
    System.arraycopy(chroma, 0, recent[(int) (frames++ % LENGTH)], 0, ChromaFold.NOTES);
    if (frames < LENGTH) {
      return false;
    }
    for (int note = 0; note < ChromaFold.NOTES; note++) {
      double sum = 0;
      for (int i = 0; i < LENGTH; i++) {
        sum += recent[(int) ((frames + i) % LENGTH)][note] * COEFFICIENTS[i];
      }
      smooth[note] = sum;
    }
    return true;
  }

  /**
   * Returns the last smoothed chroma, which the caller may change.
   *
   * @return the power of each note, valid until the next call of {@link #accept}
   */
  double[] smooth() {
    return smooth;
  }
}
