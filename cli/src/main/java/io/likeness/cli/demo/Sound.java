package io.likeness.cli.demo;

import java.util.Arrays;
import java.util.Random;

/** Samples of a sound, -1 to 1, in one or two channels of equal length. Never changes. */
final class Sound {

  private final int rate;
  private final float[][] channels;

  /** Takes the channels as they are; the caller gives them up. */
  Sound(int rate, float[]... channels) {
    this.rate = rate;
    this.channels = channels;
  }

  int rate() {
    return rate;
  }

  int channelCount() {
    return channels.length;
  }

  int frames() {
    return channels[0].length;
  }

  double seconds() {
    return (double) frames() / rate;
  }

  double peak() {
    double peak = 0;
    for (float[] channel : channels) {
      for (float sample : channel) {
        peak = Math.max(peak, Math.abs(sample));
      }
    }
    return peak;
  }

  /** The root of the mean square over all channels. */
  double loudness() {
    double sum = 0;
    for (float[] channel : channels) {
      for (float sample : channel) {
        sum += (double) sample * sample;
      }
    }
    return Math.sqrt(sum / (frames() * channels.length));
  }

  Sound normalised(double peak) {
    return louder(peak / Math.max(1e-9, peak()));
  }

  Sound louder(double factor) {
    return map((sample, frame) -> sample * factor);
  }

  Sound faded(double in, double out) {
    return map(
        (sample, frame) ->
            sample
                * Math.min(1, frame / (in * rate))
                * Math.min(1, (frames() - frame) / (out * rate)));
  }

  /** Adds white noise at a distance of {@code decibels} below the sound. */
  Sound withNoise(double decibels, long seed) {
    Random random = new Random(seed);
    double level = loudness() * Math.pow(10, -decibels / 20);
    return map((sample, frame) -> sample + level * random.nextGaussian());
  }

  Sound mono() {
    float[] mixed = new float[frames()];
    for (float[] channel : channels) {
      for (int i = 0; i < mixed.length; i++) {
        mixed[i] += channel[i] / channels.length;
      }
    }
    return new Sound(rate, mixed);
  }

  /** Cuts out a stretch, half-open, in seconds. */
  Sound slice(double start, double end) {
    int from = (int) Math.round(start * rate);
    int to = (int) Math.round(end * rate);
    float[][] cut = new float[channels.length][];
    for (int c = 0; c < cut.length; c++) {
      cut[c] = Arrays.copyOfRange(channels[c], from, to);
    }
    return new Sound(rate, cut);
  }

  /** Appends a sound of the same rate and number of channels. */
  Sound then(Sound next) {
    float[][] joined = new float[channels.length][];
    for (int c = 0; c < joined.length; c++) {
      joined[c] = Arrays.copyOf(channels[c], frames() + next.frames());
      System.arraycopy(next.channels[c], 0, joined[c], frames(), next.frames());
    }
    return new Sound(rate, joined);
  }

  /** Returns the frames as 16-bit samples, the channels of a frame side by side. */
  short[] interleaved() {
    short[] samples = new short[frames() * channels.length];
    for (int c = 0; c < channels.length; c++) {
      for (int i = 0; i < channels[c].length; i++) {
        double clipped = Math.max(-1, Math.min(1, channels[c][i]));
        samples[i * channels.length + c] = (short) Math.round(clipped * Short.MAX_VALUE);
      }
    }
    return samples;
  }

  private Sound map(Change change) {
    float[][] changed = new float[channels.length][frames()];
    for (int c = 0; c < changed.length; c++) {
      for (int i = 0; i < changed[c].length; i++) {
        changed[c][i] = (float) change.apply(channels[c][i], i);
      }
    }
    return new Sound(rate, changed);
  }

  private interface Change {
    double apply(double sample, int frame);
  }
}
