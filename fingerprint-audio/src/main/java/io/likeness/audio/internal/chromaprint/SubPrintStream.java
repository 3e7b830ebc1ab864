package io.likeness.audio.internal.chromaprint;

import io.likeness.audio.Chromaprint;
import io.likeness.audio.internal.spectrum.SpectrumSink;

/**
 * Turns a stream of spectra to sub-prints. Memory is constant however long the stream. Not safe for
 * several threads.
 */
public final class SubPrintStream implements SpectrumSink {

  private final ChromaFold fold =
      new ChromaFold(Chromaprint.FRAME_SAMPLES, Chromaprint.SAMPLE_RATE);
  private final ChromaFilter filter = new ChromaFilter();
  private final RollingIntegral image = new RollingIntegral(Classifier.ROWS);
  private final SubPrinter printer = new SubPrinter();
  private final SubPrintSink sink;

  /**
   * Starts a stream.
   *
   * @param sink receives the sub-prints
   */
  public SubPrintStream(SubPrintSink sink) {
    this.sink = sink;
  }

  @Override
  public void accept(float[] power) {
    if (!filter.accept(fold.of(power))) {
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
