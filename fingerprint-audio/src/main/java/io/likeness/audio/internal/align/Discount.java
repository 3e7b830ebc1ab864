package io.likeness.audio.internal.align;

/**
 * What is left of the evidence of a stretch once it is known how repetitive both sounds are.
 *
 * <p>Sounds of one rhythm agree without being copies: two metronomes of one tempo, two drummers who
 * play one pattern. Two signs tell them. The same few sounds come again and again, so that the
 * stretch says the same many times; and the suspect agrees as well at other places of the work,
 * though the work is not alike there. Where a work repeats itself exactly, a copy agrees at all its
 * repeats, which the likeness of the work to itself explains, and which is no reason to doubt.
 *
 * <p>Measured on 220 pairs of metronomes, of drum patterns played with other sounds, and on 673
 * short or much changed copies of music: of the former, nearly all have fewer than {@value
 * #FEW_DISTINCT} distinct anchors of all, or an unexplained agreement elsewhere of more than
 * {@value #MUCH_ELSEWHERE}; of the latter, eight have their evidence reduced below what is
 * reported.
 */
final class Discount {

  static final double FEW_DISTINCT = 0.2;
  private static final double MANY_DISTINCT = 0.3;

  /** What evidence is worth at least that counts what is said several times once. */
  private static final double CERTAIN = 0.7;

  private static final double LITTLE_ELSEWHERE = 0.4;
  static final double MUCH_ELSEWHERE = 0.65;

  /** The places elsewhere that are looked at, as distances: from a second to 26 s. */
  static final int NEAREST_LAG = 8;

  static final int FARTHEST_LAG = 211;

  private Discount() {}

  /**
   * Returns the factor for the evidence.
   *
   * @param distinct the share of the evidence that comes from what is not said twice, 0 to 1
   * @param elsewhere the greatest agreement elsewhere that the likeness of the work to itself does
   *     not explain, as a share of the agreement here
   * @return 0 to 1
   */
  static double factor(double distinct, double elsewhere) {
    double once = Math.max(share(distinct, FEW_DISTINCT, MANY_DISTINCT), CERTAIN * distinct);
    return once * (1 - share(elsewhere, LITTLE_ELSEWHERE, MUCH_ELSEWHERE));
  }

  /**
   * Returns the agreement elsewhere that is not explained.
   *
   * @param here the agreement of the suspect with the work here
   * @param there its agreement with the work at another place
   * @param alike how alike the work is at both places, 0 to 1
   * @return the agreement at the worse of both places, less what the better one lets expect there
   */
  static double unexplained(double here, double there, double alike) {
    return Math.max(0, Math.min(here, there) - alike * Math.max(here, there));
  }

  private static double share(double value, double from, double to) {
    return Math.clamp((value - from) / (to - from), 0.0, 1.0);
  }
}
