package io.likeness.text.internal.align;

import io.likeness.core.Segment;

/**
 * Tokens of the suspect that copy tokens of the work; both ranges are half-open and not empty.
 *
 * @param suspectFrom the index of the first token in the suspect
 * @param suspectTo the index behind the last token in the suspect
 * @param workFrom the index of the first token in the work
 * @param workTo the index behind the last token in the work
 * @param equal how many tokens are the same
 * @param bits what it tells that they are
 */
record Passage(int suspectFrom, int suspectTo, int workFrom, int workTo, int equal, double bits) {

  /** Returns the number of tokens of the longer side. */
  int length() {
    return Math.max(suspectTo - suspectFrom, workTo - workFrom);
  }

  Segment segment(TokenSequence suspect, TokenSequence work) {
    return new Segment(
        suspect.range(suspectFrom, suspectTo),
        work.range(workFrom, workTo),
        (double) equal / length());
  }
}
