package io.likeness.text.internal.align;

/**
 * Tokens of the suspect that copy tokens of the work; both ranges are half-open and not empty.
 *
 * @param suspectFrom the index of the first token in the suspect
 * @param suspectTo the index behind the last token in the suspect
 * @param workFrom the index of the first token in the work
 * @param workTo the index behind the last token in the work
 * @param equal how many tokens are the same
 * @param reordered whether parts of it stand in another order in the work
 * @param bits what it tells that they are
 */
record Passage(
    int suspectFrom,
    int suspectTo,
    int workFrom,
    int workTo,
    int equal,
    boolean reordered,
    double bits) {

  /** Returns the number of tokens of the longer side. */
  int length() {
    return Math.max(suspectTo - suspectFrom, workTo - workFrom);
  }

  /** Returns how many of the tokens of the longer side are the same. */
  double similarity() {
    return Math.min(1, (double) equal / length());
  }

  /** Returns how many tokens of the suspect lie between two passages, 0 if they overlap. */
  int suspectGap(Passage other) {
    return Math.max(0, Math.max(other.suspectFrom - suspectTo, suspectFrom - other.suspectTo));
  }

  /** Returns how many tokens of the work lie between two passages, 0 if they overlap. */
  int workGap(Passage other) {
    return Math.max(0, Math.max(other.workFrom - workTo, workFrom - other.workTo));
  }

  /** Returns whether a passage stands on the same side of this one in both texts. */
  boolean isInOrderWith(Passage other) {
    return suspectTo <= other.suspectFrom
        ? workTo <= other.workFrom
        : other.suspectTo <= suspectFrom && other.workTo <= workFrom;
  }

  /** Joins two passages; what it tells that they are near each other is not new. */
  Passage with(Passage other, double price) {
    return new Passage(
        Math.min(suspectFrom, other.suspectFrom),
        Math.max(suspectTo, other.suspectTo),
        Math.min(workFrom, other.workFrom),
        Math.max(workTo, other.workTo),
        equal + other.equal,
        reordered || other.reordered || !isInOrderWith(other),
        bits + other.bits - price);
  }
}
