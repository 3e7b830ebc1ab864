package io.likeness.text.internal.align;

import io.likeness.core.Significance;

/**
 * How often programs that were written independently are alike.
 *
 * <p>Programs are not strung together by chance: those for one task share their skeleton, and what
 * they share says less than {@link ChanceModel} has it. So a match of two programs is no more
 * significant than the share that it has of all there is to say. On IR-Plag, small programs of
 * students, the median share is 0.14 for programs of different tasks, 0.5 for independent ones of
 * one task, and 1 for copies with other names and comments; the exponent goes with its cube.
 */
final class ProgramModel {

  /** What a part of a longer program is measured by, in tokens. */
  private static final int LEAST_TOKENS = 150;

  /** The significance of a match that says all there is to say. */
  private static final double MOST_LOG10_P = -16;

  private ProgramModel() {}

  /**
   * Limits a significance.
   *
   * @param chance what it is among random tokens
   * @param bits what the passages tell
   * @param bitsPerToken what a token of the passages tells
   * @param passageTokens how long the passages are
   * @param tokens how long the longer program is
   */
  static Significance limit(
      Significance chance, double bits, double bitsPerToken, int passageTokens, int tokens) {
    int measure = Math.max(passageTokens, Math.min(LEAST_TOKENS, tokens));
    double share = Math.min(1, bits / (bitsPerToken * measure));
    return new Significance(Math.max(chance.log10PValue(), MOST_LOG10_P * share * share * share));
  }
}
