package io.likeness.audio.internal.spectrum;

import io.likeness.audio.Chromaprint;
import java.util.List;

/**
 * Cuts a stream of samples into frames and hands their spectra on. Memory is constant however long
 * the stream. Not safe for several threads.
 */
public final class SpectrumStream {

  private final FrameSlicer slicer;
  private final PowerSpectrum spectrum = new PowerSpectrum(Chromaprint.FRAME_SAMPLES);
  private final List<SpectrumSink> sinks;
  private int toSkip;

  /**
   * Starts a stream.
   *
   * @param skip the number of samples to leave out at the beginning, 0 or greater
   * @param sinks receive the spectra, one after another
   */
  public SpectrumStream(int skip, SpectrumSink... sinks) {
    this.slicer = new FrameSlicer(Chromaprint.FRAME_SAMPLES, Chromaprint.HOP_SAMPLES, this::frame);
    this.sinks = List.of(sinks);
    this.toSkip = skip;
  }

  /**
   * Takes the next samples.
   *
   * @param samples mono at {@link Chromaprint#SAMPLE_RATE}
   * @param from the first
   * @param to behind the last
   */
  public void accept(short[] samples, int from, int to) {
    int skipped = Math.min(toSkip, to - from);
    toSkip -= skipped;
    slicer.accept(samples, from + skipped, to);
  }

  private void frame(short[] frame) {
    float[] power = spectrum.of(frame);
    for (int i = 0; i < sinks.size(); i++) {
      sinks.get(i).accept(power);
    }
  }
}
