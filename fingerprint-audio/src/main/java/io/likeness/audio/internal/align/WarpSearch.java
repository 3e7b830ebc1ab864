package io.likeness.audio.internal.align;

import io.likeness.core.Landmarks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the stretches of works that a sound follows along warps: equal hashes vote for warps, and
 * each is compared densely and fitted. Belongs to one thread.
 */
final class WarpSearch {

  private static final int MINIMUM_VOTES = 2;

  /** Warps that are looked at: so many, and so many for each further frame of the sound. */
  private static final int MOST_WARPS = 24;

  private static final double MOST_WARPS_PER_FRAME = 0.1;

  /** How far off in time anchors are looked for to fit a warp, in time steps of the sound. */
  private static final int[] FITS = {4, 2};

  /** The share of the score that a plainer change of the sound must keep to be taken for it. */
  private static final double PLAINNESS = 0.93;

  private final WarpVotes votes;
  private final AnchorTrack sound;

  WarpSearch(WarpVotes votes, AnchorTrack sound) {
    this.votes = votes;
    this.sound = sound;
  }

  AnchorTrack sound() {
    return sound;
  }

  /**
   * Finds stretches.
   *
   * @param work the anchors of a work
   * @param scan compares the sound with the same work
   * @return a stretch of each warp that has votes and along which anything agrees
   */
  List<WarpStretch> stretches(Landmarks work, WarpScan scan) {
    int most = (int) (MOST_WARPS + MOST_WARPS_PER_FRAME * sound.frames());
    List<WarpStretch> found = new ArrayList<>();
    for (Warp warp : votes.best(work, MINIMUM_VOTES, most)) {
      stretch(scan, warp).ifPresent(found::add);
    }
    return found;
  }

  private static Optional<WarpStretch> stretch(WarpScan scan, Warp warp) {
    Optional<WarpStretch> best = scan.scan(warp);
    for (int reach : FITS) {
      if (best.isPresent()) {
        best = better(best.get(), scan.scan(scan.fit(best.get(), reach)), 1);
      }
    }
    if (best.isPresent()) {
      for (Warp plain : best.get().warp().plainer()) {
        best = better(best.get(), scan.scan(plain), PLAINNESS);
      }
    }
    return best;
  }

  private static Optional<WarpStretch> better(
      WarpStretch known, Optional<WarpStretch> other, double share) {
    return other.isPresent() && other.get().score() > share * known.score()
        ? other
        : Optional.of(known);
  }
}
