package io.likeness.cli.demo;

/** An instrument of the demo's orchestra: a wave, how it swells and dies, and what moves in it. */
final class Timbre {

  static final Timbre PIANO =
      new Timbre(new double[] {1, 0.55, 0.34, 0.2, 0.12, 0.08, 0.05}, 0.004, 0.55, 0.18, 0, 0, 0.6);
  static final Timbre BELL = new Timbre(new double[] {1}, 0.002, 0.7, 0.6, 3.51, 1.9, 0);
  static final Timbre PLUCK =
      new Timbre(new double[] {1, 0.8, 0.62, 0.5, 0.38, 0.3, 0.2, 0.14}, 0.002, 0.2, 0.08, 0, 0, 0);
  static final Timbre FLUTE =
      new Timbre(new double[] {1, 0.28, 0.14, 0.05}, 0.07, 0, 0.12, 0, 0, 0);
  static final Timbre REED =
      new Timbre(new double[] {1, 0.6, 0.75, 0.3, 0.5, 0.22, 0.2}, 0.05, 0, 0.1, 0, 0, 7);
  static final Timbre STRINGS =
      new Timbre(new double[] {1, 0.5, 0.33, 0.25, 0.2, 0.16, 0.14, 0.12}, 0.28, 0, 0.5, 0, 0, 6);
  static final Timbre ORGAN =
      new Timbre(new double[] {1, 0.7, 0.1, 0.5, 0.05, 0.3, 0, 0.25}, 0.03, 0, 0.15, 0, 0, 1.5);
  static final Timbre SQUARE =
      new Timbre(new double[] {1, 0, 0.33, 0, 0.2, 0, 0.14, 0, 0.1}, 0.003, 0, 0.03, 0, 0, 0);
  static final Timbre BRASS =
      new Timbre(new double[] {1, 0.9, 0.75, 0.5, 0.32, 0.2, 0.1}, 0.06, 0, 0.09, 1, 0.9, 3);
  static final Timbre BASS =
      new Timbre(new double[] {1, 0.5, 0.22, 0.1}, 0.008, 0.5, 0.07, 0, 0, 0);

  private static final int SIZE = 4096;

  private final double attack;
  private final double halfLife;
  private final double release;
  private final double modulatorRatio;
  private final double modulation;
  private final double detuneCents;
  private final float[] wave;

  /**
   * Describes an instrument.
   *
   * @param harmonics the weight of each harmonic
   * @param attack seconds of swelling
   * @param halfLife seconds until a held note has half its loudness, 0 if it never fades
   * @param release seconds of dying away after a note has ended
   * @param modulatorRatio the frequency of the modulating sine relative to the note, 0 for none
   * @param modulation how far it moves the phase at first, in radians; it fades within a second
   * @param detuneCents how far apart two voices are that play every note, 0 for one voice
   */
  private Timbre(
      double[] harmonics,
      double attack,
      double halfLife,
      double release,
      double modulatorRatio,
      double modulation,
      double detuneCents) {
    this.attack = attack;
    this.halfLife = halfLife;
    this.release = release;
    this.modulatorRatio = modulatorRatio;
    this.modulation = modulation;
    this.detuneCents = detuneCents;
    this.wave = table(harmonics);
  }

  private static float[] table(double[] harmonics) {
    double total = 0;
    for (double weight : harmonics) {
      total += weight;
    }
    float[] table = new float[SIZE + 1];
    for (int i = 0; i <= SIZE; i++) {
      double sum = 0;
      for (int k = 0; k < harmonics.length; k++) {
        sum += harmonics[k] * StrictMath.sin(2 * Math.PI * (k + 1) * i / SIZE);
      }
      table[i] = (float) (sum / total);
    }
    return table;
  }

  /**
   * Plays a note into a buffer.
   *
   * @param out samples, added to
   * @param rate samples a second
   * @param start seconds
   * @param seconds how long the note is held
   * @param pitch MIDI note number: 69 is 440 Hz
   * @param gain the loudness, 0 to 1
   */
  void play(float[] out, int rate, double start, double seconds, double pitch, double gain) {
    if (detuneCents == 0) {
      voice(out, rate, start, seconds, pitch, gain);
    } else {
      voice(out, rate, start, seconds, pitch + detuneCents / 200, gain / 2);
      voice(out, rate, start, seconds, pitch - detuneCents / 200, gain / 2);
    }
  }

  private void voice(
      float[] out, int rate, double start, double seconds, double pitch, double gain) {
    double frequency = 440 * StrictMath.pow(2, (pitch - 69) / 12);
    double step = frequency / rate;
    double modulatorStep = step * modulatorRatio;
    double fade = halfLife == 0 ? 1 : StrictMath.pow(0.5, 1 / (halfLife * rate));
    double index = modulation / (2 * Math.PI);
    double indexFade = StrictMath.pow(0.1, 1.0 / rate);
    int from = (int) Math.max(0, start * rate);
    int held = (int) (seconds * rate);
    int swell = Math.max(1, (int) (attack * rate));
    int dying = Math.max(1, (int) (release * rate));
    int length = Math.min(held + dying, out.length - from);
    double phase = 0;
    double modulatorPhase = 0;
    double level = gain;
    for (int i = 0; i < length; i++) {
      double shifted = phase;
      if (index > 0) {
        shifted += index * BELL.wave[(int) (modulatorPhase * SIZE)];
        shifted -= Math.floor(shifted);
        modulatorPhase += modulatorStep;
        modulatorPhase -= (int) modulatorPhase;
        index *= indexFade;
      }
      double place = shifted * SIZE;
      int cell = (int) place;
      double sample = wave[cell] + (place - cell) * (wave[cell + 1] - wave[cell]);
      double envelope =
          Math.min(1, (double) i / swell) * Math.min(1, (double) (length - i) / dying);
      out[from + i] += (float) (sample * envelope * level);
      level *= fade;
      phase += step;
      phase -= (int) phase;
    }
  }
}
