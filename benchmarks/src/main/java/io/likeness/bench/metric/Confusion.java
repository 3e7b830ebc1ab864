package io.likeness.bench.metric;

/**
 * How many pairs were judged rightly and wrongly at one threshold.
 *
 * @param truePositives relevant pairs that were accepted
 * @param falsePositives other pairs that were accepted
 * @param falseNegatives relevant pairs that were not accepted
 * @param trueNegatives other pairs that were not accepted
 */
public record Confusion(
    long truePositives, long falsePositives, long falseNegatives, long trueNegatives) {

  /**
   * Returns the share of the accepted pairs that are relevant.
   *
   * @return 0 to 1; 1 if nothing was accepted
   */
  public double precision() {
    long accepted = truePositives + falsePositives;
    return accepted == 0 ? 1 : (double) truePositives / accepted;
  }

  /**
   * Returns the share of the relevant pairs that were accepted.
   *
   * @return 0 to 1; NaN if no pair is relevant
   */
  public double recall() {
    return (double) truePositives / (truePositives + falseNegatives);
  }

  /**
   * Returns the harmonic mean of precision and recall.
   *
   * @return 0 to 1; NaN if no pair is relevant
   */
  public double f1() {
    if (truePositives + falseNegatives == 0) {
      return Double.NaN;
    }
    return 2.0 * truePositives / (2.0 * truePositives + falsePositives + falseNegatives);
  }

  /**
   * Returns the share of the pairs that are not relevant and were accepted nevertheless.
   *
   * @return 0 to 1; NaN if every pair is relevant
   */
  public double falsePositiveRate() {
    return (double) falsePositives / (falsePositives + trueNegatives);
  }
}
