package io.likeness.audio.internal.align;

import static io.likeness.audio.internal.chromaprint.SuspectPrinter.PHASES;

import io.likeness.audio.internal.landmark.HashBits;

/**
 * Tells a stretch that is the work played backwards: chords that are held or repeated give some
 * anchors that agree forwards too.
 *
 * <p>Compares only the bits that do not depend on the direction of time. The cost is the product of
 * the lengths of the stretch and of the work, so that only stretches with little evidence are
 * looked at; no reversed sound gives more.
 */
final class AnchorReversal {

  /** Stretches with more evidence are not played backwards. */
  private static final double STRONG = 200;

  private static final int LONGEST = 512;

  /** Differing bits without direction up to which an anchor agrees. */
  private static final int AGREEING = 2;

  private final AnchorTrack suspect;
  private final AnchorTrack work;

  AnchorReversal(AnchorTrack suspect, AnchorTrack work) {
    this.suspect = suspect;
    this.work = work;
  }

  boolean explains(WarpStretch stretch) {
    if (stretch.score() > STRONG || stretch.to() - stretch.from() > LONGEST) {
      return false;
    }
    double forwards = 0;
    for (int frame = stretch.from(); frame < stretch.to(); frame++) {
      forwards += agreement(stretch.warp(), frame, frame, stretch.warp().shift());
    }
    return explains(stretch, forwards, 0)
        || (Math.abs(stretch.warp().shift()) > 1
            && explains(stretch, forwards, stretch.warp().shift()));
  }

  private boolean explains(WarpStretch stretch, double forwards, double shift) {
    for (int sum = stretch.to() - 1; sum <= work.length() + stretch.from(); sum++) {
      double backwards = 0;
      for (int frame = stretch.from(); frame < stretch.to(); frame++) {
        backwards += agreement(stretch.warp(), frame, sum - frame, shift);
      }
      if (backwards > forwards) {
        return true;
      }
    }
    return false;
  }

  /** Counts the anchors of a frame of the work that the suspect has where a warp puts another. */
  private double agreement(Warp warp, int placed, int frame, double shift) {
    if (frame < 0 || frame >= work.length()) {
      return 0;
    }
    int part = (int) Math.round(PHASES * warp.suspectFrame(placed));
    double sum = 0;
    for (int i = work.start(frame); i < work.end(frame); i++) {
      int distance =
          suspect.leastDistance(
              part, work.bin(i) + shift, work.bits(i), HashBits.WITHOUT_DIRECTION);
      sum += distance <= AGREEING ? AGREEING + 1 - distance : 0;
    }
    return sum;
  }
}
