package io.likeness.audio.internal.spectrum;

/** Receives spectra in the order of time. */
@FunctionalInterface
public interface SpectrumSink {
  /**
   * Takes the spectrum of the next frame.
   *
   * @param power the power of the bins from 0 up to, not including, half the frame's length; valid
   *     until this returns
   */
  void accept(float[] power);
}
