package io.likeness.audio.internal.chromaprint;

import io.likeness.audio.Chromaprint;

/**
 * Turns a stream of samples into sub-prints: the whole pipeline of algorithm 1.
 *
 * <p>Constant memory, no allocation a frame. Not safe for several threads.
 */
public final class SubPrintStream {

  private final FrameSlicer slicer;
  private final PowerSpectrum spectrum = new PowerSpectrum(Chromaprint.FRAME_SAMPLES);
  private final ChromaFold fold =
      new ChromaFold(Chromaprint.FRAME_SAMPLES, Chromaprint.SAMPLE_RATE);
  private final ChromaFilter filter = new ChromaFilter();
  private final RollingIntegral image = new RollingIntegral(Classifier.ROWS);
  private final SubPrinter printer = new SubPrinter();
  private final SubPrintSink sink;
  private int toSkip;

  /**
   * Starts a stream.
   *
   * @param skip the number of samples to leave out at the beginning, 0 or greater
   * @param sink receives the sub-prints
   */
  public SubPrintStream(int skip, SubPrintSink sink) {
    this.slicer = new FrameSlicer(Chromaprint.FRAME_SAMPLES, Chromaprint.HOP_SAMPLES, this::frame);
    this.sink = sink;
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
    if (!filter.accept(fold.of(spectrum.of(frame)))) {
      return;
    }
    double[] chroma = filter.smooth();
    ChromaNormaliser.normalise(chroma);
    image.addRow(chroma);
    if (image.rows() >= Classifier.ROWS) {
      sink.accept(printer.of(image, image.rows() - Classifier.ROWS), printer);
    }
  }
}
