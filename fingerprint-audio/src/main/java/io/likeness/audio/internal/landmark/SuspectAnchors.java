package io.likeness.audio.internal.landmark;

import io.likeness.audio.internal.chromaprint.Doubts;
import io.likeness.core.FingerprintScheme;
import io.likeness.core.Landmarks;
import io.likeness.core.Modality;
import java.util.Arrays;

/**
 * Collects the anchors of a suspect: more of them than of a work, at several phases of a hop, and
 * to be looked up also with their least sure bits flipped. Not safe for several threads.
 */
public final class SuspectAnchors {

  /**
   * The anchors of all phases, which the aligner compares and nobody stores: those of frame {@code
   * i} of phase {@code k} stand at positions {@code (i * phases + k) << 8 | bin}.
   */
  public static final FingerprintScheme PHASES_SCHEME =
      FingerprintScheme.evidence("spectral-anchor-phases", 1, Modality.AUDIO, 32);

  private static final int BIN_BITS = 8;

  /**
   * The frames that are looked up as densely as they can be: 10 minutes. Of a longer sound, one
   * phase is looked up, with one bit flipped at a time: copies of less than some ten seconds that
   * were changed much may be missed there.
   */
  private static final int DENSE_FRAMES = 4846;

  /** The sound of a suspect that anchors are kept of, in parts of a hop: 65 hours. */
  private static final int MOST_PARTS = 1 << (Integer.SIZE - 1 - BIN_BITS);

  private final int phases;
  private final int probedPhases;
  private final int[] masks;
  private final Anchors probes = new Anchors();
  private long[] packed = new long[4096];
  private int size;

  /**
   * Starts with none.
   *
   * @param phases the phases of a hop
   * @param probedPhases how many of them are looked up, a divisor of {@code phases}
   * @param doubtfulBits how many of the least sure bits are flipped, each on its own and in pairs
   */
  public SuspectAnchors(int phases, int probedPhases, int doubtfulBits) {
    this.phases = phases;
    this.probedPhases = probedPhases;
    this.masks = new int[doubtfulBits];
  }

  /**
   * Returns where the anchors of a phase are put.
   *
   * @param phase 0 to {@code phases - 1}
   * @return the sink
   */
  public AnchorSink sink(int phase) {
    boolean probed = phase % (phases / probedPhases) == 0;
    return (frame, bin, bits, doubts) -> {
      keep((long) frame * phases + phase, bin, bits);
      if (probed && (frame < DENSE_FRAMES || phase == 0)) {
        probe(frame, bin, bits, doubts);
      }
    };
  }

  private void keep(long part, int bin, int bits) {
    if (part < MOST_PARTS) {
      if (size == packed.length) {
        packed = Arrays.copyOf(packed, size * 2);
      }
      packed[size++] = (part << BIN_BITS | bin) << Integer.SIZE | Integer.toUnsignedLong(bits);
    }
  }

  private void probe(int frame, int bin, int bits, Doubts doubts) {
    doubts.weakest(masks);
    probes.add(frame, bin, bits);
    for (int k = 0; k < masks.length; k++) {
      probes.add(frame, bin, bits ^ masks[k]);
      for (int l = 0; l < k && frame < DENSE_FRAMES; l++) {
        probes.add(frame, bin, bits ^ masks[k] ^ masks[l]);
      }
    }
  }

  /**
   * Returns what is looked up.
   *
   * @return landmarks of {@link Anchors#SCHEME}
   */
  public Landmarks probes() {
    return probes.landmarks();
  }

  /**
   * Returns the anchors of all phases.
   *
   * @return landmarks of {@link #PHASES_SCHEME}
   */
  public Landmarks phases() {
    Arrays.sort(packed, 0, size);
    Landmarks.Builder builder = Landmarks.builder(PHASES_SCHEME, size);
    for (int i = 0; i < size; i++) {
      builder.add((int) packed[i], (int) (packed[i] >> Integer.SIZE));
    }
    return builder.build();
  }

  /**
   * Returns the part of a hop of a position.
   *
   * @param position a position of {@link #PHASES_SCHEME}
   * @return the frame times the number of phases, plus the phase
   */
  public static int part(int position) {
    return position >>> BIN_BITS;
  }

  /**
   * Returns the bin of a position.
   *
   * @param position a position of {@link #PHASES_SCHEME}
   * @return the frequency in thirds of a semitone
   */
  public static int bin(int position) {
    return position & ((1 << BIN_BITS) - 1);
  }
}
