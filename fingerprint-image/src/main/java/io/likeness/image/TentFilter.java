package io.likeness.image;

import java.util.Arrays;

/**
 * Reduces a picture to {@value #SIDE} x {@value #SIDE} samples as PDQ does: two box filters along
 * either axis, which together are a tent, then the sample nearest to each cell's centre.
 *
 * <p>Sums run in 32-bit floats in the reference's order, so that the result is the same bit for
 * bit. The second horizontal pass keeps only the {@value #SIDE} columns that are sampled, and the
 * second vertical pass runs over these alone. Belongs to one thread; its planes are reused.
 */
final class TentFilter {

  static final int SIDE = 64;

  /** Pictures up to this many samples leave their planes behind for the next one. */
  private static final int KEPT_SAMPLES = 1 << 22;

  private static final int ROWS_AT_ONCE = 4;

  private float[] first = new float[0];
  private float[] second = new float[0];
  private float[] sums = new float[0];

  /** Reduces a picture into {@code to}, row by row. */
  void reduce(GrayImage image, float[] to) {
    int width = image.width();
    int height = image.height();
    if (width == SIDE && height == SIDE) {
      System.arraycopy(image.samples(), 0, to, 0, SIDE * SIDE);
      return;
    }
    reserve(Math.max(width, SIDE), height);
    int windowX = window(width);
    int windowY = window(height);
    blurRows(image.samples(), first, width, height, windowX);
    blurColumns(first, second, width, height, windowY);
    blurRows(second, first, width, height, windowX);
    sampleColumns(width, height);
    blurColumns(second, first, SIDE, height, windowY);
    for (int row = 0; row < SIDE; row++) {
      System.arraycopy(first, centre(row, height) * SIDE, to, row * SIDE, SIDE);
    }
    if (first.length > KEPT_SAMPLES) {
      first = new float[0];
      second = new float[0];
    }
  }

  private void reserve(int width, int height) {
    int samples = Math.multiplyExact(width, height);
    if (first.length < samples) {
      first = new float[samples];
      second = new float[samples];
    }
    if (sums.length < width) {
      sums = new float[width];
    }
  }

  private void sampleColumns(int width, int height) {
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < SIDE; column++) {
        second[row * SIDE + column] = first[row * width + centre(column, width)];
      }
    }
  }

  private static int window(int length) {
    return (length + 2 * SIDE - 1) / (2 * SIDE);
  }

  private static int centre(int cell, int length) {
    return (int) ((cell + 0.5) * length / SIDE);
  }

  /**
   * Blurs along rows. Four rows go side by side: each running sum depends on its own last value
   * only, so the processor works on all four at once.
   */
  private static void blurRows(float[] in, float[] out, int width, int height, int window) {
    int whole = height - height % ROWS_AT_ONCE;
    for (int row = 0; row < whole; row += ROWS_AT_ONCE) {
      blurFourRows(in, out, row * width, width, window);
    }
    for (int row = whole; row < height; row++) {
      blurRow(in, out, row * width, width, window);
    }
  }

  private static void blurFourRows(float[] in, float[] out, int start, int length, int window) {
    int ahead = (window + 2) / 2 - 1;
    int behind = window - ahead;
    int start1 = start + length;
    int start2 = start1 + length;
    int start3 = start2 + length;
    float sum0 = 0;
    float sum1 = 0;
    float sum2 = 0;
    float sum3 = 0;
    int count = 0;
    for (int enter = 0; enter < length + ahead; enter++) {
      if (enter < length) {
        sum0 += in[start + enter];
        sum1 += in[start1 + enter];
        sum2 += in[start2 + enter];
        sum3 += in[start3 + enter];
        count++;
      }
      int at = enter - ahead;
      int leave = at - behind;
      if (leave >= 0) {
        sum0 -= in[start + leave];
        sum1 -= in[start1 + leave];
        sum2 -= in[start2 + leave];
        sum3 -= in[start3 + leave];
        count--;
      }
      if (at >= 0) {
        out[start + at] = sum0 / count;
        out[start1 + at] = sum1 / count;
        out[start2 + at] = sum2 / count;
        out[start3 + at] = sum3 / count;
      }
    }
  }

  private static void blurRow(float[] in, float[] out, int start, int length, int window) {
    int ahead = (window + 2) / 2 - 1;
    int behind = window - ahead;
    float sum = 0;
    int count = 0;
    for (int enter = 0; enter < length + ahead; enter++) {
      if (enter < length) {
        sum += in[start + enter];
        count++;
      }
      int at = enter - ahead;
      int leave = at - behind;
      if (leave >= 0) {
        sum -= in[start + leave];
        count--;
      }
      if (at >= 0) {
        out[start + at] = sum / count;
      }
    }
  }

  /** Blurs along columns: the running sums of all columns go on row by row. */
  private void blurColumns(float[] in, float[] out, int width, int height, int window) {
    int ahead = (window + 2) / 2 - 1;
    int behind = window - ahead;
    Arrays.fill(sums, 0, width, 0);
    int count = 0;
    for (int enter = 0; enter < height + ahead; enter++) {
      if (enter < height) {
        for (int x = 0; x < width; x++) {
          sums[x] += in[enter * width + x];
        }
        count++;
      }
      int at = enter - ahead;
      int leave = at - behind;
      if (leave >= 0) {
        for (int x = 0; x < width; x++) {
          sums[x] -= in[leave * width + x];
        }
        count--;
      }
      if (at >= 0) {
        for (int x = 0; x < width; x++) {
          out[at * width + x] = sums[x] / count;
        }
      }
    }
  }
}
