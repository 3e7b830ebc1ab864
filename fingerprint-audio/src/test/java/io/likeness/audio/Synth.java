package io.likeness.audio;

import io.likeness.core.MediaSource;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;

/** Makes sound of a seed: melodies over chords, noise, hum; and WAV files of it. */
final class Synth {

  static final int RATE = Chromaprint.SAMPLE_RATE;

  private Synth() {}

  /** Plays two voices of random notes with four harmonics each and a soft attack. */
  static short[] melody(long seed, double seconds) {
    return melody(seed, seconds, 1, 1);
  }

  /** Plays the same notes so many times as fast and as high. */
  static short[] melody(long seed, double seconds, double tempo, double pitch) {
    Random random = new Random(seed);
    double[] sound = new double[(int) (seconds * RATE)];
    for (int voice = 0; voice < 2; voice++) {
      int at = 0;
      while (at < sound.length) {
        int length = (int) (RATE * (0.15 + 0.45 * random.nextDouble()) / tempo);
        double hertz = pitch * 110 * Math.pow(2, voice + random.nextInt(24) / 12.0);
        double loud = 1500 + random.nextInt(3000);
        for (int i = 0; i < length && at + i < sound.length; i++) {
          double envelope = Math.min(1, i / 200.0) * Math.exp(-2.0 * i / length);
          for (int harmonic = 1; harmonic <= 4; harmonic++) {
            double phase = 2 * Math.PI * hertz * harmonic * i / RATE;
            sound[at + i] += loud * envelope / harmonic * Math.sin(phase);
          }
        }
        at += length;
      }
    }
    short[] samples = new short[sound.length];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = clip(sound[i]);
    }
    return samples;
  }

  /** Plays four held chords round and round: much the same in both directions of time. */
  static short[] chords(long seed, double seconds) {
    Random random = new Random(seed);
    double[][] chords = new double[4][3];
    for (double[] chord : chords) {
      for (int note = 0; note < chord.length; note++) {
        chord[note] = 110 * Math.pow(2, note / 2.0 + random.nextInt(12) / 12.0);
      }
    }
    short[] samples = new short[(int) (seconds * RATE)];
    int length = (int) (0.9 * RATE);
    for (int i = 0; i < samples.length; i++) {
      double sum = 0;
      for (double hertz : chords[i / length % chords.length]) {
        for (int harmonic = 1; harmonic <= 4; harmonic++) {
          sum += Math.sin(2 * Math.PI * hertz * harmonic * i / RATE) / harmonic;
        }
      }
      samples[i] = clip(1200 * sum * Math.sin(Math.PI * (i % length) / length));
    }
    return samples;
  }

  /** Clicks so many times a minute. */
  static short[] metronome(double beats, double hertz, double seconds) {
    short[] samples = new short[(int) (seconds * RATE)];
    for (int i = 0; i < samples.length; i++) {
      double since = i * beats / 60 / RATE % 1 * 60 / beats;
      samples[i] = clip(9000 * Math.exp(-60 * since) * Math.sin(2 * Math.PI * hertz * since));
    }
    return samples;
  }

  /** Drums one pattern of kick, snare and hat, with sounds of a seed. */
  static short[] drums(long seed, double beats, double seconds) {
    Random random = new Random(seed);
    double kick = 45 + 30 * random.nextDouble();
    double snare = 150 + 100 * random.nextDouble();
    double ring = 10 + 15 * random.nextDouble();
    double click = 30 + 60 * random.nextDouble();
    double[] sound = new double[(int) (seconds * RATE)];
    int step = (int) (15 * RATE / beats);
    for (int n = 0; n * step < sound.length; n++) {
      for (int i = 0; i < 0.4 * RATE && n * step + i < sound.length; i++) {
        double t = (double) i / RATE;
        double noise = random.nextGaussian();
        double low = 9000 * Math.exp(-10 * t) * Math.sin(2 * Math.PI * kick * t);
        double middle = 3500 * Math.exp(-ring * t) * (noise + Math.sin(2 * Math.PI * snare * t));
        double high = 1800 * Math.exp(-click * t) * noise;
        sound[n * step + i] +=
            (n % 16 == 0 || n % 16 == 6 || n % 16 == 8 ? low : 0)
                + (n % 8 == 4 ? middle : 0)
                + (n % 2 == 0 ? high : 0);
      }
    }
    short[] samples = new short[sound.length];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = clip(sound[i]);
    }
    return samples;
  }

  /** Plays two voices of random notes of the pentatonic scale, all of one length. */
  static short[] scale(long seed, double grid, double seconds) {
    int[] scale = {0, 2, 4, 7, 9};
    Random random = new Random(seed);
    double[] sound = new double[(int) (seconds * RATE)];
    int length = (int) (grid * RATE);
    for (int at = 0; at < sound.length; at += length) {
      for (int voice = 1; voice <= 2; voice++) {
        int note = random.nextInt(2 * scale.length);
        int semitones = 12 * (note / scale.length) + scale[note % scale.length];
        double hertz = 220.0 / voice * Math.pow(2, semitones / 12.0);
        for (int i = 0; i < length && at + i < sound.length; i++) {
          double envelope = Math.min(1, i / 100.0) * Math.exp(-2.0 * i / length);
          for (int harmonic = 1; harmonic <= 4; harmonic++) {
            double phase = 2 * Math.PI * hertz * harmonic * i / RATE;
            sound[at + i] += 3000 * envelope / harmonic * Math.sin(phase);
          }
        }
      }
    }
    short[] samples = new short[sound.length];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = clip(sound[i]);
    }
    return samples;
  }

  /** Plays 12 s of square waves in whole numbers: the same sound on every machine. */
  static short[] squareWaves() {
    Random random = new Random(1);
    short[] samples = new short[12 * RATE];
    int period = 50;
    for (int i = 0; i < samples.length; i++) {
      if (i % 2500 == 0) {
        period = 12 + random.nextInt(80);
      }
      samples[i] = (short) (i % period < period / 2 ? 5000 : -5000);
    }
    return samples;
  }

  static short[] noise(long seed, double seconds, double deviation) {
    Random random = new Random(seed);
    short[] samples = new short[(int) (seconds * RATE)];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = clip(deviation * random.nextGaussian());
    }
    return samples;
  }

  static short[] hum(double hertz, double seconds) {
    short[] samples = new short[(int) (seconds * RATE)];
    for (int i = 0; i < samples.length; i++) {
      double phase = 2 * Math.PI * hertz * i / RATE;
      samples[i] = clip(6000 * Math.sin(phase) + 2000 * Math.sin(3 * phase));
    }
    return samples;
  }

  /** Adds white noise so that the signal is so many decibels above it. */
  static short[] noisy(short[] clean, double decibels, long seed) {
    double power = 0;
    for (short sample : clean) {
      power += (double) sample * sample / clean.length;
    }
    double deviation = Math.sqrt(power / Math.pow(10, decibels / 10));
    Random random = new Random(seed);
    short[] samples = new short[clean.length];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = clip(clean[i] + deviation * random.nextGaussian());
    }
    return samples;
  }

  static short[] mixed(short[] a, short[] b) {
    short[] samples = new short[a.length];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = clip(a[i] + b[i]);
    }
    return samples;
  }

  static short[] part(short[] samples, double from, double to) {
    return Arrays.copyOfRange(samples, (int) (from * RATE), (int) (to * RATE));
  }

  static short[] reversed(short[] samples) {
    short[] reversed = new short[samples.length];
    for (int i = 0; i < samples.length; i++) {
      reversed[i] = samples[samples.length - 1 - i];
    }
    return reversed;
  }

  static short[] concat(short[]... parts) {
    int length = 0;
    for (short[] part : parts) {
      length += part.length;
    }
    short[] whole = new short[length];
    int at = 0;
    for (short[] part : parts) {
      System.arraycopy(part, 0, whole, at, part.length);
      at += part.length;
    }
    return whole;
  }

  /** Writes a mono WAV file. */
  static byte[] wav(short[] samples) {
    ByteBuffer file = ByteBuffer.allocate(44 + 2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
    file.put("RIFF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    file.putInt(36 + 2 * samples.length);
    file.put("WAVEfmt ".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    file.putInt(16).putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(2 * RATE);
    file.putShort((short) 2).putShort((short) 16);
    file.put("data".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    file.putInt(2 * samples.length);
    for (short sample : samples) {
      file.putShort(sample);
    }
    return file.array();
  }

  static MediaSource source(short[] samples) {
    return MediaSource.of("synthetic.wav", wav(samples));
  }

  private static short clip(double value) {
    return (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(value)));
  }
}
