package io.likeness.bench.codebook;

import java.util.Arrays;
import java.util.Random;

/**
 * Finds centroids by Lloyd's algorithm from the seeding of k-means++ (Arthur and Vassilvitskii
 * 2007). A centroid that loses all its lines starts anew at the line that is worst off.
 */
final class KMeans {

  private final Lines lines;
  private final int centroids;
  private final int width;

  /** Element by element, of all centroids. */
  private final float[][] table;

  private final float[] distances;
  private final int[] nearest;
  private final double[] errors;

  private KMeans(Lines lines, int centroids) {
    this.lines = lines;
    this.centroids = centroids;
    this.width = lines.width();
    this.table = new float[width][centroids];
    this.distances = new float[centroids];
    this.nearest = new int[lines.count()];
    this.errors = new double[lines.count()];
  }

  /**
   * Trains.
   *
   * @return element by element of all centroids: {@code lines.width()} rows of {@code centroids}
   */
  static float[] train(Lines lines, int centroids, int rounds, Random random) {
    if (lines.count() < centroids) {
      throw new IllegalArgumentException(
          "fewer descriptors than centroids: " + lines.count() + " < " + centroids);
    }
    KMeans means = new KMeans(lines, centroids);
    means.seed(random);
    for (int round = 0; round < rounds; round++) {
      means.assign();
      means.average();
    }
    return means.flat();
  }

  private float[] flat() {
    float[] flat = new float[width * centroids];
    for (int d = 0; d < width; d++) {
      System.arraycopy(table[d], 0, flat, d * centroids, centroids);
    }
    return flat;
  }

  private void seed(Random random) {
    float[] line = new float[width];
    Arrays.fill(errors, Double.POSITIVE_INFINITY);
    int chosen = random.nextInt(lines.count());
    for (int c = 0; c < centroids; c++) {
      place(c, chosen, line);
      double sum = 0;
      for (int i = 0; i < errors.length; i++) {
        double square = 0;
        for (int d = 0; d < width; d++) {
          double difference = lines.value(i, d) - line[d];
          square += difference * difference;
        }
        errors[i] = Math.min(errors[i], square);
        sum += errors[i];
      }
      chosen = draw(random.nextDouble() * sum);
    }
  }

  private int draw(double target) {
    double sum = 0;
    for (int i = 0; i < errors.length; i++) {
      sum += errors[i];
      if (sum > target) {
        return i;
      }
    }
    return errors.length - 1;
  }

  private void place(int centroid, int at, float[] line) {
    lines.read(at, line);
    for (int d = 0; d < width; d++) {
      table[d][centroid] = line[d];
    }
  }

  private void assign() {
    float[] halfSquares = new float[centroids];
    for (float[] row : table) {
      for (int c = 0; c < centroids; c++) {
        halfSquares[c] += row[c] * row[c] / 2;
      }
    }
    for (int i = 0; i < nearest.length; i++) {
      System.arraycopy(halfSquares, 0, distances, 0, centroids);
      double own = 0;
      for (int d = 0; d < width; d++) {
        float value = lines.value(i, d);
        own += value * value;
        float[] row = table[d];
        for (int c = 0; c < centroids; c++) {
          distances[c] -= value * row[c];
        }
      }
      nearest[i] = least();
      errors[i] = own + 2 * distances[nearest[i]];
    }
  }

  private int least() {
    int least = 0;
    for (int c = 1; c < centroids; c++) {
      if (distances[c] < distances[least]) {
        least = c;
      }
    }
    return least;
  }

  private void average() {
    double[][] sums = new double[width][centroids];
    int[] counts = new int[centroids];
    for (int i = 0; i < nearest.length; i++) {
      counts[nearest[i]]++;
      for (int d = 0; d < width; d++) {
        sums[d][nearest[i]] += lines.value(i, d);
      }
    }
    float[] line = new float[width];
    for (int c = 0; c < centroids; c++) {
      if (counts[c] == 0) {
        int worst = worst();
        errors[worst] = 0;
        place(c, worst, line);
        continue;
      }
      for (int d = 0; d < width; d++) {
        table[d][c] = (float) (sums[d][c] / counts[c]);
      }
    }
  }

  private int worst() {
    int worst = 0;
    for (int i = 1; i < errors.length; i++) {
      if (errors[i] > errors[worst]) {
        worst = i;
      }
    }
    return worst;
  }
}
