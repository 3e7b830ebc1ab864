package io.likeness.image.local;

import io.likeness.image.GrayImage;

/**
 * Samples of a picture that are worked on.
 *
 * <p>Row-major, {@code width * height} floats. Mutable: belongs to whoever made it.
 */
final class Plane {

  final int width;
  final int height;
  final float[] samples;

  Plane(int width, int height) {
    this.width = width;
    this.height = height;
    this.samples = new float[Math.multiplyExact(width, height)];
  }

  /**
   * Resamples a picture by a tent filter, as wide as a pixel of the coarser of both grids: linear
   * interpolation where it grows, a weighted mean where it shrinks.
   */
  static Plane resampled(GrayImage image, int width, int height) {
    Taps across = new Taps(image.width(), width);
    Plane narrow = new Plane(width, image.height());
    float[] row = new float[image.width()];
    for (int y = 0; y < image.height(); y++) {
      for (int x = 0; x < row.length; x++) {
        row[x] = image.luma(x, y);
      }
      for (int x = 0; x < width; x++) {
        float sum = 0;
        for (int tap = 0; tap < across.count; tap++) {
          int at = x * across.count + tap;
          sum += across.weights[at] * row[across.sources[at]];
        }
        narrow.samples[y * width + x] = sum;
      }
    }
    return narrow.resampledDown(height);
  }

  private Plane resampledDown(int newHeight) {
    Taps down = new Taps(height, newHeight);
    Plane result = new Plane(width, newHeight);
    for (int y = 0; y < newHeight; y++) {
      int to = y * width;
      for (int tap = 0; tap < down.count; tap++) {
        float weight = down.weights[y * down.count + tap];
        int from = down.sources[y * down.count + tap] * width;
        for (int x = 0; x < width; x++) {
          result.samples[to + x] += weight * samples[from + x];
        }
      }
    }
    return result;
  }

  /** Keeps every second sample of every second row. */
  Plane halved() {
    Plane half = new Plane(width / 2, height / 2);
    for (int y = 0; y < half.height; y++) {
      int from = 2 * y * width;
      int to = y * half.width;
      for (int x = 0; x < half.width; x++) {
        half.samples[to + x] = samples[from + 2 * x];
      }
    }
    return half;
  }

  /** Takes this plane from a later one: the band between two blurs. */
  Plane bandTo(Plane blurred) {
    Plane band = new Plane(width, height);
    for (int i = 0; i < samples.length; i++) {
      band.samples[i] = blurred.samples[i] - samples[i];
    }
    return band;
  }

  /** Where the samples of a line come from, and with which weights: as many for each. */
  private static final class Taps {
    private final int count;
    private final int[] sources;
    private final float[] weights;

    Taps(int from, int to) {
      double step = (double) from / to;
      double reach = Math.max(1, step);
      count = 2 * (int) Math.ceil(reach);
      sources = new int[to * count];
      weights = new float[to * count];
      for (int i = 0; i < to; i++) {
        double centre = (i + 0.5) * step - 0.5;
        int first = (int) Math.floor(centre) - count / 2 + 1;
        double sum = 0;
        for (int tap = 0; tap < count; tap++) {
          sum += tent(first + tap - centre, reach);
        }
        for (int tap = 0; tap < count; tap++) {
          sources[i * count + tap] = Math.clamp(first + tap, 0, from - 1);
          weights[i * count + tap] = (float) (tent(first + tap - centre, reach) / sum);
        }
      }
    }

    private static double tent(double distance, double reach) {
      return Math.max(0, 1 - Math.abs(distance) / reach);
    }
  }
}
