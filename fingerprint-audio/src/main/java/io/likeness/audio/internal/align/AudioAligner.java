package io.likeness.audio.internal.align;

import io.likeness.core.Aligner;
import io.likeness.core.Alignment;
import io.likeness.core.FingerprintSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Aligns works with a suspect by all that is known of both: by anchors, which see through changes
 * of speed and pitch and need little sound, and by sub-prints, which see through much noise and are
 * all that an imported fingerprint has.
 *
 * <p>Belongs to one thread.
 */
public final class AudioAligner implements Aligner {

  /** The fewest votes of a candidate by sub-prints. */
  public static final int SUB_PRINT_VOTES = ChromaprintAligner.MINIMUM_VOTES;

  /** The fewest votes of a candidate by anchors. */
  public static final int ANCHOR_VOTES = 3;

  /** Anchors of a greater p-value do not say how the sound was changed. */
  private static final double TELLING_LOG_10_P = -5;

  private final AnchorAligner anchors;
  private final ChromaprintAligner subPrints;

  /**
   * Prepares a suspect.
   *
   * @param suspect its fingerprints; best those made for a suspect
   */
  public AudioAligner(FingerprintSet suspect) {
    this.anchors = new AnchorAligner(suspect);
    this.subPrints = new ChromaprintAligner(suspect);
  }

  @Override
  public List<Alignment> align(FingerprintSet work) {
    AnchorAligner.Result told = anchors.align(work);
    List<Alignment> warped = told.alignments();
    List<Alignment> all = new ArrayList<>(warped);
    for (Alignment alignment : subPrints.align(work, told.directions())) {
      all.add(told(alignment, warped));
    }
    all.sort(Comparator.comparing(Alignment::significance));
    return all;
  }

  /** Says of an alignment by sub-prints how the sound was changed, as the anchors tell it. */
  private static Alignment told(Alignment alignment, List<Alignment> warped) {
    if (warped.isEmpty() || warped.get(0).significance().log10PValue() > TELLING_LOG_10_P) {
      return alignment;
    }
    return new Alignment(
        alignment.scheme(),
        alignment.segments(),
        warped.get(0).transform(),
        alignment.similarity(),
        alignment.significance());
  }
}
