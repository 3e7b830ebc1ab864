package io.likeness.audio.internal.align;

import java.util.ArrayList;
import java.util.List;

/**
 * A line along which a suspect may follow a work.
 *
 * @param speed frames of the work for each of the suspect: how much faster the suspect plays
 * @param offset the frame of the work at which the suspect's first frame lies
 * @param shift by how many bins the suspect is higher
 * @param centre the frame of the suspect around which the evidence was found
 */
record Warp(double speed, double offset, double shift, double centre) {

  private static final double BINS_PER_OCTAVE = 36;
  private static final double BINS_PER_SEMITONE = 3;

  /** How far off a fit of little sound may be. */
  private static final double NEAR_SPEED = 0.06;

  private static final double NEAR_BINS = 1.5;
  private static final double SAME_SPEED = 0.02;

  /** The changes that copies are looked for under: an eighth of speed, five semitones. */
  private static final double MOST_SPEED = 1.125;

  private static final double MOST_BINS = 15.5;

  /** Smaller changes are within the errors of the fit. */
  private static final double UNHEARD_SPEED = 0.004;

  private static final double UNHEARD_BINS = 0.35;

  double workFrame(double suspectFrame) {
    return speed * suspectFrame + offset;
  }

  double suspectFrame(double workFrame) {
    return (workFrame - offset) / speed;
  }

  /** Returns the warp to another place of the work, so many frames later. */
  Warp later(int frames) {
    return new Warp(speed, offset + frames, shift, centre);
  }

  /** Returns whether copies are looked for under such a change. */
  boolean isLikely() {
    return speed <= MOST_SPEED && speed >= 1 / MOST_SPEED && Math.abs(shift) <= MOST_BINS;
  }

  /** How a warp changes the sound. */
  enum Kind {
    /** Not at all. */
    UNCHANGED,
    /** In one way: tempo alone, pitch alone, or both as a faster tape does. */
    PLAIN,
    /** In several ways. */
    COMBINED
  }

  /** Returns how the warp changes the sound. */
  Kind kind() {
    boolean sameSpeed = Math.abs(speed - 1) < SAME_SPEED;
    boolean samePitch = Math.abs(shift) < 1;
    if (sameSpeed && samePitch) {
      return Kind.UNCHANGED;
    }
    boolean tape = Math.abs(shift - tapeShift()) < 1;
    return sameSpeed || samePitch || tape ? Kind.PLAIN : Kind.COMBINED;
  }

  /** Returns the shift that a faster tape gives. */
  private double tapeShift() {
    return BINS_PER_OCTAVE * Math.log(speed) / Math.log(2);
  }

  /**
   * Returns warps through the same place that change the sound in fewer ways, and would explain it
   * as well if the fit were a little off; the plainest last.
   */
  List<Warp> plainer() {
    List<Warp> plainer = new ArrayList<>();
    if (Math.abs(shift - tapeShift()) < NEAR_BINS) {
      plainer.add(through(Math.pow(2, shift / BINS_PER_OCTAVE), shift));
    }
    if (Math.abs(speed - 1) < NEAR_SPEED) {
      plainer.add(through(1, shift));
    }
    if (Math.abs(shift) < NEAR_BINS) {
      plainer.add(through(speed, 0));
      if (Math.abs(speed - 1) < NEAR_SPEED) {
        plainer.add(through(1, 0));
      }
    }
    return plainer;
  }

  private Warp through(double otherSpeed, double otherShift) {
    return new Warp(otherSpeed, workFrame(centre) - otherSpeed * centre, otherShift, centre);
  }

  /** Returns whether another warp changes the sound in the same way, wherever it lies. */
  boolean isLike(Warp other) {
    return Math.abs(speed - other.speed) <= SAME_SPEED && Math.abs(shift - other.shift) <= 1;
  }

  /** Returns the speed, 1 if it cannot be told from it. */
  double speedAsHeard() {
    return Math.abs(speed - 1) < UNHEARD_SPEED ? 1 : speed;
  }

  /** Returns by how many semitones the suspect is higher, 0 if that cannot be told from it. */
  double semitones() {
    return Math.abs(shift) < UNHEARD_BINS ? 0 : shift / BINS_PER_SEMITONE;
  }
}
