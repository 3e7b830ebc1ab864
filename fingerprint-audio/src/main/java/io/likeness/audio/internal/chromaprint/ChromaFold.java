package io.likeness.audio.internal.chromaprint;

import java.util.Arrays;

/**
 * Sums the power of a spectrum into the twelve notes of the octave. Not safe for several threads.
 */
final class ChromaFold {

  static final int NOTES = 12;

  private static final int LOWEST_HERTZ = 28;
  private static final int HIGHEST_HERTZ = 3520;
  private static final double A0_HERTZ = 27.5;

  private final int firstBin;
  private final byte[] noteOfBin;
  private final double[] chroma = new double[NOTES];

  ChromaFold(int frameLength, int sampleRate) {
    firstBin = Math.max(1, nearestBin(LOWEST_HERTZ, frameLength, sampleRate));
    int endBin = Math.min(frameLength / 2, nearestBin(HIGHEST_HERTZ, frameLength, sampleRate));
    noteOfBin = new byte[endBin - firstBin];
    for (int i = 0; i < noteOfBin.length; i++) {
      double hertz = (double) (firstBin + i) * sampleRate / frameLength;
      double octaves = StrictMath.log(hertz / A0_HERTZ) / StrictMath.log(2);
      noteOfBin[i] = (byte) (NOTES * (octaves - Math.floor(octaves)));
    }
  }

  private static int nearestBin(int hertz, int frameLength, int sampleRate) {
    return (int) Math.round((double) frameLength * hertz / sampleRate);
  }

  /**
   * Folds a spectrum.
   *
   * @param power the power of each bin
   * @return the power of each note, A first; valid until the next call
   */
  double[] of(float[] power) {
    Arrays.fill(chroma, 0);
    for (int i = 0; i < noteOfBin.length; i++) {
      chroma[noteOfBin[i]] += power[firstBin + i];
    }
    return chroma;
  }
}
