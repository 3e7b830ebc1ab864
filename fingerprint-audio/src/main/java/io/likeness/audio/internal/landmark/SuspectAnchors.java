package io.likeness.audio.internal.landmark;

import io.likeness.core.FingerprintScheme;
import io.likeness.core.Landmarks;
import io.likeness.core.Modality;

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

  /**
   * The anchors as they are when the sound is played backwards, which tell what is no copy but the
   * reverse of a work: those of every {@value #BACKWARDS_STEP}nd phase, at the positions of {@link
   * #PHASES_SCHEME}.
   */
  public static final FingerprintScheme BACKWARDS_SCHEME =
      FingerprintScheme.evidence("spectral-anchors-backwards", 1, Modality.AUDIO, 32);

  /** The parts of a hop from one phase that has backward anchors to the next. */
  public static final int BACKWARDS_STEP = 2;

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
  private final AnchorList kept = new AnchorList();
  private final AnchorList backwards = new AnchorList();

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
    return (frame, bin, bits, surroundings) -> {
      long part = (long) frame * phases + phase;
      if (part < MOST_PARTS) {
        int position = (int) part << BIN_BITS | bin;
        kept.add(position, bits);
        if (phase % BACKWARDS_STEP == 0 && frame < Anchors.MOST_FRAMES) {
          backwards.add(position, surroundings.backwards());
        }
      }
      if (probed && (frame < DENSE_FRAMES || phase == 0)) {
        probe(frame, bin, bits, surroundings);
      }
    };
  }

  private void probe(int frame, int bin, int bits, Surroundings surroundings) {
    surroundings.weakest(masks);
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
    return kept.landmarks(PHASES_SCHEME);
  }

  /**
   * Returns the anchors as they are backwards.
   *
   * @return landmarks of {@link #BACKWARDS_SCHEME}
   */
  public Landmarks backwards() {
    return backwards.landmarks(BACKWARDS_SCHEME);
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
