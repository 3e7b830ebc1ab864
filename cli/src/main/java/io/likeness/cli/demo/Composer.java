package io.likeness.cli.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Composes and plays a piece in a style: every seed gives another melody. One thread. */
final class Composer {

  private static final int PHRASE = 4;

  private final Style style;
  private final int rate;
  private final Random random;
  private final float[] left;
  private final float[] right;
  private final double beat;
  private final int bars;
  private int step;

  private Composer(Style style, int rate, double seconds, long seed) {
    this.style = style;
    this.rate = rate;
    this.random = new Random(seed);
    this.left = new float[(int) (seconds * rate)];
    this.right = new float[left.length];
    this.beat = 60 / style.tempo();
    this.bars = (int) (seconds / (beat * style.beats()));
  }

  /**
   * Composes a piece.
   *
   * @param style what it is like
   * @param rate samples a second
   * @param seconds its duration
   * @param seed what makes it the one it is
   * @return the piece, in stereo, its peak at 0.8
   */
  static Sound compose(Style style, int rate, double seconds, long seed) {
    Composer composer = new Composer(style, rate, seconds, seed);
    composer.play();
    new Room(rate, 0.031).fill(composer.left);
    new Room(rate, 0.037).fill(composer.right);
    return new Sound(rate, composer.left, composer.right).faded(0.01, 2).normalised(0.8);
  }

  private void play() {
    List<List<Double>> rhythms = List.of(rhythm(), rhythm(), rhythm(), rhythm());
    for (int bar = 0; bar < bars; bar++) {
      double start = bar * style.beats() * beat;
      int section = bar / (2 * PHRASE);
      boolean bridge = section % 3 == 2;
      int chord = style.chords().get((bar + (bridge ? 2 : 0)) % style.chords().size());
      chord(start, bridge ? chord + 3 : chord);
      bass(start, bridge ? chord + 3 : chord);
      drums(start, bar);
      if (bar >= 2 && !(bridge && bar % PHRASE == 3)) {
        melody(start, bridge ? chord + 3 : chord, rhythms.get(bridge ? 2 + bar % 2 : bar % 2));
      }
    }
  }

  /** Divides a bar into the notes of a melody. */
  private List<Double> rhythm() {
    List<Double> lengths = new ArrayList<>();
    double rest = style.beats();
    while (rest > 0) {
      double length = random.nextDouble() < style.liveliness() ? 0.5 : 1;
      if (random.nextDouble() > style.liveliness()) {
        length *= random.nextBoolean() ? 2 : 1.5;
      }
      length = Math.min(length, rest);
      lengths.add(length);
      rest -= length;
    }
    return lengths;
  }

  /** Walks up and down the scale, comes to rest on tones of the chord, and stays within reach. */
  private void melody(double start, int chord, List<Double> rhythm) {
    double at = start;
    for (double length : rhythm) {
      int stride = random.nextInt(10) == 0 ? 4 : 1 + random.nextInt(2);
      boolean up = random.nextDouble() < 0.5 - 0.07 * (step - 7);
      step += up ? stride : -stride;
      boolean strong = at == start || length >= 1.5;
      if (strong) {
        while (!isChordTone(step, chord)) {
          step += up ? 1 : -1;
        }
      }
      double gain = (strong ? 0.34 : 0.26) * (0.85 + 0.3 * random.nextDouble());
      if (random.nextInt(14) != 0) {
        note(style.melody(), at, length * beat * 0.92, style.pitch(step) + 5.0, gain, 0.62);
      }
      at += length * beat;
    }
  }

  private static boolean isChordTone(int step, int chord) {
    int above = Math.floorMod(step - chord, 7);
    return above == 0 || above == 2 || above == 4;
  }

  private void chord(double start, int chord) {
    int[] steps = {chord, chord + 2, chord + 4};
    int last = style.beats();
    switch (style.figure()) {
      case HELD -> strum(start, last * beat * 0.97, steps, 0.16);
      case BROKEN -> {
        for (int i = 0; i < 2 * last; i++) {
          int tone = steps[i % 4 == 3 ? 1 : i % 4] + (i % 8 == 6 ? 7 : 0);
          note(
              style.harmony(),
              start + i * beat / 2,
              beat * 0.6,
              style.pitch(tone) - 7.0,
              0.2,
              0.35);
        }
      }
      case OFF_BEAT -> {
        for (int i = 0; i < last; i++) {
          strum(start + (i + 0.5) * beat, beat * 0.3, steps, 0.15);
        }
      }
      case AFTER_BEAT -> {
        for (int i = 1; i < last; i++) {
          strum(start + i * beat, beat * 0.55, steps, 0.14);
        }
      }
    }
  }

  private void strum(double start, double seconds, int[] steps, double gain) {
    for (int i = 0; i < steps.length; i++) {
      note(
          style.harmony(),
          start + 0.006 * i,
          seconds,
          style.pitch(steps[i]) - 7.0,
          gain,
          0.25 + 0.25 * i);
    }
  }

  private void bass(double start, int chord) {
    double low = style.pitch(chord) - 24.0;
    double fifth = style.pitch(chord + 4) - 24.0;
    note(Timbre.BASS, start, beat * 1.4, low, 0.4, 0.5);
    if (style.beats() > 3) {
      double half = style.beats() == 7 ? 3 : style.beats() / 2.0;
      note(
          Timbre.BASS,
          start + half * beat,
          beat,
          random.nextInt(3) == 0 ? low + 12 : fifth,
          0.34,
          0.5);
    }
  }

  private void drums(double start, int bar) {
    if (bar < 1) {
      return;
    }
    for (Groove.Part part : style.groove().parts()) {
      for (double at : part.beats()) {
        double gain = 0.3 * (0.8 + 0.4 * random.nextDouble());
        double when = start + at * beat + 0.004 * random.nextGaussian();
        long noise = random.nextLong();
        part.drum().play(left, rate, when, gain, new Random(noise));
        part.drum().play(right, rate, when, gain * 0.9, new Random(noise + 1));
      }
    }
  }

  private void note(
      Timbre timbre, double start, double seconds, double pitch, double gain, double pan) {
    double when = start + 0.006 * random.nextGaussian();
    timbre.play(left, rate, when, seconds, pitch, gain * Math.sqrt(1 - pan));
    timbre.play(right, rate, when, seconds, pitch, gain * Math.sqrt(pan));
  }
}
