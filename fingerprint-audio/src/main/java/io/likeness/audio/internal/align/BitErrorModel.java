package io.likeness.audio.internal.align;

import io.likeness.core.Significance;

/**
 * The null model: how few bits differ by chance between aligned stretches of unrelated recordings.
 *
 * <p>Measured on all pairs of 49 unrelated tracks (5.7 million stretches): the share of differing
 * bits has the mean {@value #MEAN} (0.476 to 0.50 as the sound is livelier or stiller), and its
 * spread is that of far fewer independent bits than are compared, as neighbouring sub-prints look
 * at almost the same sound. How many fewer depends on how much the sound moves: stretches of 19
 * sub-prints are worth 65, 90, 113 and 141 bits where 27, 49, 71 and 92 bits change from sub-print
 * to sub-print, of 40 sub-prints 90, 140, 180 and 230 where 57, 103, 149 and 194 change, of 140
 * sub-prints 280, 360, 411 and 474 where 360, 520, 600 and 680 change. {@link #effectiveBits} stays
 * below nearly all of these, and gives nothing to sound that does not change at all. Relative to
 * the spread of equally lively stretches the tails are nearly normal: quantiles of 0.001 at 3.2 to
 * 3.6 and of 0.0001 at 3.9 to 4.4 standard deviations, against 3.1 and 3.7.
 */
final class BitErrorModel {

  static final double MEAN = 0.478;
  private static final double BITS_AT_REST = 32;
  private static final double BITS_PER_CHANGE = 0.6;

  private BitErrorModel() {}

  /**
   * Returns how many independent bits a stretch is worth.
   *
   * @param changes the bits that change from sub-print to sub-print, on the side where they are
   *     fewer
   * @return 0 or greater
   */
  static double effectiveBits(int changes) {
    return Math.min(changes, BITS_AT_REST + BITS_PER_CHANGE * changes);
  }

  /**
   * Judges a stretch.
   *
   * @param stretch the stretch
   * @param background the share of differing bits at other offsets, up to {@link #MEAN}
   * @param share the share of the bits that says something new, 0 to 1
   * @param tries how many stretches it is the best of, 1 or greater
   * @return how often chance gives so good a stretch
   */
  static Significance significance(Stretch stretch, double background, double share, double tries) {
    double bits = share * effectiveBits(stretch.changes());
    if (bits <= 0 || background <= 0) {
      return Significance.NONE;
    }
    double errorRate = Math.min(1, stretch.errorRate() * 0.5 / background);
    return Significance.ofBitErrorRate(errorRate, bits).amongTries(tries);
  }
}
