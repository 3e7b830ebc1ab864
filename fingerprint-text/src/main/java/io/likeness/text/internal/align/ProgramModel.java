package io.likeness.text.internal.align;

import io.likeness.core.Significance;

/**
 * How often programs that were written independently are alike.
 *
 * <p>Programs are not strung together by chance: those for one task share their skeleton, and what
 * they share says less than {@link ChanceModel} has it. So a match of two programs is no more
 * significant than its share of all there is to say allows, and that falls with a high power of the
 * share: independent programs for one task agree in half of what there is to say, and seldom in
 * more than 0.9.
 *
 * <p>Who copies a program and changes what it looks like leaves some of its words: names, texts,
 * numbers, comments. Independent programs have other ones. So a program that has both much of the
 * structure and many of the words is told apart by their mean better than by either; one that has
 * all of the structure is a copy whatever its words are. On IR-Plag, small programs of students,
 * five of 105 independent programs for the same task have a significance of {@code 1e-4}, one of
 * them the very program, and three one of {@code 1e-6}.
 */
final class ProgramModel {

  /** What a part of a longer program is measured by, in tokens. */
  private static final int LEAST_TOKENS = 150;

  /** The significance of a match that says all there is to say. */
  private static final double MOST_LOG10_P = -16;

  private static final double POWER_OF_STRUCTURE = 12;
  private static final double POWER_OF_MEAN = 11;

  /** The words of two programs alone say little: those for one task are about the same things. */
  private static final double POWER_OF_WORDING = 16;

  /** What the share of the words counts in the mean, against that of the structure. */
  private static final double WEIGHT_OF_WORDS = 1.5;

  /** What independent programs for one task share on average. */
  private static final double USUAL_SHARE = 0.5;

  /** How the spread around that falls with the length of programs. */
  private static final double POWER_OF_LENGTH = -0.25;

  private ProgramModel() {}

  /**
   * Computes the share that a match has of all there is to say; of a long match, the share that a
   * short one of the same significance has.
   *
   * @param bits what the passages tell
   * @param bitsPerToken what a token of the passages tells
   * @param passageTokens how long the passages are
   * @param tokens how long the longer program is
   * @return 0 to 1
   */
  static double share(double bits, double bitsPerToken, int passageTokens, int tokens) {
    int measure = Math.max(passageTokens, Math.min(LEAST_TOKENS, tokens));
    double share = bits / (bitsPerToken * measure);
    if (measure > LEAST_TOKENS && share > USUAL_SHARE) {
      double spread = Math.pow((double) measure / LEAST_TOKENS, POWER_OF_LENGTH);
      share = USUAL_SHARE + (share - USUAL_SHARE) / spread;
    }
    return Math.max(0, Math.min(1, share));
  }

  /**
   * Limits the significance of a match of structure.
   *
   * @param chance what it is among random tokens
   * @param structure the share that the match has of the structure
   * @param words the share of the work's words that the suspect has
   */
  static Significance ofStructure(Significance chance, double structure, double words) {
    double mean = (structure + WEIGHT_OF_WORDS * words) / (1 + WEIGHT_OF_WORDS);
    return limit(
        chance, Math.max(Math.pow(structure, POWER_OF_STRUCTURE), Math.pow(mean, POWER_OF_MEAN)));
  }

  /**
   * Limits the significance of a match of wording.
   *
   * @param chance what it is among random tokens
   * @param wording the share that the match has of the wording
   */
  static Significance ofWording(Significance chance, double wording) {
    return limit(chance, Math.pow(wording, POWER_OF_WORDING));
  }

  private static Significance limit(Significance chance, double part) {
    return new Significance(Math.max(chance.log10PValue(), MOST_LOG10_P * part));
  }
}
