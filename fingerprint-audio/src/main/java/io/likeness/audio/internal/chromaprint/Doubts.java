package io.likeness.audio.internal.chromaprint;

/** Says which bits of a sub-print are the least sure. */
public interface Doubts {
  /**
   * Finds the bits that are decided by the smallest margins, one of each classifier at most.
   *
   * @param masks receives as many masks of one bit each as it is long (up to 16), the least sure
   *     bit first
   */
  void weakest(int[] masks);
}
