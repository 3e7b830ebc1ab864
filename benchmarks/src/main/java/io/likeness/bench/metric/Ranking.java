package io.likeness.bench.metric;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * All pairs of queries and works in the order of their scores, and what follows from that order.
 *
 * <p>Pairs of equal score cannot be told apart by a threshold: they are accepted together. Where
 * their order matters nevertheless, the irrelevant come first, so that nobody gains by giving equal
 * scores. A score is accepted if it is not less than the threshold. Immutable.
 */
public final class Ranking {

  /** The scores that differ, the highest first. */
  private final double[] thresholds;

  /** Relevant pairs of at least that score. */
  private final long[] truePositives;

  /** Other pairs of at least that score. */
  private final long[] falsePositives;

  private final long positives;
  private final long negatives;

  private Ranking(
      double[] thresholds,
      long[] truePositives,
      long[] falsePositives,
      long positives,
      long negatives) {
    this.thresholds = thresholds;
    this.truePositives = truePositives;
    this.falsePositives = falsePositives;
    this.positives = positives;
    this.negatives = negatives;
  }

  /**
   * Ranks pairs.
   *
   * @param scores the scores of the pairs that have one
   * @param relevant whether each of them is relevant
   * @param positives the number of relevant pairs, also of those without a score
   * @param negatives the number of all other pairs
   * @return their ranking; O(n log n)
   */
  public static Ranking of(double[] scores, boolean[] relevant, long positives, long negatives) {
    int[] order =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> -scores[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] sorted = new double[order.length];
    boolean[] sortedRelevant = new boolean[order.length];
    int[] once = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      sorted[i] = scores[order[i]];
      sortedRelevant[i] = relevant[order[i]];
      once[i] = 1;
    }
    return ofSorted(sorted, sortedRelevant, once, positives, negatives);
  }

  /**
   * Ranks pairs that are sorted already, each counted as often as said; for resampling.
   *
   * @param scores the scores that were given, the highest first
   * @param relevant whether each of the pairs is relevant
   * @param multiplicities how often each pair counts, 0 or greater
   * @param positives the number of relevant pairs so counted, also of those without a score
   * @param negatives the number of all other pairs so counted
   * @return their ranking; O(n)
   */
  public static Ranking ofSorted(
      double[] scores, boolean[] relevant, int[] multiplicities, long positives, long negatives) {
    double[] thresholds = new double[scores.length];
    long[] right = new long[scores.length];
    long[] wrong = new long[scores.length];
    int groups = 0;
    long rightSoFar = 0;
    long wrongSoFar = 0;
    for (int i = 0; i < scores.length; i++) {
      if (multiplicities[i] == 0) {
        continue;
      }
      rightSoFar += relevant[i] ? multiplicities[i] : 0;
      wrongSoFar += relevant[i] ? 0 : multiplicities[i];
      if (groups == 0 || thresholds[groups - 1] != scores[i]) {
        groups++;
      }
      thresholds[groups - 1] = scores[i];
      right[groups - 1] = rightSoFar;
      wrong[groups - 1] = wrongSoFar;
    }
    if (rightSoFar > positives || wrongSoFar > negatives) {
      throw new IllegalArgumentException(
          "more pairs have scores than there are: "
              + rightSoFar
              + " of "
              + positives
              + " relevant, "
              + wrongSoFar
              + " of "
              + negatives
              + " others");
    }
    return new Ranking(
        Arrays.copyOf(thresholds, groups),
        Arrays.copyOf(right, groups),
        Arrays.copyOf(wrong, groups),
        positives,
        negatives);
  }

  /**
   * Counts what a threshold accepts.
   *
   * @param threshold the least score that is accepted
   * @return how many pairs were judged rightly and wrongly
   */
  public Confusion at(double threshold) {
    int groups = 0;
    while (groups < thresholds.length && thresholds[groups] >= threshold) {
      groups++;
    }
    return afterGroups(groups);
  }

  private Confusion afterGroups(int groups) {
    long right = groups == 0 ? 0 : truePositives[groups - 1];
    long wrong = groups == 0 ? 0 : falsePositives[groups - 1];
    return new Confusion(right, wrong, positives - right, negatives - wrong);
  }

  /**
   * Finds the least threshold that lets no more than so many irrelevant pairs pass.
   *
   * @param allowed how many may pass, 0 or greater
   * @return the number just above the score of the next irrelevant pair; negative infinity if all
   *     scored pairs may pass
   */
  public double threshold(long allowed) {
    for (int i = 0; i < thresholds.length; i++) {
      if (falsePositives[i] > allowed) {
        return Math.nextUp(thresholds[i]);
      }
    }
    return Double.NEGATIVE_INFINITY;
  }

  /**
   * Finds the least threshold at a false-positive rate.
   *
   * @param rate the share of the irrelevant pairs that may pass, 0 to 1
   * @return see {@link #threshold(long)}
   */
  public double thresholdAtRate(double rate) {
    if (!(rate >= 0 && rate <= 1)) {
      throw new IllegalArgumentException("rate is not in 0..1: " + rate);
    }
    return threshold((long) Math.floor(rate * negatives));
  }

  /**
   * Draws the receiver operating characteristic: the true-positive rate over the false-positive
   * rate (Fawcett 2006, <a
   * href="https://doi.org/10.1016/j.patrec.2005.10.010">doi:10.1016/j.patrec.2005.10.010</a>).
   *
   * @return the curve from (0, 0) to (1, 1); the pairs without a score are its last step
   */
  public Curve roc() {
    double[] x = new double[thresholds.length + 2];
    double[] y = new double[thresholds.length + 2];
    for (int i = 0; i < thresholds.length; i++) {
      x[i + 1] = (double) falsePositives[i] / negatives;
      y[i + 1] = (double) truePositives[i] / positives;
    }
    x[x.length - 1] = 1;
    y[y.length - 1] = 1;
    return new Curve(x, y);
  }

  /**
   * Computes the area under the ROC curve, which is the probability that a relevant pair scores
   * higher than another, a tie counting half (Mann and Whitney 1947, <a
   * href="https://doi.org/10.1214/aoms/1177730491">doi:10.1214/aoms/1177730491</a>).
   *
   * @return 0 to 1; NaN unless there are pairs of both kinds
   */
  public double areaUnderRoc() {
    if (positives == 0 || negatives == 0) {
      return Double.NaN;
    }
    Curve roc = roc();
    double area = 0;
    for (int i = 1; i < roc.size(); i++) {
      area += (roc.x(i) - roc.x(i - 1)) * (roc.y(i) + roc.y(i - 1)) / 2;
    }
    return area;
  }

  /**
   * Computes the error rate at the threshold that errs as often on relevant pairs as on others, on
   * the straight line between the two thresholds next to it.
   *
   * @return 0 to 0.5 for a detector that is better than chance; NaN unless there are pairs of both
   *     kinds
   */
  public double equalErrorRate() {
    if (positives == 0 || negatives == 0) {
      return Double.NaN;
    }
    Curve roc = roc();
    for (int i = 1; i < roc.size(); i++) {
      double after = roc.x(i) + roc.y(i) - 1;
      if (after >= 0) {
        double before = roc.x(i - 1) + roc.y(i - 1) - 1;
        return roc.x(i - 1) + (roc.x(i) - roc.x(i - 1)) * (-before / (after - before));
      }
    }
    throw new AssertionError("a ROC curve ends in (1, 1)");
  }

  /**
   * Draws precision over recall.
   *
   * @return a point for each threshold, the highest first
   */
  public Curve precisionRecall() {
    double[] recall = new double[thresholds.length];
    double[] precision = new double[thresholds.length];
    for (int i = 0; i < thresholds.length; i++) {
      recall[i] = (double) truePositives[i] / positives;
      precision[i] = (double) truePositives[i] / (truePositives[i] + falsePositives[i]);
    }
    return new Curve(recall, precision);
  }

  /**
   * Computes the micro-average precision as the Image Similarity Challenge does (Douze et al. 2021,
   * <a href="https://arxiv.org/abs/2106.09672">arXiv:2106.09672</a>): the pairs of all queries in
   * one list, the precision at each relevant pair, averaged over all relevant pairs, also those
   * without a score, which count 0. Within a tie the irrelevant come first.
   *
   * @return 0 to 1; NaN if no pair is relevant
   */
  public double microAveragePrecision() {
    double sum = 0;
    long rightBefore = 0;
    for (int i = 0; i < thresholds.length; i++) {
      for (long right = rightBefore + 1; right <= truePositives[i]; right++) {
        sum += (double) right / (right + falsePositives[i]);
      }
      rightBefore = truePositives[i];
    }
    return sum / positives;
  }

  /**
   * Computes the greatest recall at which the precision is as high as asked, as the Image
   * Similarity Challenge does for 0.9.
   *
   * @param precision the least precision, 0 to 1
   * @return 0 to 1; NaN if no pair is relevant
   */
  public double recallAtPrecision(double precision) {
    long best = 0;
    for (int i = 0; i < thresholds.length; i++) {
      if (truePositives[i] >= precision * (truePositives[i] + falsePositives[i])) {
        best = truePositives[i];
      }
    }
    return (double) best / positives;
  }

  /**
   * Returns the number of relevant pairs.
   *
   * @return 0 or greater
   */
  public long positives() {
    return positives;
  }

  /**
   * Returns the number of all other pairs.
   *
   * @return 0 or greater
   */
  public long negatives() {
    return negatives;
  }
}
