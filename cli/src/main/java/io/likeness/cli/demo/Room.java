package io.likeness.cli.demo;

/**
 * Reverberation.
 *
 * <p>Four feedback combs in parallel and two all-passes in series, as Schroeder has it ("Natural
 * Sounding Artificial Reverberation", 1962).
 */
final class Room {

  private static final double[] COMBS = {1, 1.117, 1.263, 1.379};
  private static final double[] ALL_PASSES = {0.0051, 0.0017};
  private static final float WET = 0.16f;

  private final int rate;
  private final double delay;

  Room(int rate, double delay) {
    this.rate = rate;
    this.delay = delay;
  }

  /** Adds the echo of the samples to them. */
  void fill(float[] samples) {
    float[] echo = new float[samples.length];
    for (double factor : COMBS) {
      comb(samples, echo, (int) (delay * factor * rate));
    }
    for (double seconds : ALL_PASSES) {
      allPass(echo, (int) (seconds * rate));
    }
    for (int i = 0; i < samples.length; i++) {
      samples[i] += WET * echo[i];
    }
  }

  private static void comb(float[] in, float[] out, int delay) {
    float[] line = new float[delay];
    int at = 0;
    for (int i = 0; i < in.length; i++) {
      float delayed = line[at];
      line[at] = in[i] + 0.8f * delayed;
      out[i] += delayed;
      at = at + 1 == delay ? 0 : at + 1;
    }
  }

  private static void allPass(float[] samples, int delay) {
    float[] line = new float[delay];
    int at = 0;
    for (int i = 0; i < samples.length; i++) {
      float delayed = line[at];
      float fed = samples[i] + 0.7f * delayed;
      line[at] = fed;
      samples[i] = delayed - 0.7f * fed;
      at = at + 1 == delay ? 0 : at + 1;
    }
  }
}
