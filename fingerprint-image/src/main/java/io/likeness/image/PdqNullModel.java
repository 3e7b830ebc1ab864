package io.likeness.image;

import io.likeness.core.BinaryCode;
import io.likeness.core.Significance;

/**
 * How near the PDQ codes of unrelated pictures come by chance.
 *
 * <p>Two populations make up the model. Most pairs of unrelated pictures differ in each of {@value
 * #INDEPENDENT_BITS} independent fair bits by chance. Among the 49 141 pairs of 314 photographs and
 * drawings, over all eight ways to lay one of them down and with its borders taken off, that is not
 * less than the share that was seen at any distance up to 112; the nearest pair was 88 apart.
 *
 * <p>A few pairs look alike without being copies: two dark jackets on white, two charts of one
 * program. Such pairs were seen as near as 56 apart, though not among those photographs, which
 * bounds their share: what is nearer than 88 is, with 95 % confidence, less than one pair in 16 000
 * (rule of three). The model takes one pair in 1000 to look alike and to differ in {@value
 * #LOOK_ALIKE_BITS} independent bits only, which uses up that bound. So at a distance of 56 chance
 * gives one in about 100 000 for eight ways, not one in 10 to the 14th: worth a look among a few
 * works, nothing among many.
 */
final class PdqNullModel {

  /** The least quality of a code that is judged; the reference trusts no lower one either. */
  static final int TRUSTED_QUALITY = 50;

  static final int INDEPENDENT_BITS = 220;
  static final int LOOK_ALIKE_BITS = 32;
  static final double LOOK_ALIKE_SHARE = 0.001;

  /**
   * The largest distance that may be evidence: among 1000 works, chance gives so near a one in
   * fewer than a tenth of all searches with eight ways.
   */
  static final int CANDIDATE_RADIUS = 73;

  private PdqNullModel() {}

  static boolean isTrusted(BinaryCode code) {
    return code.quality() >= TRUSTED_QUALITY;
  }

  /** Judges the smallest of {@code tries} distances between a suspect and a work. */
  static Significance significance(int distance, int tries) {
    return Significance.ofPValue(pValue(distance)).amongTries(tries);
  }

  /** Returns the probability that two unrelated codes are so near or nearer. */
  static double pValue(int distance) {
    double rate = (double) distance / PdqFingerprinter.SCHEME.bits();
    double different = Significance.ofBitErrorRate(rate, INDEPENDENT_BITS).pValue();
    double alike = Significance.ofBitErrorRate(rate, LOOK_ALIKE_BITS).pValue();
    return (1 - LOOK_ALIKE_SHARE) * different + LOOK_ALIKE_SHARE * alike;
  }
}
