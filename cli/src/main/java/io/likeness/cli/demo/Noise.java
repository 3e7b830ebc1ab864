package io.likeness.cli.demo;

/** Smooth random values over the plane, the same for the same seed. */
final class Noise {

  private final long seed;

  Noise(long seed) {
    this.seed = seed;
  }

  /** Sums {@code octaves} of noise, each of double the frequency and half the weight: 0 to 1. */
  double fractal(double x, double y, int octaves) {
    double sum = 0;
    double weight = 0.5;
    double weights = 0;
    double scale = 1;
    for (int octave = 0; octave < octaves; octave++) {
      sum += weight * smooth(x * scale + 17 * octave, y * scale - 31 * octave);
      weights += weight;
      weight /= 2;
      scale *= 2;
    }
    return sum / weights;
  }

  /** Interpolates the values of the four lattice points around: 0 to 1. */
  double smooth(double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    double u = ease(x - left);
    double v = ease(y - top);
    double upper = lattice(left, top) * (1 - u) + lattice(left + 1, top) * u;
    double lower = lattice(left, top + 1) * (1 - u) + lattice(left + 1, top + 1) * u;
    return upper * (1 - v) + lower * v;
  }

  private static double ease(double t) {
    return t * t * (3 - 2 * t);
  }

  private double lattice(int x, int y) {
    long h = seed ^ x * 0x9e3779b97f4a7c15L ^ y * 0xc2b2ae3d27d4eb4fL;
    h = (h ^ h >>> 30) * 0xbf58476d1ce4e5b9L;
    h = (h ^ h >>> 27) * 0x94d049bb133111ebL;
    return ((h ^ h >>> 31) >>> 11) * 0x1.0p-53;
  }
}
