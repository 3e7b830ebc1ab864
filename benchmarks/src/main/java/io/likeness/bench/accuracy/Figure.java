package io.likeness.bench.accuracy;

import io.likeness.bench.metric.Interval;

/**
 * A figure of a detector.
 *
 * @param metric which one
 * @param value its value; NaN if the data do not give it
 * @param interval its confidence interval; {@link Interval#UNKNOWN} if the data do not give it
 */
public record Figure(Metric metric, double value, Interval interval) {

  /**
   * Computes a share with its exact interval.
   *
   * @param metric which figure
   * @param successes how often it happened
   * @param trials how often it was tried
   * @return the figure
   */
  static Figure ofShare(Metric metric, long successes, long trials) {
    return new Figure(metric, (double) successes / trials, Interval.ofShare(successes, trials));
  }
}
