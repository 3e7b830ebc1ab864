package io.likeness.text.internal.align;

import io.likeness.core.FingerprintScheme;
import io.likeness.text.TextSchemes;
import io.likeness.text.internal.code.CodePrior;
import java.util.List;

/**
 * What texts are aligned by, and how its tokens are used.
 *
 * @param evidence the scheme of the tokens
 * @param told the scheme that an alignment is told of
 * @param seedTokens how many equal tokens in a row are worth a look
 * @param isLanguage whether the tokens are those of a human language, and of one only
 * @param missBits what a token that has no equal costs
 * @param usage how probable tokens are in texts that are not at hand
 */
record Channel(
    FingerprintScheme evidence,
    FingerprintScheme told,
    int seedTokens,
    boolean isLanguage,
    double missBits,
    TokenUsage usage) {

  /** Words of prose, and of source code as well. */
  static final Channel WORDS =
      new Channel(
          TextSchemes.TOKENS, TextSchemes.WORD_3GRAM, 3, true, 3, (key, length) -> ofWord(length));

  /** Folded tokens of source code. */
  static final Channel CODE = code(new CodePrior());

  /** All channels. */
  static final List<Channel> ALL = List.of(WORDS, CODE);

  /** Tells how probable a token is. */
  @FunctionalInterface
  interface TokenUsage {

    /** Returns the probability of a token by what equal ones have in common, and its length. */
    double probability(int key, int length);
  }

  private static Channel code(CodePrior prior) {
    return new Channel(
        TextSchemes.CODE_TOKENS,
        TextSchemes.CODE_8GRAM,
        8,
        false,
        3.5,
        (key, length) -> prior.probability(key));
  }

  /** Short words are common: measured on English prose, and near enough elsewhere. */
  private static double ofWord(int length) {
    return switch (length) {
      case 0, 1 -> 0.02;
      case 2 -> 0.012;
      case 3 -> 0.008;
      case 4 -> 0.003;
      case 5 -> 0.001;
      case 6 -> 0.0006;
      default -> 0.0003;
    };
  }
}
