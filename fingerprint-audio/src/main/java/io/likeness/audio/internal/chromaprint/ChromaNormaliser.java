package io.likeness.audio.internal.chromaprint;

import java.util.Arrays;

/** Scales chroma to unit length, so that loudness does not count. */
final class ChromaNormaliser {

  private static final double SILENCE = 0.01;

  private ChromaNormaliser() {}

  /**
   * Divides by the Euclidean norm, or clears what is too quiet.
   *
   * @param chroma the power of each note, changed in place
   */
  static void normalise(double[] chroma) {
    double squares = 0;
    for (double power : chroma) {
      squares += power * power;
    }
    double norm = Math.sqrt(squares);
    if (norm < SILENCE) {
      Arrays.fill(chroma, 0);
      return;
    }
    for (int note = 0; note < chroma.length; note++) {
      chroma[note] /= norm;
    }
  }
}
