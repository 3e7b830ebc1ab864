package io.likeness.text.internal.align;

import io.likeness.core.Exclusion.Reason;

/**
 * Tokens of the suspect that may be shared.
 *
 * @param from the index of the first token
 * @param to the index behind the last token, greater than {@code from}
 * @param reason why
 * @param source what the reason names, perhaps empty
 * @param always whether it holds for all works; if not, only for those that do not have the marks
 */
record Exempt(int from, int to, Reason reason, String source, boolean always) {

  /** Returns how many tokens it has in common with a range of tokens. */
  int overlap(int otherFrom, int otherTo) {
    return Math.max(0, Math.min(to, otherTo) - Math.max(from, otherFrom));
  }
}
