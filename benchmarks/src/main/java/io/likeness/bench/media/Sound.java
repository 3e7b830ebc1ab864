package io.likeness.bench.media;

import java.util.Arrays;

/**
 * Mono samples at a rate. Immutable.
 *
 * <p>Four bytes a sample.
 */
public final class Sound {

  private final int rate;
  private final float[] samples;

  private Sound(int rate, float[] samples) {
    this.rate = rate;
    this.samples = samples;
  }

  /**
   * Takes samples.
   *
   * @param rate samples a second, 1 or greater
   * @param samples amplitudes, -1 to 1, copied
   * @return the sound
   * @throws IllegalArgumentException if the rate is less than 1
   */
  public static Sound of(int rate, float... samples) {
    if (rate < 1) {
      throw new IllegalArgumentException("rate is less than 1: " + rate);
    }
    return new Sound(rate, samples.clone());
  }

  /**
   * Returns the rate.
   *
   * @return samples a second
   */
  public int rate() {
    return rate;
  }

  /**
   * Returns the number of samples.
   *
   * @return 0 or greater
   */
  public int size() {
    return samples.length;
  }

  /**
   * Returns the length.
   *
   * @return seconds
   */
  public double seconds() {
    return (double) samples.length / rate;
  }

  /**
   * Returns a sample.
   *
   * @param index 0 to {@code size() - 1}
   * @return the amplitude
   */
  public float sample(int index) {
    return samples[index];
  }

  /**
   * Returns the samples.
   *
   * @return a copy
   */
  public float[] samples() {
    return samples.clone();
  }

  /**
   * Cuts a piece out.
   *
   * @param from the first sample
   * @param to behind the last sample
   * @return the piece
   */
  public Sound piece(int from, int to) {
    return new Sound(rate, Arrays.copyOfRange(samples, from, to));
  }

  /**
   * Measures the loudness.
   *
   * @return the root of the mean square of the samples; 0 of nothing
   */
  public double loudness() {
    double sum = 0;
    for (float sample : samples) {
      sum += (double) sample * sample;
    }
    return samples.length == 0 ? 0 : Math.sqrt(sum / samples.length);
  }
}
