package io.likeness.audio.internal.landmark;

/** Receives anchors in the order of time, those of a frame the most prominent first. */
@FunctionalInterface
public interface AnchorSink {
  /**
   * Takes an anchor.
   *
   * @param frame the frame in whose middle it stands, counted from the first of the sound
   * @param bin its frequency in thirds of a semitone
   * @param bits the hash of its surroundings
   * @param surroundings asks more about them, valid until this returns
   */
  void accept(int frame, int bin, int bits, Surroundings surroundings);
}
