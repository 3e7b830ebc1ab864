package io.likeness.cli.demo;

import java.util.List;

/**
 * What a piece of music is like before its melody is known.
 *
 * @param tempo beats a minute
 * @param beats beats in a bar
 * @param root the MIDI note number of the keynote, near the middle of the keyboard
 * @param scale the seven steps of the scale, in semitones above the root
 * @param chords the steps of the scale that the chords of successive bars stand on
 * @param melody the instrument of the melody
 * @param harmony the instrument of the chords
 * @param figure how the chords are played
 * @param groove what the drums do
 * @param liveliness how many notes the melody has, 0 to 1
 */
record Style(
    double tempo,
    int beats,
    int root,
    List<Integer> scale,
    List<Integer> chords,
    Timbre melody,
    Timbre harmony,
    Figure figure,
    Groove groove,
    double liveliness) {

  static final List<Integer> MAJOR = List.of(0, 2, 4, 5, 7, 9, 11);
  static final List<Integer> MINOR = List.of(0, 2, 3, 5, 7, 8, 10);
  static final List<Integer> DORIAN = List.of(0, 2, 3, 5, 7, 9, 10);
  static final List<Integer> LYDIAN = List.of(0, 2, 4, 6, 7, 9, 11);
  static final List<Integer> HIJAZ = List.of(0, 1, 4, 5, 7, 8, 10);
  static final List<Integer> MIXOLYDIAN = List.of(0, 2, 4, 5, 7, 9, 10);

  /** How chords are played. */
  enum Figure {
    /** All notes together, held for the bar. */
    HELD,
    /** One note after the other, in half beats. */
    BROKEN,
    /** All notes together between the beats. */
    OFF_BEAT,
    /** All notes together on every beat but the first. */
    AFTER_BEAT
  }

  /** Returns the MIDI note number of a step of the scale; step 7 is an octave above step 0. */
  int pitch(int step) {
    return root + 12 * Math.floorDiv(step, 7) + scale.get(Math.floorMod(step, 7));
  }
}
