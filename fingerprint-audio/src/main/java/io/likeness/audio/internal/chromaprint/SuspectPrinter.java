package io.likeness.audio.internal.chromaprint;

import io.likeness.audio.Chromaprint;
import io.likeness.audio.internal.spectrum.SpectrumSink;
import io.likeness.audio.internal.spectrum.SpectrumStream;
import io.likeness.core.FingerprintScheme;
import io.likeness.core.Landmarks;
import io.likeness.core.Modality;
import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * Fingerprints a suspect more densely than a work, because the cut of its frames is not the work's
 * and its bits are disturbed: the sub-prints are computed at several phases of a hop, and each is
 * also looked up with its least sure bits flipped. Not safe for several threads.
 */
public final class SuspectPrinter {

  /** The number of phases of a hop. */
  public static final int PHASES = 4;

  /**
   * The sub-prints of all phases, which the aligner compares and nobody stores: sub-print {@code i}
   * of phase {@code k} stands at position {@code PHASES * i + k}.
   */
  public static final FingerprintScheme PHASES_SCHEME =
      FingerprintScheme.evidence("chromaprint-phases", 1, Modality.AUDIO, 32);

  private final int doubtfulBits;
  private final Phase[] phases = new Phase[PHASES];

  /**
   * Starts with no sound.
   *
   * @param doubtfulBits how many of the least sure bits are flipped, each on its own and in pairs,
   *     0 to 16
   * @param others gives for each phase who else takes its spectra
   */
  public SuspectPrinter(int doubtfulBits, IntFunction<SpectrumSink> others) {
    this.doubtfulBits = doubtfulBits;
    Arrays.setAll(phases, k -> new Phase(k * Chromaprint.HOP_SAMPLES / PHASES, others.apply(k)));
  }

  /**
   * Takes the next samples.
   *
   * @param samples mono samples
   * @param count how many of them there are
   */
  public void accept(short[] samples, int count) {
    for (Phase phase : phases) {
      phase.stream.accept(samples, 0, count);
    }
  }

  /**
   * Returns what is looked up: all distinct probes, those of sub-print {@code i} of any phase at
   * position {@code i}.
   *
   * @return landmarks of {@link Chromaprint#SCHEME}
   */
  public Landmarks probes() {
    Landmarks.Builder builder = Landmarks.builder(Chromaprint.SCHEME, phases[0].size * 32);
    int[] probes = new int[PHASES * variants()];
    for (int i = 0; i < phases[0].size; i++) {
      int count = 0;
      for (Phase phase : phases) {
        count = phase.addProbes(i, probes, count);
      }
      Arrays.sort(probes, 0, count);
      for (int k = 0; k < count; k++) {
        if (k == 0 || probes[k] != probes[k - 1]) {
          builder.add(probes[k], i);
        }
      }
    }
    return builder.build();
  }

  /**
   * Returns the sub-prints of all phases.
   *
   * @return landmarks of {@link #PHASES_SCHEME}
   */
  public Landmarks phases() {
    Landmarks.Builder builder = Landmarks.builder(PHASES_SCHEME, phases[0].size * PHASES);
    for (int i = 0; i < phases[0].size; i++) {
      for (int k = 0; k < PHASES; k++) {
        if (phases[k].tells(i)) {
          builder.add(phases[k].subPrints[i], PHASES * i + k);
        }
      }
    }
    return builder.build();
  }

  private int variants() {
    return 1 + doubtfulBits + doubtfulBits * (doubtfulBits - 1) / 2;
  }

  /** The sub-prints of one phase. */
  private final class Phase {
    private final SpectrumStream stream;
    private final int[] masks = new int[doubtfulBits];
    private int[] subPrints = new int[256];
    private int[] doubts = new int[256 * doubtfulBits];
    private boolean[] lively = new boolean[0];
    private int size;

    Phase(int skip, SpectrumSink other) {
      stream = new SpectrumStream(skip, new SubPrintStream(this::add), other);
    }

    private void add(int subPrint, Doubts weak) {
      if (size == subPrints.length) {
        subPrints = Arrays.copyOf(subPrints, size * 2);
        doubts = Arrays.copyOf(doubts, size * 2 * doubtfulBits);
      }
      weak.weakest(masks);
      System.arraycopy(masks, 0, doubts, size * doubtfulBits, doubtfulBits);
      subPrints[size++] = subPrint;
    }

    boolean tells(int i) {
      if (lively.length != size) {
        lively = Liveliness.of(Arrays.copyOf(subPrints, size));
      }
      return i < size && lively[i];
    }

    int addProbes(int i, int[] probes, int from) {
      if (!tells(i)) {
        return from;
      }
      int count = from;
      int first = i * doubtfulBits;
      probes[count++] = subPrints[i];
      for (int k = 0; k < doubtfulBits; k++) {
        probes[count++] = subPrints[i] ^ doubts[first + k];
        for (int l = 0; l < k; l++) {
          probes[count++] = subPrints[i] ^ doubts[first + k] ^ doubts[first + l];
        }
      }
      return count;
    }
  }
}
