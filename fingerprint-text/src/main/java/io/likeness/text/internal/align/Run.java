package io.likeness.text.internal.align;

/**
 * Tokens that stand in both texts in the same order with nothing in between.
 *
 * @param suspect the index of the first token in the suspect
 * @param work the index of the first token in the work
 * @param length the number of tokens
 * @param bits what it tells that all of them agree
 */
record Run(int suspect, int work, int length, double bits) {

  int suspectEnd() {
    return suspect + length;
  }

  int workEnd() {
    return work + length;
  }

  /** Returns the part from one token of the suspect to before another. */
  Run part(int from, int to) {
    return new Run(from, work + from - suspect, to - from, bits * (to - from) / length);
  }

  int diagonal() {
    return work - suspect;
  }
}
