package io.likeness.audio.internal.landmark;

import io.likeness.audio.Chromaprint;
import io.likeness.audio.internal.spectrum.SpectrumSink;

/**
 * Turns a stream of spectra to anchors: in every frame, the peaks that stand out most, each with a
 * hash of how the spectrogram looks around it, 0.5 s and ten semitones to all sides.
 *
 * <p>The hash says nothing of where the anchor is, so that it stays when the pitch is changed, and
 * its boxes are wide, so that it mostly stays when the tempo changes by a tenth. Memory is constant
 * however long the stream, and nothing is allocated a frame. Not safe for several threads.
 */
public final class AnchorStream implements SpectrumSink {

  /** The frames at the beginning and the end of a sound that have no anchors. */
  public static final int REACH_FRAMES = Patch.REACH_ROWS;

  /** Samples that an anchor looks at; sound that is shorter has none. */
  public static final int WINDOW_SAMPLES =
      (Patch.ROWS - 1) * Chromaprint.HOP_SAMPLES + Chromaprint.FRAME_SAMPLES;

  /** The least relative change from frame to frame; that of a steady tone is below. */
  private static final double LEAST_CHANGE = 0.01;

  private final LogSpectrum fold =
      new LogSpectrum(Chromaprint.FRAME_SAMPLES, Chromaprint.SAMPLE_RATE);
  private final double[][] rows = new double[Patch.ROWS][LogSpectrum.BINS];
  private final AnchorPicker picker;
  private final Patch patch = new Patch();
  private final PatchPrinter printer = new PatchPrinter(patch);
  private final AnchorSink sink;
  private int frames;

  /**
   * Starts a stream.
   *
   * @param anchors how many anchors a frame gives at most, 1 or greater
   * @param sink receives the anchors
   */
  public AnchorStream(int anchors, AnchorSink sink) {
    this.picker = new AnchorPicker(anchors);
    this.sink = sink;
  }

  @Override
  public void accept(float[] power) {
    fold.fold(power, row(frames));
    frames++;
    if (frames < Patch.ROWS) {
      return;
    }
    int frame = frames - 1 - Patch.REACH_ROWS;
    int count = picker.pick(row(frame - 1), row(frame), row(frame + 1));
    if (count == 0 || !changes()) {
      return;
    }
    patch.load(rows, frames % Patch.ROWS);
    for (int rank = 0; rank < count; rank++) {
      patch.moveTo(picker.bin(rank));
      sink.accept(frame, picker.bin(rank), printer.bits(), printer);
    }
  }

  private double[] row(int frame) {
    return rows[frame % Patch.ROWS];
  }

  /** Tells sound from a hum or a test tone, whose patches agree between any two files. */
  private boolean changes() {
    double change = 0;
    double sum = 0;
    for (int i = frames - Patch.ROWS; i < frames - 1; i++) {
      double[] here = row(i);
      double[] next = row(i + 1);
      for (int bin = 0; bin < here.length; bin++) {
        change += Math.abs(next[bin] - here[bin]);
        sum += next[bin];
      }
    }
    return change > LEAST_CHANGE * sum;
  }
}
