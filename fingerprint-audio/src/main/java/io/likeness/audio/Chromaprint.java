package io.likeness.audio;

import io.likeness.audio.internal.chromaprint.SubPrintStream;
import io.likeness.audio.internal.spectrum.SpectrumSink;
import io.likeness.audio.internal.spectrum.SpectrumStream;
import io.likeness.core.FingerprintScheme;
import io.likeness.core.Modality;
import java.util.Arrays;
import java.util.Objects;

/**
 * Computes Chromaprint's sub-prints (its algorithm 1, "TEST2"): 32 bits of how the twelve notes of
 * the octave move over 2.7 seconds, every 0.124 seconds.
 *
 * <p>Sub-print {@code i} looks at the {@link #WINDOW_SAMPLES} samples from {@code i * }{@link
 * #HOP_SAMPLES} on. Sound that is shorter has no sub-print.
 *
 * <p>Feed it mono samples as they come and take the {@linkplain #subPrints() sub-prints} at the
 * end. It needs four bytes a sub-print, 0.12 MB an hour. Not safe for several threads.
 */
public final class Chromaprint {

  /** Samples a second of the sound that is fingerprinted. */
  public static final int SAMPLE_RATE = 11_025;

  /** Samples of a spectrum. */
  public static final int FRAME_SAMPLES = 4096;

  /** Samples from a sub-print to the next. */
  public static final int HOP_SAMPLES = FRAME_SAMPLES / 3;

  /** Samples that a sub-print looks at: 16 rows, each smoothed over 5 frames. */
  public static final int WINDOW_SAMPLES = (16 + 5 - 2) * HOP_SAMPLES + FRAME_SAMPLES;

  /** Seconds from a sub-print to the next, 0.1238. */
  public static final double HOP_SECONDS = (double) HOP_SAMPLES / SAMPLE_RATE;

  /** Seconds that a sub-print looks at, 2.72. */
  public static final double WINDOW_SECONDS = (double) WINDOW_SAMPLES / SAMPLE_RATE;

  /** The sub-print of digital silence. */
  public static final int SILENCE = 627_964_279;

  /**
   * The sub-prints of a work as landmarks; the position of sub-print {@code i} is {@code i}.
   * Sub-prints of silence and of unchanging sound are left out, as they tell nothing. A suspect has
   * several probes at a position.
   */
  public static final FingerprintScheme SCHEME =
      FingerprintScheme.landmarks("chromaprint", 1, Modality.AUDIO, 32);

  private int[] subPrints = new int[256];
  private int size;
  private final SpectrumStream stream;

  /** Starts with no sound. */
  public Chromaprint() {
    stream = new SpectrumStream(0, new SubPrintStream((subPrint, doubts) -> add(subPrint)));
  }

  /** Starts with no sound, and lets somebody else see its spectra too. */
  Chromaprint(SpectrumSink other) {
    stream = new SpectrumStream(0, new SubPrintStream((subPrint, doubts) -> add(subPrint)), other);
  }

  /**
   * Takes the next samples.
   *
   * @param samples mono at {@link #SAMPLE_RATE}
   * @param from the first, 0 or greater
   * @param to behind the last, up to {@code samples.length}
   */
  public void accept(short[] samples, int from, int to) {
    Objects.checkFromToIndex(from, to, samples.length);
    stream.accept(samples, from, to);
  }

  private void add(int subPrint) {
    if (size == subPrints.length) {
      subPrints = Arrays.copyOf(subPrints, size * 2);
    }
    subPrints[size++] = subPrint;
  }

  /**
   * Returns the sub-prints of what was taken so far.
   *
   * @return a copy, in the order of time
   */
  public int[] subPrints() {
    return Arrays.copyOf(subPrints, size);
  }
}
