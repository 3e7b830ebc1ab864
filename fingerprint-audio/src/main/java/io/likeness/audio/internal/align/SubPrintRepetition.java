package io.likeness.audio.internal.align;

/**
 * Measures how repetitive the sound is along a diagonal, for the {@link Discount} of its evidence.
 *
 * <p>Of long stretches a sample is looked at, so that the cost is bounded: some 100 000 comparisons
 * of sub-prints. Belongs to one thread.
 */
final class SubPrintRepetition {

  private static final int MOST_POSITIONS = 160;

  /** Differing bits from which on a sub-print does not say the same as another one. */
  private static final double OTHER = 8;

  /** Positions that share most of their windows. */
  private static final int SHARED = 12;

  private final SubPrintTrack suspect;
  private final SubPrintTrack work;

  SubPrintRepetition(SubPrintTrack suspect, SubPrintTrack work) {
    this.suspect = suspect;
    this.work = work;
  }

  /** Returns the factor for the evidence of a stretch, 0 to 1. */
  double discount(Stretch stretch) {
    int step = Math.ceilDiv(stretch.to() - stretch.from(), MOST_POSITIONS);
    return Discount.factor(distinct(stretch, step), elsewhere(stretch, step));
  }

  /** Counts a sub-print that comes again so and so often as so much less of one. */
  private double distinct(Stretch stretch, int step) {
    int first = stretch.from() + stretch.offset();
    int end = stretch.to() + stretch.offset();
    double distinct = 0;
    int all = 0;
    for (int i = first; i < end; i += step) {
      if (has(work, i)) {
        double again = 0;
        for (int j = first; j < end; j += step) {
          if (Math.abs(i - j) > SHARED && has(work, j)) {
            int differing = Integer.bitCount(work.bits(i) ^ work.bits(j));
            again += Math.max(0, 1 - differing / OTHER);
          }
        }
        distinct += 1 / (1 + step * again);
        all++;
      }
    }
    return all == 0 ? 0 : distinct / all;
  }

  private double elsewhere(Stretch stretch, int step) {
    double here = agreement(suspect, 0, stretch, step, stretch.offset());
    if (here <= 0) {
      return 0;
    }
    double most = 0;
    for (int lag = SHARED + 1; lag <= Discount.FARTHEST_LAG; lag++) {
      most = Math.max(most, unexplained(here, stretch, step, lag));
      most = Math.max(most, unexplained(here, stretch, step, -lag));
    }
    return most / here;
  }

  private double unexplained(double here, Stretch stretch, int step, int lag) {
    int from = stretch.from() + stretch.offset() + lag;
    int to = stretch.to() + stretch.offset() + lag;
    if (from < 0 || to > work.length()) {
      return 0;
    }
    double there = agreement(suspect, 0, stretch, step, stretch.offset() + lag);
    double alike = agreement(work, stretch.offset(), stretch, step, stretch.offset() + lag);
    return Discount.unexplained(here, there, Math.max(0, alike));
  }

  /** Compares a sound with the work at other positions: 1 if all bits agree, 0 for chance. */
  private double agreement(SubPrintTrack sound, int ahead, Stretch stretch, int step, int offset) {
    int compared = 0;
    int errors = 0;
    for (int i = stretch.from(); i < stretch.to(); i += step) {
      if (has(sound, i + ahead) && has(work, i + offset)) {
        compared++;
        errors += Integer.bitCount(sound.bits(i + ahead) ^ work.bits(i + offset));
      }
    }
    return compared == 0 ? 0 : 1 - errors / (compared * Integer.SIZE * BitErrorModel.MEAN);
  }

  private static boolean has(SubPrintTrack track, int position) {
    return position >= 0 && position < track.length() && track.has(position);
  }
}
