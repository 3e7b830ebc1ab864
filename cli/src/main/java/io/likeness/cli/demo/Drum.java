package io.likeness.cli.demo;

import java.util.Random;

/** A drum of the demo's orchestra: a falling tone and a burst of noise. */
enum Drum {
  KICK(130, 45, 0.09, 0.02, 0.9),
  SNARE(210, 170, 0.06, 0.5, 0.5),
  TOM(150, 90, 0.16, 0.05, 0.7),
  HAT(0, 0, 0.025, 0.22, 0),
  SHAKER(0, 0, 0.05, 0.13, 0);

  private final double highFrequency;
  private final double lowFrequency;
  private final double halfLife;
  private final double noise;
  private final double tone;

  Drum(double highFrequency, double lowFrequency, double halfLife, double noise, double tone) {
    this.highFrequency = highFrequency;
    this.lowFrequency = lowFrequency;
    this.halfLife = halfLife;
    this.noise = noise;
    this.tone = tone;
  }

  /** Adds a beat at {@code start} seconds. */
  void play(float[] out, int rate, double start, double gain, Random random) {
    int from = (int) Math.max(0, start * rate);
    int length = Math.min((int) (halfLife * 9 * rate), out.length - from);
    double fade = StrictMath.pow(0.5, 1 / (halfLife * rate));
    double fall = StrictMath.pow(0.5, 1 / (0.02 * rate));
    double level = gain;
    double glide = 1;
    double phase = 0;
    double last = 0;
    for (int i = 0; i < length; i++) {
      double white = random.nextDouble() * 2 - 1;
      double hiss = white - last;
      last = white;
      double beat = tone * StrictMath.sin(2 * Math.PI * phase);
      out[from + i] += (float) (level * (beat + noise * hiss));
      phase += (lowFrequency + (highFrequency - lowFrequency) * glide) / rate;
      glide *= fall;
      level *= fade;
    }
  }
}
