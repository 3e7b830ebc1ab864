package io.likeness.core;

import org.apache.commons.math3.distribution.PoissonDistribution;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;

/**
 * How often chance would give so good an alignment.
 *
 * <p>The p-value is the probability that one unrelated work aligns as well with the suspect as this
 * one does. Times the number of works that were searched it is the E-value, the expected number of
 * equally good alignments by chance, as in sequence search (Altschul et al. 1990, <a
 * href="https://doi.org/10.1016/S0022-2836(05)80360-2">doi:10.1016/S0022-2836(05)80360-2</a>): a
 * search over a larger index needs better evidence, and the E-value says by how much.
 *
 * @param log10PValue the decimal logarithm of the p-value, 0 or less; negative infinity only if the
 *     probability is less than the smallest double
 */
public record Significance(double log10PValue) implements Comparable<Significance> {

  /** No evidence at all: a p-value of 1. */
  public static final Significance NONE = new Significance(0);

  private static final double LOG_10 = Math.log(10);

  /**
   * Checks the range.
   *
   * @throws IllegalArgumentException if the logarithm is positive or not a number
   */
  public Significance {
    if (!(log10PValue <= 0)) {
      throw new IllegalArgumentException("log10PValue is not 0 or less: " + log10PValue);
    }
  }

  /**
   * Judges a Hamming distance under the null model that unrelated items agree in each of a number
   * of independent fair bits by chance.
   *
   * <p>The bits of real codes depend on each other; {@code effectiveBits} is the number of
   * independent bits that would give the spread measured on unrelated works: {@code 0.25 / sd^2}
   * for a standard deviation {@code sd} of the share of differing bits.
   *
   * @param errorRate the share of bits that differ, 0 to 1
   * @param effectiveBits the number of independent bits that were compared, greater than 0
   * @return the probability of so small a share or a smaller one
   */
  public static Significance ofBitErrorRate(double errorRate, double effectiveBits) {
    if (!(errorRate >= 0 && errorRate <= 1)) {
      throw new IllegalArgumentException("errorRate is not in 0..1: " + errorRate);
    }
    if (!(effectiveBits > 0)) {
      throw new IllegalArgumentException("effectiveBits is not positive: " + effectiveBits);
    }
    if (errorRate == 1) {
      return NONE;
    }
    double errors = errorRate * effectiveBits;
    // The binomial tail P(X <= errors) as a regularised incomplete beta function, which is also
    // defined between whole numbers.
    double p = Beta.regularizedBeta(0.5, effectiveBits - errors, errors + 1);
    return p > 1e-290 ? ofPValue(p) : ofTailTerm(errors, effectiveBits);
  }

  /** The largest term of the binomial tail stands for all of it where doubles end. */
  private static Significance ofTailTerm(double errors, double bits) {
    double logChoose =
        Gamma.logGamma(bits + 1) - Gamma.logGamma(errors + 1) - Gamma.logGamma(bits - errors + 1);
    return new Significance(Math.min(0, (logChoose - bits * Math.log(2)) / LOG_10));
  }

  /**
   * Judges a number of hits under the null model that unrelated works give hits at random.
   *
   * @param hits the number of hits that were found, 0 or greater
   * @param expected the number that chance gives, greater than 0
   * @return the Poisson probability of so many hits or more
   */
  public static Significance ofHits(int hits, double expected) {
    if (hits < 0) {
      throw new IllegalArgumentException("hits is negative: " + hits);
    }
    if (!(expected > 0)) {
      throw new IllegalArgumentException("expected is not positive: " + expected);
    }
    if (hits == 0) {
      return NONE;
    }
    double p = Gamma.regularizedGammaP(hits, expected);
    return p > 1e-290
        ? ofPValue(p)
        : new Significance(
            Math.min(0, new PoissonDistribution(expected).logProbability(hits) / LOG_10));
  }

  /**
   * Takes a probability as it is.
   *
   * @param p 0 to 1
   * @return its significance
   */
  public static Significance ofPValue(double p) {
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException("p is not in 0..1: " + p);
    }
    return new Significance(Math.min(0, Math.log10(p)));
  }

  /**
   * Corrects for the best of several tries (Bonferroni): another offset, another variant.
   *
   * @param tries how many were looked at, 1 or greater
   * @return the probability that one of them is as good by chance, at most 1
   */
  public Significance amongTries(double tries) {
    if (!(tries >= 1)) {
      throw new IllegalArgumentException("tries is less than 1: " + tries);
    }
    return new Significance(Math.min(0, log10PValue + Math.log10(tries)));
  }

  /**
   * Returns the probability that one unrelated work aligns as well.
   *
   * @return 0 to 1
   */
  public double pValue() {
    return Math.pow(10, log10PValue);
  }

  /**
   * Returns the expected number of equally good alignments by chance.
   *
   * @param works how many works were searched, 1 or greater
   * @return the p-value times {@code works}
   */
  public double eValue(long works) {
    if (works < 1) {
      throw new IllegalArgumentException("works is less than 1: " + works);
    }
    return Math.pow(10, log10PValue + Math.log10((double) works));
  }

  /**
   * Orders the stronger evidence first.
   *
   * @param other another significance
   * @return negative if this p-value is the smaller
   */
  @Override
  public int compareTo(Significance other) {
    return Double.compare(log10PValue, other.log10PValue);
  }
}
