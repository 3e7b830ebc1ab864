package io.likeness.bench.metric;

import org.apache.commons.math3.distribution.BetaDistribution;

/**
 * A confidence interval.
 *
 * @param low the lower end
 * @param high the upper end, not less than {@code low}; both are NaN where there is no data
 */
public record Interval(double low, double high) {

  /** The confidence of all intervals in the reports. */
  public static final double CONFIDENCE = 0.95;

  /** The interval of a figure without data. */
  public static final Interval UNKNOWN = new Interval(Double.NaN, Double.NaN);

  /**
   * Computes the exact interval of a share, of confidence {@link #CONFIDENCE} (Clopper and Pearson
   * 1934, <a href="https://doi.org/10.1093/biomet/26.4.404">doi:10.1093/biomet/26.4.404</a>).
   *
   * @param successes how often it happened, 0 to {@code trials}
   * @param trials how often it was tried, 0 or greater
   * @return the interval, within 0 to 1; {@link #UNKNOWN} without trials
   */
  public static Interval ofShare(long successes, long trials) {
    if (successes < 0 || successes > trials) {
      throw new IllegalArgumentException("not a share: " + successes + " of " + trials);
    }
    if (trials == 0) {
      return UNKNOWN;
    }
    double tail = (1 - CONFIDENCE) / 2;
    double low = successes == 0 ? 0 : quantile(successes, trials - successes + 1, tail);
    double high = successes == trials ? 1 : quantile(successes + 1, trials - successes, 1 - tail);
    return new Interval(low, high);
  }

  private static double quantile(long alpha, long beta, double probability) {
    return new BetaDistribution(alpha, beta, 1e-12).inverseCumulativeProbability(probability);
  }
}
