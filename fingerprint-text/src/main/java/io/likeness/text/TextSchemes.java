package io.likeness.text;

import io.likeness.core.FingerprintScheme;
import io.likeness.core.Modality;

/** The schemes of text fingerprints. */
public final class TextSchemes {

  /**
   * Hashes of three successive tokens that do not overlap, in any order: {@code word-3gram} version
   * 1.
   *
   * <p>The term is the upper half of the mixed 64-bit sum of the three token hashes, so that words
   * that changed places agree; the position is the index of the first token. A suspect has one for
   * every token but the last two; of a work those are kept that are the least of four in a row
   * (winnowing, Schleimer, Wilkerson and Aiken 2003, <a
   * href="https://doi.org/10.1145/872757.872770">doi:10.1145/872757.872770</a>), or of as many more
   * as its tokens overlap: 0.4 a word, and at least one in any six words.
   */
  public static final FingerprintScheme WORD_3GRAM =
      FingerprintScheme.landmarks("word-3gram", 1, Modality.TEXT, 32);

  /**
   * All tokens of the text, for alignment without the file: {@code text-token} version 1.
   *
   * <p>The upper 26 bits of a term are the upper 26 bits of the token's 64-bit hash; the lower 6
   * are the length of the token in the extracted text, in UTF-16 code units, 63 for all longer
   * ones. The position is the UTF-16 offset at which the token starts. Landmark {@code i} is token
   * {@code i}.
   */
  public static final FingerprintScheme TOKENS =
      FingerprintScheme.evidence("text-token", 1, Modality.TEXT, 32);

  /**
   * Hashes of eight successive tokens of source code: {@code code-8gram} version 1.
   *
   * <p>All names are one token, all numbers, all strings, all loops; comments, modifiers, braces,
   * semicolons and the lines that name other modules are left out. The term is the upper half of
   * the mixed 64-bit hash, the position the index of the first token. Of a work those are kept that
   * are the least of eight in a row: 0.22 a token.
   */
  public static final FingerprintScheme CODE_8GRAM =
      FingerprintScheme.landmarks("code-8gram", 1, Modality.TEXT, 32);

  /**
   * All tokens of source code, folded as in {@link #CODE_8GRAM} and written as in {@link #TOKENS}:
   * {@code code-token} version 1.
   */
  public static final FingerprintScheme CODE_TOKENS =
      FingerprintScheme.evidence("code-token", 1, Modality.TEXT, 32);

  /**
   * Quotations and lists of references: {@code text-exempt} version 2.
   *
   * <p>The position is the UTF-16 offset of the first code unit; the lower two bits of a term say
   * what it is (0 a quotation, 1 one with a reference beside it, 2 entries of a list of references,
   * 3 a quotation with words that name a speaker beside it; of works, and of less than 24 code
   * units, all quotations are 0), the others how long it is, in UTF-16 code units.
   */
  public static final FingerprintScheme EXEMPT =
      FingerprintScheme.evidence("text-exempt", 2, Modality.TEXT, 32);

  /**
   * Look-alike, dressed-up and invisible characters that hide tokens: {@code text-disguise} version
   * 2, of suspects only and never stored.
   *
   * <p>The position is the UTF-16 offset of the character, the term its length in code units.
   */
  public static final FingerprintScheme DISGUISES =
      FingerprintScheme.evidence("text-disguise", 2, Modality.TEXT, 2);

  private TextSchemes() {}
}
