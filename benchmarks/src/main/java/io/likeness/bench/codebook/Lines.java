package io.likeness.bench.codebook;

import java.util.Arrays;

/** A table of floats, line by line, that grows. Not safe for several threads. */
final class Lines {

  private final int width;
  private float[] values;
  private int count;

  Lines(int width) {
    this.width = width;
    this.values = new float[1024 * width];
  }

  int width() {
    return width;
  }

  int count() {
    return count;
  }

  /** Adds a line. */
  void add(float[] line) {
    if ((count + 1) * width > values.length) {
      values = Arrays.copyOf(values, values.length * 2);
    }
    System.arraycopy(line, 0, values, count++ * width, width);
  }

  float value(int line, int column) {
    return values[line * width + column];
  }

  /** Copies a line. */
  void read(int line, float[] into) {
    System.arraycopy(values, line * width, into, 0, width);
  }

  /** Subtracts a line from each, and multiplies each by a matrix of {@code width} rows. */
  Lines projected(float[] mean, float[] matrix, int columns) {
    Lines result = new Lines(columns);
    float[] sums = new float[columns];
    for (int line = 0; line < count; line++) {
      Arrays.fill(sums, 0);
      for (int i = 0; i < width; i++) {
        float factor = value(line, i) - mean[i];
        for (int j = 0; j < columns; j++) {
          sums[j] += factor * matrix[i * columns + j];
        }
      }
      result.add(sums);
    }
    return result;
  }

  /** Keeps every second column from a first one on. */
  Lines everySecond(int first) {
    Lines result = new Lines(width / 2);
    float[] line = new float[width / 2];
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < line.length; j++) {
        line[j] = value(i, 2 * j + first);
      }
      result.add(line);
    }
    return result;
  }
}
