package io.likeness.bench.metric;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/**
 * Computes confidence intervals of figures that have no formula, by drawing queries anew with
 * replacement (Efron 1979, <a
 * href="https://doi.org/10.1214/aos/1176344552">doi:10.1214/aos/1176344552</a>; percentile method).
 *
 * <p>Whole queries, or all queries of a source, are drawn, as pairs of one query depend on each
 * other. The same seed draws the same samples. Immutable.
 */
public final class Bootstrap {

  /** How often queries are drawn anew unless another number is given. */
  public static final int DEFAULT_RESAMPLES = 1000;

  private final int resamples;
  private final long seed;

  /**
   * Chooses the draws.
   *
   * @param resamples how often to draw, 1 or greater
   * @param seed what to draw from
   */
  public Bootstrap(int resamples, long seed) {
    if (resamples < 1) {
      throw new IllegalArgumentException("resamples is less than 1: " + resamples);
    }
    this.resamples = resamples;
    this.seed = seed;
  }

  /**
   * Computes the intervals of figures, of confidence {@link Interval#CONFIDENCE}.
   *
   * @param units how many units there are to draw from, 0 or greater
   * @param figures the figures when each unit counts as often as the array says, which must not be
   *     kept; draws for which one is NaN are left out of its interval
   * @return the intervals in the order of the figures; empty without units
   */
  public List<Interval> intervals(int units, Function<int[], double[]> figures) {
    if (units == 0) {
      return List.of();
    }
    Random random = new Random(seed);
    int[] multiplicities = new int[units];
    double[][] drawn = new double[resamples][];
    for (int i = 0; i < resamples; i++) {
      Arrays.fill(multiplicities, 0);
      for (int j = 0; j < units; j++) {
        multiplicities[random.nextInt(units)]++;
      }
      drawn[i] = figures.apply(multiplicities);
    }
    return IntStream.range(0, drawn[0].length).mapToObj(i -> percentiles(drawn, i)).toList();
  }

  /**
   * Computes the interval of a mean.
   *
   * @param values one value a unit; NaN where a unit has none
   * @return the interval of the mean of the values that are numbers
   */
  public Interval ofMean(double[] values) {
    return intervals(values.length, counts -> new double[] {weightedMean(values, counts)}).stream()
        .findFirst()
        .orElse(Interval.UNKNOWN);
  }

  private static double weightedMean(double[] values, int[] multiplicities) {
    double sum = 0;
    long count = 0;
    for (int i = 0; i < values.length; i++) {
      if (!Double.isNaN(values[i])) {
        sum += multiplicities[i] * values[i];
        count += multiplicities[i];
      }
    }
    return count == 0 ? Double.NaN : sum / count;
  }

  private static Interval percentiles(double[][] drawn, int figure) {
    double[] values =
        Arrays.stream(drawn).mapToDouble(d -> d[figure]).filter(d -> !Double.isNaN(d)).toArray();
    if (values.length == 0) {
      return Interval.UNKNOWN;
    }
    double tail = (1 - Interval.CONFIDENCE) / 2;
    Percentile percentile = new Percentile();
    percentile.setData(values);
    return new Interval(percentile.evaluate(100 * tail), percentile.evaluate(100 * (1 - tail)));
  }
}
