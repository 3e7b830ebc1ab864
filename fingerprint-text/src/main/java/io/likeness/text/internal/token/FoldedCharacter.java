package io.likeness.text.internal.token;

/**
 * What a character is and what it is written as after normalisation.
 *
 * @param kind what it does to the token before it
 * @param units the normalised form, empty unless the character belongs to a token
 * @param alphabet the script of a {@link Kind#LETTER}
 * @param lookAlike the lower-case ASCII letter or digit that a letter of another script than Latin
 *     is mistaken for, or 0
 * @param disguised whether it is ASCII dressed up, in mathematical letters, say
 */
record FoldedCharacter(
    Kind kind, String units, Alphabet alphabet, char lookAlike, boolean disguised) {

  static FoldedCharacter of(Kind kind, String units) {
    return new FoldedCharacter(kind, units, Alphabet.COMMON, (char) 0, false);
  }
}
