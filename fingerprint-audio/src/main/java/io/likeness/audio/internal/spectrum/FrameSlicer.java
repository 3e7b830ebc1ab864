package io.likeness.audio.internal.spectrum;

/** Cuts a stream of samples into overlapping frames. Not safe for several threads. */
final class FrameSlicer {

  /** Receives frames. */
  interface FrameSink {
    /**
     * Takes a frame.
     *
     * @param frame the samples, valid until this returns
     */
    void accept(short[] frame);
  }

  private final short[] frame;
  private final int hop;
  private final FrameSink sink;
  private int filled;

  FrameSlicer(int frameLength, int hop, FrameSink sink) {
    this.frame = new short[frameLength];
    this.hop = hop;
    this.sink = sink;
  }

  void accept(short[] samples, int from, int to) {
    int next = from;
    while (next < to) {
      int count = Math.min(frame.length - filled, to - next);
      System.arraycopy(samples, next, frame, filled, count);
      filled += count;
      next += count;
      if (filled == frame.length) {
        sink.accept(frame);
        System.arraycopy(frame, hop, frame, 0, frame.length - hop);
        filled -= hop;
      }
    }
  }
}
