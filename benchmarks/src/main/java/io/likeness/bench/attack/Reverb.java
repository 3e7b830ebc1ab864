package io.likeness.bench.attack;

/**
 * An artificial hall: four parallel combs and two all-passes in a row (Schroeder 1962, "Natural
 * sounding artificial reverberation"), mixed half and half with the sound.
 */
final class Reverb {

  private static final double[] COMB_SECONDS = {0.0297, 0.0371, 0.0411, 0.0437};
  private static final double[] ALL_PASS_SECONDS = {0.005, 0.0017};
  private static final double ALL_PASS_GAIN = 0.7;

  private final int rate;
  private final double decaySeconds;

  /**
   * Builds a hall.
   *
   * @param rate samples a second
   * @param decaySeconds how long an echo takes to fall by 60 dB
   */
  Reverb(int rate, double decaySeconds) {
    this.rate = rate;
    this.decaySeconds = decaySeconds;
  }

  float[] apply(float[] dry) {
    float[] wet = new float[dry.length];
    for (double seconds : COMB_SECONDS) {
      addComb(dry, wet, samples(seconds), StrictMath.pow(10, -3 * seconds / decaySeconds));
    }
    for (double seconds : ALL_PASS_SECONDS) {
      allPass(wet, samples(seconds));
    }
    for (int i = 0; i < wet.length; i++) {
      wet[i] = 0.5f * dry[i] + 0.5f * wet[i];
    }
    return wet;
  }

  private int samples(double seconds) {
    return (int) Math.round(seconds * rate);
  }

  private static void addComb(float[] in, float[] out, int delay, double gain) {
    float[] line = new float[delay];
    for (int i = 0; i < in.length; i++) {
      int at = i % delay;
      float echoed = line[at];
      line[at] = (float) (in[i] + gain * echoed);
      out[i] += echoed / COMB_SECONDS.length;
    }
  }

  private static void allPass(float[] sound, int delay) {
    float[] line = new float[delay];
    for (int i = 0; i < sound.length; i++) {
      int at = i % delay;
      float delayed = line[at];
      float fed = (float) (sound[i] + ALL_PASS_GAIN * delayed);
      line[at] = fed;
      sound[i] = (float) (delayed - ALL_PASS_GAIN * fed);
    }
  }
}
