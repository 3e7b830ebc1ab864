package io.likeness.image.local;

import io.likeness.core.Significance;
import java.util.OptionalDouble;

/**
 * How many correspondences follow one map by chance.
 *
 * <p>Of {@code n} correspondences of unrelated pictures, any two say a map, and each of the others
 * follows it with the small probability that it happens to lie, to be turned and to be scaled as
 * the map says. So the expected number of maps with {@code k} followers is the number of pairs
 * times a binomial tail (a contrario, Moisan and Stival 2004, <a
 * href="https://doi.org/10.1023/B:VISI.0000013094.38752.54">doi:10.1023/B:VISI.0000013094.38752.54</a>).
 *
 * <p>Correspondences of real pictures are not independent: windows, letters and leaves repeat. So
 * the model was fitted to 139 230 pairs of a photograph and of what is left of another one that was
 * cut to a quarter or a tenth, or pasted into a third. Reckoned were 10, 3, 1, a third, a tenth and
 * a hundredth of a map or fewer for 1156, 367, 103, 32, 20 and 6 of them; so one map is found in
 * one pair of {@code 10^3}. Beyond it, a third of each decade that is reckoned counts. That is less
 * than was seen, for letters, and smooth landscapes that a program draws, repeat more than what
 * photographs show.
 *
 * <p>Of 139 220 pairs of other suspects, 1138 were as good as the model expects of 1392, 368 as it
 * expects of 440, 89 as of 139; and were it four tenths that count, 14 as of 44, and none as of 14.
 *
 * <p>Where two pictures are laid together by chance, they look alike by chance too: half of such
 * places correlate by less than 0.06, one in twenty by more than 0.45, one in a thousand by more
 * than 0.8, however many correspondences agree. Smooth pictures look alike easily, and pictures of
 * one layout do; so what chance was seen to reach counts for nothing, and only what is beyond it
 * does.
 */
final class LocalNullModel {

  /** The share of random correspondences that are turned as a given map says. */
  private static final double TURNED = (2 * Consensus.TURN + 1) / 256.0;

  /** The share that have grown as it says, where those of random ones spread over four octaves. */
  private static final double GROWN = (2 * Consensus.GROWTH + 1) / 64.0;

  private static final double MOST_LIKELY = 0.25;

  /** The logarithm of the probability that unrelated pictures give one map by this reckoning. */
  private static final double ONE_MAP = -3;

  /** How much of each decade counts by which a map is rarer than that. */
  private static final double SLOPE = 1 / 3.0;

  private static final int FEWEST = 3;

  /** The greatest correlation that chance was seen to give. */
  private static final double BY_CHANCE = 0.8;

  /** By how many decades Fisher's transform of a greater correlation lowers the probability. */
  private static final double DECADES_A_UNIT = 2;

  /** So few places that chance has found could not show more. */
  private static final double MOST_DECADES = 2;

  /**
   * The logarithm of the share of unrelated pictures that are taken to be of one template, as PDQ's
   * null model takes as many to look alike.
   */
  private static final double ONE_TEMPLATE = -3;

  private LocalNullModel() {}

  /** Judges what a template explains: it is no rarer than two pictures of one template. */
  static Significance ofOneTemplate(Significance significance) {
    return new Significance(Math.max(ONE_TEMPLATE, significance.log10PValue()));
  }

  /** Judges a place of a suspect. */
  static Significance significance(
      int correspondences, int followers, double reach, double area, OptionalDouble correlation) {
    if (followers < FEWEST) {
      return Significance.NONE;
    }
    double maps = log10Maps(correspondences, followers, chance(reach, area));
    double places = Math.min(0, ONE_MAP + (maps < 0 ? SLOPE : 1) * maps);
    double decades = correlation.isPresent() ? decades(Math.max(0, correlation.getAsDouble())) : 0;
    return new Significance(places - decades);
  }

  /** Judges how alike two pictures are where a map that chance has found lays them together. */
  private static double decades(double correlation) {
    double beyond = fisher(Math.min(0.9999, correlation)) - fisher(BY_CHANCE);
    return Math.clamp(DECADES_A_UNIT * beyond, 0, MOST_DECADES);
  }

  /** Fisher's transform of a correlation, which makes its spread about the same everywhere. */
  private static double fisher(double correlation) {
    return StrictMath.log((1 + correlation) / (1 - correlation)) / 2;
  }

  /** Returns the probability that a random correspondence follows a given map. */
  static double chance(double reach, double area) {
    return Math.min(MOST_LIKELY, Math.PI * reach * reach / area * TURNED * GROWN);
  }

  /** Returns the decimal logarithm of the expected number of maps that as many follow. */
  static double log10Maps(int correspondences, int followers, double chance) {
    double pairs = Math.max(1, correspondences * (correspondences - 1.0) / 2);
    int others = Math.max(0, correspondences - 2);
    if (followers <= 2) {
      return StrictMath.log10(pairs);
    }
    return Significance.ofHits(followers - 2, others * chance).log10PValue()
        + StrictMath.log10(pairs);
  }
}
