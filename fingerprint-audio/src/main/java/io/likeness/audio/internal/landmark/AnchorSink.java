package io.likeness.audio.internal.landmark;

import io.likeness.audio.internal.chromaprint.Doubts;

/** Receives anchors in the order of time, those of a frame the most prominent first. */
@FunctionalInterface
public interface AnchorSink {
  /**
   * Takes an anchor.
   *
   * @param frame the frame in whose middle it stands, counted from the first of the sound
   * @param bin its frequency in thirds of a semitone
   * @param bits the hash of its surroundings
   * @param doubts asks which of the bits are the least sure, valid until this returns
   */
  void accept(int frame, int bin, int bits, Doubts doubts);
}
