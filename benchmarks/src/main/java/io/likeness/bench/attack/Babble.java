package io.likeness.bench.attack;

import io.likeness.bench.media.Sound;
import java.util.Random;

/**
 * Speaks without words: pulses of a voice that glides between 90 and 220 Hz, through three
 * resonators that move from vowel to vowel, with hisses and pauses between the syllables (formant
 * synthesis as in Klatt 1980, <a href="https://doi.org/10.1121/1.383940">doi:10.1121/1.383940</a>,
 * reduced to what masks music as a speaker does). For one thread.
 */
final class Babble {

  /** The first three formants of a, e, i, o, u and the neutral vowel, in Hz. */
  private static final double[][] VOWELS = {
    {730, 1090, 2440}, {530, 1840, 2480}, {270, 2290, 3010},
    {570, 840, 2410}, {300, 870, 2240}, {500, 1500, 2500}
  };

  private static final double[] BANDWIDTHS = {80, 100, 150};

  private final int rate;
  private final Random random;
  private final double[][] memory = new double[BANDWIDTHS.length][2];
  private double pitch = 120;
  private double phase;

  Babble(int rate, Random random) {
    this.rate = rate;
    this.random = random;
  }

  /** Speaks for a number of samples. */
  Sound speak(int count) {
    float[] samples = new float[count];
    double[] from = vowel();
    int at = 0;
    while (at < count) {
      double[] to = vowel();
      int end = Math.min(count, at + length(0.09, 0.25));
      syllable(samples, at, end, from, to);
      at = end;
      from = to;
      if (random.nextInt(3) == 0) {
        end = Math.min(count, at + length(0.04, 0.12));
        hiss(samples, at, end);
        at = end;
      }
      if (random.nextInt(6) == 0) {
        at += length(0.08, 0.35);
      }
    }
    return Sound.of(rate, samples);
  }

  private double[] vowel() {
    return VOWELS[random.nextInt(VOWELS.length)];
  }

  private int length(double least, double most) {
    return (int) (rate * (least + (most - least) * random.nextDouble()));
  }

  private void syllable(float[] samples, int start, int end, double[] from, double[] to) {
    double target = 90 + 130 * random.nextDouble();
    for (int i = start; i < end; i++) {
      double share = (double) (i - start) / (end - start);
      pitch += (target - pitch) / (0.1 * rate);
      phase += pitch / rate;
      double pulse = phase >= 1 ? 1 : 0;
      phase -= Math.floor(phase);
      double sound = pulse + 0.02 * random.nextGaussian();
      double voice = 0;
      for (int f = 0; f < BANDWIDTHS.length; f++) {
        double formant = from[f] + share * (to[f] - from[f]);
        voice += resonate(memory[f], sound, formant, BANDWIDTHS[f]) / (f + 1);
      }
      samples[i] = (float) (voice * StrictMath.sin(Math.PI * share));
    }
  }

  /** A resonator of two poles, whose gain at its peak does not depend on its frequency much. */
  private double resonate(double[] state, double in, double frequency, double bandwidth) {
    double radius = StrictMath.exp(-Math.PI * bandwidth / rate);
    double out =
        (1 - radius) * in
            + 2 * radius * StrictMath.cos(2 * Math.PI * frequency / rate) * state[0]
            - radius * radius * state[1];
    state[1] = state[0];
    state[0] = out;
    return out;
  }

  private void hiss(float[] samples, int start, int end) {
    double last = 0;
    for (int i = start; i < end; i++) {
      double white = random.nextGaussian();
      samples[i] = (float) (0.004 * (white - last));
      last = white;
    }
  }
}
