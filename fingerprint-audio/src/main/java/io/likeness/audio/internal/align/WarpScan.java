package io.likeness.audio.internal.align;

import java.util.Optional;

/**
 * Compares the anchors of a suspect and a work along a warp and finds the stretch that agrees.
 *
 * <p>Every anchor of the work scores by the distance of the suspect's anchor that lies where the
 * warp says, if there is one. From the place where the votes were found the stretch grows to both
 * sides as long as the sum does not fall by a fixed drop, as extensions do in sequence search
 * (Altschul et al. 1990, <a
 * href="https://doi.org/10.1016/S0022-2836(05)80360-2">doi:10.1016/S0022-2836(05)80360-2</a>).
 * Belongs to one thread.
 */
final class WarpScan {

  /**
   * The score by distance: the logarithm of how much more often copies have it than unrelated
   * anchors, bounded below because what is mixed over a copy replaces many anchors.
   */
  private static final double[] SCORES = {6, 6, 6, 5.5, 5, 4, 3, 2, 1, 0.2, -0.2, -0.4};

  /** The points of an anchor that agrees in all bits. */
  static final double MOST_POINTS = 6;

  private static final double WORST = -0.5;

  /** The points of an anchor that the other sound does not have. */
  static final double MISSING = -0.3;

  /** Frames before and after the centre of the votes within which a stretch begins. */
  private static final int SEED = 64;

  private static final double DROP = 40;

  /** The largest distance of an anchor that helps to fit a warp. */
  private static final int FITTING = 8;

  private final AnchorTrack suspect;
  private final AnchorTrack work;

  WarpScan(AnchorTrack suspect, AnchorTrack work) {
    this.suspect = suspect;
    this.work = work;
  }

  /**
   * Finds the stretch around the centre of a warp.
   *
   * @param warp the warp
   * @return the stretch, or empty if nothing agrees or no copy is looked for under such a change
   */
  Optional<WarpStretch> scan(Warp warp) {
    if (!warp.isLikely()) {
      return Optional.empty();
    }
    int first = Math.max(0, (int) Math.ceil(warp.workFrame(0)));
    int end = Math.min(work.length(), (int) Math.floor(warp.workFrame(suspect.frames())) + 1);
    int centre = (int) Math.round(warp.workFrame(warp.centre()));
    int seedFrom = Math.max(first, centre - SEED);
    int seedTo = Math.min(end, centre + SEED);
    double sum = 0;
    double highest = 0;
    int from = seedFrom;
    int bestFrom = seedFrom;
    int bestTo = seedFrom;
    for (int frame = seedFrom; frame < end; frame++) {
      if (sum <= 0) {
        if (frame >= seedTo) {
          break;
        }
        sum = 0;
        from = frame;
      }
      sum += score(warp, frame);
      if (sum > highest) {
        highest = sum;
        bestFrom = from;
        bestTo = frame + 1;
      } else if (frame >= seedTo && sum < highest - DROP) {
        break;
      }
    }
    if (highest <= 0) {
      return Optional.empty();
    }
    double ahead = 0;
    double most = 0;
    for (int frame = bestFrom - 1; frame >= first && ahead > most - DROP; frame--) {
      ahead += score(warp, frame);
      if (ahead > most) {
        most = ahead;
        bestFrom = frame;
      }
    }
    return Optional.of(
        new WarpStretch(
            warp, bestFrom, bestTo, highest + most, similarity(warp, bestFrom, bestTo)));
  }

  /** Measures a part of a warp, between two frames of the suspect. */
  WarpStretch part(Warp warp, double suspectFrom, double suspectTo) {
    int from = Math.max(0, (int) Math.ceil(warp.workFrame(suspectFrom)));
    int to = Math.min(work.length(), (int) Math.floor(warp.workFrame(suspectTo)) + 1);
    return new WarpStretch(
        warp, from, Math.max(from, to), score(warp, from, to), similarity(warp, from, to));
  }

  /**
   * Measures how well a stretch fits its work where it is not a copy: at other offsets. Noise or a
   * drone fits everywhere alike; what counts is how much better an offset is than the others.
   *
   * @param stretch the stretch
   * @return twice the mean score at other offsets, 0 if that is negative
   */
  double background(WarpStretch stretch) {
    Warp warp = stretch.warp();
    double sum = 0;
    int count = 0;
    for (int lag : Background.LAGS) {
      for (int sign = -1; sign <= 1; sign += 2) {
        Warp other = warp.later(sign * lag);
        int from = stretch.from() + sign * lag;
        int to = stretch.to() + sign * lag;
        if (from >= 0 && to <= work.length()) {
          sum += Math.max(0, score(other, from, to));
          count++;
        }
      }
    }
    return count == 0 ? 0 : 2 * sum / count;
  }

  /** Returns the points of an anchor by how many of its bits differ. */
  static double points(int distance) {
    return distance < SCORES.length ? SCORES[distance] : WORST;
  }

  private double score(Warp warp, int from, int to) {
    double sum = 0;
    for (int frame = from; frame < to; frame++) {
      sum += score(warp, frame);
    }
    return sum;
  }

  /** Scores one frame of the work along a warp. */
  double score(Warp warp, int frame) {
    int part = suspect.time(warp.suspectFrame(frame));
    double sum = 0;
    for (int i = work.start(frame); i < work.end(frame); i++) {
      int found = suspect.nearest(part, work.bin(i) + warp.shift(), work.bits(i));
      if (found < 0) {
        sum += work.news(i) * MISSING;
      } else {
        int distance = Integer.bitCount(work.bits(i) ^ suspect.bits(found));
        sum += work.news(i) * points(distance);
      }
    }
    return sum;
  }

  private double similarity(Warp warp, int from, int to) {
    int found = 0;
    int errors = 0;
    for (int frame = from; frame < to; frame++) {
      int part = suspect.time(warp.suspectFrame(frame));
      for (int i = work.start(frame); i < work.end(frame); i++) {
        int like = suspect.nearest(part, work.bin(i) + warp.shift(), work.bits(i));
        if (like >= 0) {
          found++;
          errors += Integer.bitCount(work.bits(i) ^ suspect.bits(like));
        }
      }
    }
    return found == 0 ? 0 : Math.max(0, 1 - 2.0 * errors / (found * Integer.SIZE));
  }

  /**
   * Fits a warp to the anchors that agree near it, by least squares.
   *
   * @param stretch a stretch along the warp
   * @param reach how far off in time anchors are looked for, in phases of a hop
   * @return the better warp
   */
  Warp fit(WarpStretch stretch, int reach) {
    Warp warp = stretch.warp();
    LineFit line = new LineFit();
    double shifts = 0;
    for (int frame = stretch.from(); frame < stretch.to(); frame++) {
      int part = suspect.time(warp.suspectFrame(frame));
      for (int i = work.start(frame); i < work.end(frame); i++) {
        int least = FITTING + 1;
        double at = 0;
        double shift = 0;
        for (int k = 0; k <= 2 * reach; k++) {
          // From the middle outward, so that the nearest of equals wins.
          int near = part + ((k & 1) == 0 ? -k / 2 : (k + 1) / 2);
          int found = suspect.nearest(near, work.bin(i) + warp.shift(), work.bits(i));
          if (found >= 0) {
            int distance = Integer.bitCount(work.bits(i) ^ suspect.bits(found));
            if (distance < least) {
              least = distance;
              at = (double) near / suspect.steps();
              shift = suspect.bin(found) - work.bin(i);
            }
          }
        }
        if (least <= FITTING) {
          line.add(at, frame);
          shifts += shift;
        }
      }
    }
    return line.warp(warp, shifts);
  }
}
