package io.likeness.bench.metric;

import java.util.ArrayList;
import java.util.List;

/**
 * Compares E-values with what was observed: at a threshold {@code t}, a query should on average
 * find {@code t} works by chance.
 *
 * @param points one for each threshold, ascending
 */
public record Calibration(List<Point> points) {

  /** Copies the list. */
  public Calibration {
    points = List.copyOf(points);
  }

  /**
   * What was observed at a threshold.
   *
   * @param expected the E-value: the false matches that a query should have
   * @param observed the false matches that a query had on average
   * @param matches how many false matches there were in all
   * @param recall the share of the copies that were found
   * @param interval the confidence interval of the share of queries with a false match
   */
  public record Point(
      double expected, double observed, long matches, double recall, Interval interval) {}

  /**
   * Counts false matches at the powers of ten.
   *
   * @param trueEValues the E-values of all detections of works that are copied
   * @param copies how many pairs of a query and a work that it copies there were
   * @param falseEValues the E-values of all detections of works that are not copied
   * @param queriesWithFalse the least E-value of a false match of each query that has one
   * @param queries how many queries there were, 1 or greater
   * @param fromExponent the exponent of the least threshold
   * @param toExponent the exponent of the greatest threshold
   * @return the comparison
   */
  public static Calibration of(
      double[] trueEValues,
      long copies,
      double[] falseEValues,
      double[] queriesWithFalse,
      int queries,
      int fromExponent,
      int toExponent) {
    List<Point> points = new ArrayList<>();
    for (int exponent = fromExponent; exponent <= toExponent; exponent++) {
      double threshold = Double.parseDouble("1e" + exponent);
      long matches = countAtMost(falseEValues, threshold);
      points.add(
          new Point(
              threshold,
              (double) matches / queries,
              matches,
              (double) countAtMost(trueEValues, threshold) / copies,
              Interval.ofShare(countAtMost(queriesWithFalse, threshold), queries)));
    }
    return new Calibration(points);
  }

  private static long countAtMost(double[] values, double threshold) {
    long count = 0;
    for (double value : values) {
      if (value <= threshold) {
        count++;
      }
    }
    return count;
  }
}
