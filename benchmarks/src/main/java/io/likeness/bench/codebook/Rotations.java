package io.likeness.bench.codebook;

import java.util.Arrays;
import java.util.Random;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/** Principal components, and the rotation of them whose signs say most. */
final class Rotations {

  private Rotations() {}

  static float[] mean(Lines lines) {
    double[] sums = new double[lines.width()];
    for (int i = 0; i < lines.count(); i++) {
      for (int d = 0; d < sums.length; d++) {
        sums[d] += lines.value(i, d);
      }
    }
    float[] mean = new float[sums.length];
    for (int d = 0; d < sums.length; d++) {
      mean[d] = (float) (sums[d] / lines.count());
    }
    return mean;
  }

  /**
   * Finds the principal components.
   *
   * @return {@code lines.width()} rows of {@code components}, the strongest first
   */
  static float[] principal(Lines lines, float[] mean, int components) {
    int width = lines.width();
    double[][] covariance = new double[width][width];
    float[] line = new float[width];
    for (int i = 0; i < lines.count(); i++) {
      lines.read(i, line);
      for (int a = 0; a < width; a++) {
        double da = line[a] - mean[a];
        for (int b = 0; b <= a; b++) {
          covariance[a][b] += da * (line[b] - mean[b]);
        }
      }
    }
    for (int a = 0; a < width; a++) {
      for (int b = 0; b <= a; b++) {
        covariance[a][b] /= lines.count();
        covariance[b][a] = covariance[a][b];
      }
    }
    RealMatrix vectors = new EigenDecomposition(new Array2DRowRealMatrix(covariance)).getV();
    return rows(vectors.getSubMatrix(0, width - 1, 0, components - 1));
  }

  /**
   * Finds the rotation by which the lines lie nearest to the corners of a cube (iterative
   * quantisation, Gong and Lazebnik 2011).
   *
   * @return {@code lines.width()} rows of as many
   */
  static float[] towardsCorners(Lines lines, int rounds, Random random) {
    int width = lines.width();
    double[][] drawn = new double[width][width];
    for (double[] row : drawn) {
      Arrays.setAll(row, i -> random.nextGaussian());
    }
    RealMatrix rotation = new QRDecomposition(new Array2DRowRealMatrix(drawn)).getQ();
    float[] zero = new float[width];
    for (int round = 0; round < rounds; round++) {
      Lines rotated = lines.projected(zero, rows(rotation), width);
      SingularValueDecomposition agreement =
          new SingularValueDecomposition(signsTimes(rotated, lines));
      rotation = agreement.getV().multiply(agreement.getUT());
    }
    return rows(rotation);
  }

  private static RealMatrix signsTimes(Lines rotated, Lines lines) {
    int width = lines.width();
    double[][] sums = new double[width][width];
    float[] line = new float[width];
    for (int i = 0; i < lines.count(); i++) {
      lines.read(i, line);
      for (int a = 0; a < width; a++) {
        double sign = Math.signum(rotated.value(i, a));
        for (int b = 0; b < width; b++) {
          sums[a][b] += sign * line[b];
        }
      }
    }
    return new Array2DRowRealMatrix(sums);
  }

  /** Finds the value of each column that half of the lines exceed. */
  static float[] medians(Lines lines) {
    float[] medians = new float[lines.width()];
    float[] column = new float[lines.count()];
    for (int d = 0; d < medians.length; d++) {
      for (int i = 0; i < column.length; i++) {
        column[i] = lines.value(i, d);
      }
      Arrays.sort(column);
      medians[d] = column[column.length / 2];
    }
    return medians;
  }

  private static float[] rows(RealMatrix matrix) {
    int columns = matrix.getColumnDimension();
    float[] values = new float[matrix.getRowDimension() * columns];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) matrix.getEntry(i / columns, i % columns);
    }
    return values;
  }
}
