package io.likeness.audio.internal.spectrum;

import be.tarsos.dsp.util.fft.FloatFFT;

/**
 * Computes the power spectrum of a frame under a Hamming window.
 *
 * <p>Single precision, as the reference implementation has it where it is built with FFmpeg's
 * transform. Not safe for several threads.
 */
final class PowerSpectrum {

  private final float[] window;
  private final float[] buffer;
  private final float[] power;
  private final FloatFFT transform;

  PowerSpectrum(int frameLength) {
    window = new float[frameLength];
    for (int i = 0; i < frameLength; i++) {
      double hamming = 0.54 - 0.46 * StrictMath.cos(2 * Math.PI * i / (frameLength - 1));
      window[i] = (float) (hamming / Short.MAX_VALUE);
    }
    buffer = new float[frameLength];
    power = new float[frameLength / 2];
    transform = new FloatFFT(frameLength);
  }

  /**
   * Transforms a frame.
   *
   * @param frame as many samples as the frame is long
   * @return the power of the bins from 0 up to, not including, half the frame's length; valid until
   *     the next call. Bin 0 is left at 0, as no user of it reads it
   */
  float[] of(short[] frame) {
    for (int i = 0; i < buffer.length; i++) {
      buffer[i] = frame[i] * window[i];
    }
    transform.realForward(buffer);
    for (int bin = 1; bin < power.length; bin++) {
      float real = buffer[2 * bin];
      float imaginary = buffer[2 * bin + 1];
      power[bin] = real * real + imaginary * imaginary;
    }
    return power;
  }
}
