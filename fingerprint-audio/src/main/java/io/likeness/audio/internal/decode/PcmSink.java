package io.likeness.audio.internal.decode;

/** Receives decoded samples chunk by chunk. */
@FunctionalInterface
public interface PcmSink {
  /**
   * Takes a chunk.
   *
   * @param samples mono samples, valid until this returns
   * @param count how many of them there are
   */
  void accept(short[] samples, int count);
}
