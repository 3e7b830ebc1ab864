package io.likeness.text.internal.token;

/** What a character does to the token that stands before it. */
enum Kind {
  /** Ends a word. */
  SEPARATOR,
  /** Ends a word, but may stand between its hyphen and the next line. */
  SPACE,
  /** Ends a line, and with it a word unless a hyphen says otherwise. */
  LINE_BREAK,
  /** A letter or digit of a script that puts spaces between words. */
  LETTER,
  /** A character of a script without spaces in which two make about a word: Han, Kana. */
  IDEOGRAPH,
  /** A character of a script without spaces in which four make about a word: Thai, Khmer. */
  SYLLABIC,
  /** A combining mark that tells words apart, such as an Indic vowel sign. */
  MARK,
  /** A mark that voices the Kana before it. */
  VOICING,
  /** Nothing that a reader sees or needs: a diacritic, a joiner, a variation selector. */
  IGNORED,
  /** Nothing that a reader sees, and nothing that writing needs: a zero-width space, a tag. */
  INVISIBLE,
  /** Joins the letters around it: written in many ways, and often left out. */
  APOSTROPHE,
  /** Ends a word, or joins it to the next line. */
  HYPHEN,
  /** Marks where a word may be divided; seen only at the end of a line. */
  SOFT_HYPHEN
}
