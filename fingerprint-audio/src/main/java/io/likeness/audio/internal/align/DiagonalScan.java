package io.likeness.audio.internal.align;

import java.util.List;

/**
 * Finds the stretches of one diagonal where two tracks agree.
 *
 * <p>Each pair of sub-prints scores the bits by which it does better than a tolerated number of
 * errors. A stretch begins where the sum rises from 0, ends where it is highest, and is closed when
 * the sum has fallen from there by a fixed drop, as extensions are in sequence search (Altschul et
 * al. 1990, <a
 * href="https://doi.org/10.1016/S0022-2836(05)80360-2">doi:10.1016/S0022-2836(05)80360-2</a>).
 * Linear in the length, without allocation but for what is found.
 */
final class DiagonalScan {

  /** Differing bits of 32 at which a pair speaks neither for nor against; chance gives 15.5. */
  static final double TOLERATED_BITS = 11;

  private static final double DROP = 70;
  private static final double MISSING = -1;
  private static final double WORST_SCORE = 40;

  private final SubPrintTrack suspect;
  private final SubPrintTrack work;
  private final int phase;

  DiagonalScan(SubPrintTrack suspect, SubPrintTrack work, int phase) {
    this.suspect = suspect;
    this.work = work;
    this.phase = phase;
  }

  /**
   * Scans a diagonal.
   *
   * @param offset the position in the work less the position in the suspect
   * @param found receives the stretches, in the order of time
   */
  void scan(int offset, List<Stretch> found) {
    int end = Math.min(suspect.length(), work.length() - offset);
    double sum = 0;
    double highest = 0;
    int from = 0;
    int to = 0;
    for (int i = Math.max(0, -offset); i < end; i++) {
      if (sum <= 0) {
        from = i;
        sum = 0;
      }
      sum += score(i, i + offset);
      if (sum > highest) {
        highest = sum;
        to = i + 1;
      } else if (sum <= 0 || sum < highest - DROP) {
        report(highest, offset, from, to, found);
        sum = 0;
        highest = 0;
      }
    }
    report(highest, offset, from, to, found);
  }

  private double score(int inSuspect, int inWork) {
    if (!suspect.has(inSuspect) || !work.has(inWork)) {
      return MISSING;
    }
    return TOLERATED_BITS - Integer.bitCount(suspect.bits(inSuspect) ^ work.bits(inWork));
  }

  private void report(double highest, int offset, int from, int to, List<Stretch> found) {
    if (highest >= WORST_SCORE) {
      found.add(Stretch.of(suspect, work, phase, offset, from, to));
    }
  }
}
