package io.likeness.audio.internal.align;

/**
 * Measures how repetitive the sound is along a warp, for the {@link Discount} of its evidence.
 *
 * <p>Of long stretches a sample of frames is looked at, so that the cost is bounded: some 200 000
 * comparisons of anchors. Belongs to one thread.
 */
final class AnchorRepetition {

  /** The frames that are looked at, at most: as many as 20 s have. */
  private static final int MOST_FRAMES = 160;

  /** The places elsewhere that agree best, and are compared with the work here. */
  private static final int RIVALS = 8;

  private final WarpScan scan;
  private final AnchorTrack work;

  AnchorRepetition(WarpScan scan, AnchorTrack work) {
    this.scan = scan;
    this.work = work;
  }

  /** Returns the factor for the evidence of a stretch, 0 to 1. */
  double discount(WarpStretch stretch) {
    int step = Math.ceilDiv(stretch.to() - stretch.from(), MOST_FRAMES);
    return Discount.factor(distinct(stretch, step), elsewhere(stretch, step));
  }

  /** Counts an anchor that comes again so and so often as so much less of an anchor. */
  private double distinct(WarpStretch stretch, int step) {
    double distinct = 0;
    double all = 0;
    for (int frame = stretch.from(); frame < stretch.to(); frame += step) {
      for (int anchor = work.start(frame); anchor < work.end(frame); anchor++) {
        double again = 0;
        for (int other = stretch.from(); other < stretch.to(); other += step) {
          // The frames beside an anchor are part of what its hash looks at.
          again += Math.abs(other - frame) > 1 ? likeness(anchor, other) : 0;
        }
        distinct += work.news(anchor) / (1 + step * again);
        all += work.news(anchor);
      }
    }
    return all == 0 ? 0 : distinct / all;
  }

  private double likeness(int anchor, int frame) {
    int like = work.nearest(frame, work.bin(anchor), work.bits(anchor));
    return like < 0
        ? 0
        : Math.max(0, WarpScan.points(Integer.bitCount(work.bits(anchor) ^ work.bits(like))))
            / WarpScan.MOST_POINTS;
  }

  /** Finds the best other place that the work's likeness to itself does not explain. */
  private double elsewhere(WarpStretch stretch, int step) {
    double here = score(stretch, step, 0);
    if (here <= 0) {
      return 0;
    }
    int lags = Discount.FARTHEST_LAG - Discount.NEAREST_LAG + 1;
    double[] rivals = new double[RIVALS];
    int[] rivalLags = new int[RIVALS];
    for (int i = 0; i < 2 * lags; i++) {
      int lag = i < lags ? Discount.NEAREST_LAG + i : lags - i - Discount.NEAREST_LAG;
      if (stretch.from() + lag >= 0 && stretch.to() + lag <= work.length()) {
        insert(score(stretch, step, lag), lag, rivals, rivalLags);
      }
    }
    double most = 0;
    for (int i = 0; i < RIVALS && rivals[i] > 0; i++) {
      double alike = likenessToItself(stretch, step, rivalLags[i]);
      most = Math.max(most, Discount.unexplained(here, rivals[i], alike));
    }
    return most / here;
  }

  private static void insert(double score, int lag, double[] rivals, int[] lags) {
    int at = RIVALS - 1;
    if (score <= rivals[at]) {
      return;
    }
    for (; at > 0 && score > rivals[at - 1]; at--) {
      rivals[at] = rivals[at - 1];
      lags[at] = lags[at - 1];
    }
    rivals[at] = score;
    lags[at] = lag;
  }

  private double score(WarpStretch stretch, int step, int lag) {
    Warp warp = stretch.warp().later(lag);
    double sum = 0;
    for (int frame = stretch.from(); frame < stretch.to(); frame += step) {
      sum += scan.score(warp, frame + lag);
    }
    return sum;
  }

  /** Scores the work against itself, as a share of what it would score if it were the same. */
  private double likenessToItself(WarpStretch stretch, int step, int lag) {
    double sum = 0;
    double most = 0;
    for (int frame = stretch.from(); frame < stretch.to(); frame += step) {
      for (int i = work.start(frame); i < work.end(frame); i++) {
        int like = work.nearest(frame + lag, work.bin(i), work.bits(i));
        double points =
            like < 0
                ? WarpScan.MISSING
                : WarpScan.points(Integer.bitCount(work.bits(i) ^ work.bits(like)));
        sum += work.news(i) * points;
        most += work.news(i) * WarpScan.MOST_POINTS;
      }
    }
    return most == 0 ? 0 : Math.max(0, sum / most);
  }
}
