package io.likeness.image;

import java.util.Arrays;

/**
 * Reduces a picture of any size to the mean luma of the equal cells of a grid.
 *
 * <p>A pixel that lies in several cells counts in each by the share that lies there, so that a
 * picture smaller than the grid is enlarged by the same rule. Weights are whole numbers and sums
 * run in 64-bit floats, first down the picture, then across: they are exact for luma of whole
 * numbers, and a cell of one single luma has exactly that mean. Costs a multiplication and an
 * addition a pixel, twice for the pixel rows that lie in two rows of cells.
 */
final class AreaFilter {

  private AreaFilter() {}

  /** Returns the means of {@code columns x rows} cells, row by row. */
  static double[] reduce(GrayImage image, int columns, int rows) {
    int width = image.width();
    double cellArea = (double) width * image.height();
    double[] cells = new double[columns * rows];
    double[] sums = new double[width];
    for (int row = 0; row < rows; row++) {
      addRows(image, row, rows, sums);
      for (int column = 0; column < columns; column++) {
        cells[row * columns + column] = addColumns(sums, column, columns) / cellArea;
      }
    }
    return cells;
  }

  /** Adds up the pixel rows that lie in a row of cells, each column of pixels for itself. */
  private static void addRows(GrayImage image, int row, int rows, double[] sums) {
    float[] samples = image.samples();
    int height = image.height();
    Arrays.fill(sums, 0);
    for (int y = start(row, height, rows); y < end(row, height, rows); y++) {
      double weight = overlap(y, height, row, rows);
      int from = y * sums.length;
      for (int x = 0; x < sums.length; x++) {
        sums[x] += weight * samples[from + x];
      }
    }
  }

  private static double addColumns(double[] sums, int column, int columns) {
    int width = sums.length;
    double sum = 0;
    for (int x = start(column, width, columns); x < end(column, width, columns); x++) {
      sum += overlap(x, width, column, columns) * sums[x];
    }
    return sum;
  }

  /** Returns the first pixel that reaches into a cell. */
  private static int start(int cell, int pixels, int cells) {
    return (int) ((long) cell * pixels / cells);
  }

  /** Returns the pixel after the last one that reaches into a cell. */
  private static int end(int cell, int pixels, int cells) {
    return (int) Math.ceilDiv((cell + 1L) * pixels, cells);
  }

  /** Returns the length that a pixel and a cell share, where a pixel is {@code cells} long. */
  private static double overlap(int pixel, int pixels, int cell, int cells) {
    long from = Math.max((long) pixel * cells, (long) cell * pixels);
    long to = Math.min((pixel + 1L) * cells, (cell + 1L) * pixels);
    return to - from;
  }
}
