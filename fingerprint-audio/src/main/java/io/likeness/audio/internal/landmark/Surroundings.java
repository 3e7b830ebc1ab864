package io.likeness.audio.internal.landmark;

import io.likeness.audio.internal.chromaprint.Doubts;

/** Tells more about the surroundings of an anchor than their hash. */
public interface Surroundings extends Doubts {
  /**
   * Hashes the surroundings as they are when the sound is played backwards.
   *
   * @return the hash of the same anchor in the reversed sound
   */
  int backwards();
}
