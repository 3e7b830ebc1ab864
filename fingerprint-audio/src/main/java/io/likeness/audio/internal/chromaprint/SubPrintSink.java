package io.likeness.audio.internal.chromaprint;

/** Receives sub-prints in the order of time. */
@FunctionalInterface
public interface SubPrintSink {
  /**
   * Takes a sub-print.
   *
   * @param subPrint 32 bits
   * @param doubts asks which of its bits are the least sure, valid until this returns
   */
  void accept(int subPrint, Doubts doubts);
}
