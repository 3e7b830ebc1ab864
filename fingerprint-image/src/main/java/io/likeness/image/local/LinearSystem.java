package io.likeness.image.local;

import java.util.Optional;

/** The normal equations of a problem of least squares. For one thread. */
final class LinearSystem {

  private static final double SINGULAR = 1e-11;

  private final int unknowns;

  /** The upper triangle and, in the last column, the right-hand side. */
  private final double[][] matrix;

  LinearSystem(int unknowns) {
    this.unknowns = unknowns;
    this.matrix = new double[unknowns][unknowns + 1];
  }

  /** Adds an equation {@code row * x = value}. */
  void add(double[] row, double value) {
    for (int i = 0; i < unknowns; i++) {
      for (int j = i; j < unknowns; j++) {
        matrix[i][j] += row[i] * row[j];
      }
      matrix[i][unknowns] += row[i] * value;
    }
  }

  /** Solves by Cholesky's decomposition; empty if the equations leave something open. */
  Optional<double[]> solve() {
    double[] x = new double[unknowns];
    for (int i = 0; i < unknowns; i++) {
      double pivot = matrix[i][i];
      for (int k = 0; k < i; k++) {
        pivot -= matrix[k][i] * matrix[k][i];
      }
      if (!(pivot > SINGULAR * Math.max(1e-6, matrix[i][i]))) {
        return Optional.empty();
      }
      double root = Math.sqrt(pivot);
      for (int j = i; j <= unknowns; j++) {
        double sum = matrix[i][j];
        for (int k = 0; k < i; k++) {
          sum -= matrix[k][i] * matrix[k][j];
        }
        matrix[i][j] = sum / root;
      }
      matrix[i][i] = root;
    }
    for (int i = unknowns - 1; i >= 0; i--) {
      double sum = matrix[i][unknowns];
      for (int j = i + 1; j < unknowns; j++) {
        sum -= matrix[i][j] * x[j];
      }
      x[i] = sum / matrix[i][i];
    }
    return Optional.of(x);
  }
}
