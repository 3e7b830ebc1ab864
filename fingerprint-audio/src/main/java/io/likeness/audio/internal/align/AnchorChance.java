package io.likeness.audio.internal.align;

import io.likeness.core.Significance;

/**
 * The null model of anchors: how often unrelated works give a stretch of so high a score.
 *
 * <p>The best stretch of two unrelated sounds has an exponential tail whose height grows with the
 * product of their lengths, as in sequence search (Karlin and Altschul 1990, <a
 * href="https://doi.org/10.1073/pnas.87.6.2264">doi:10.1073/pnas.87.6.2264</a>). Music deviates
 * from independent letters in the direction of more matches, as pieces share instruments and
 * chords, so the constants are measured, not derived. They hold for pieces that a synthesiser plays
 * with the same few instruments, whose best stretches score up to 90 (56 pairs); recordings score
 * less, up to 57 against ten seconds of another (8000 pairs). What the {@link Discount} leaves of
 * 10 351 pairs of recordings and copies of others has p-values below 0.1, 0.01 and 0.001 in 22, 3
 * and no cases.
 */
final class AnchorChance {

  private static final double LAMBDA = 0.09;

  /**
   * Sound that is both transposed and played at another tempo is often the same figure of the same
   * instrument in another piece: such scores tell half as much.
   */
  private static final double LAMBDA_OF_COMBINED = 0.045;

  private static final double K = 5e-6;

  private static final double LOG_10 = Math.log(10);

  private AnchorChance() {}

  /**
   * Judges a stretch.
   *
   * <p>Chance gives all changes of speed and pitch alike, while most copies are changed in one way
   * or none: the kinds of change share the tries, so that a likelier one needs less evidence.
   *
   * @param score its score, less what the sounds score at other offsets
   * @param warp its warp
   * @param suspectFrames the length of the suspect
   * @param workFrames the length of the work
   * @return how often chance gives so good a stretch
   */
  static Significance significance(
      double score, Warp warp, double suspectFrames, double workFrames) {
    double log10P =
        Math.log10(K * tries(warp.kind()) * Math.max(1, suspectFrames) * Math.max(1, workFrames))
            - lambda(warp.kind()) * score / LOG_10;
    return new Significance(Math.min(0, log10P));
  }

  private static double tries(Warp.Kind kind) {
    return switch (kind) {
      case UNCHANGED -> 0.1;
      case PLAIN -> 1;
      case COMBINED -> 3;
    };
  }

  private static double lambda(Warp.Kind kind) {
    return kind == Warp.Kind.COMBINED ? LAMBDA_OF_COMBINED : LAMBDA;
  }
}
