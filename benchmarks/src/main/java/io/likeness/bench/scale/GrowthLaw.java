package io.likeness.bench.scale;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How the time of a query grows with the size of the index: {@code factor * items^exponent}, fitted
 * to the logarithms by least squares.
 *
 * @param factor the time at one item in microseconds
 * @param exponent 1 if time grows as the size does, less if slower
 */
public record GrowthLaw(double factor, double exponent) {

  /**
   * Fits the law.
   *
   * @param sizes indexes of at least two different sizes
   * @param micros the time of a query of each
   * @return the law that is nearest to them
   * @throws IllegalArgumentException if there are fewer than two sizes
   */
  public static GrowthLaw fit(List<Growth.Size> sizes, ToDoubleFunction<Growth.Size> micros) {
    if (sizes.stream().mapToLong(Growth.Size::items).distinct().count() < 2) {
      throw new IllegalArgumentException("fewer than two sizes: " + sizes.size());
    }
    double x =
        sizes.stream().mapToDouble(s -> Math.log((double) s.items())).average().orElseThrow();
    double y =
        sizes.stream().mapToDouble(s -> Math.log(micros.applyAsDouble(s))).average().orElseThrow();
    double covariance = 0;
    double variance = 0;
    for (Growth.Size size : sizes) {
      double deviation = Math.log((double) size.items()) - x;
      covariance += deviation * (Math.log(micros.applyAsDouble(size)) - y);
      variance += deviation * deviation;
    }
    double exponent = covariance / variance;
    return new GrowthLaw(Math.exp(y - exponent * x), exponent);
  }

  /**
   * Extrapolates.
   *
   * @param items the size of an index
   * @return the time of a query in microseconds
   */
  public double micros(double items) {
    return factor * Math.pow(items, exponent);
  }
}
