package io.likeness.text.internal.code;

import io.likeness.text.internal.token.TokenHash;

/** What a token of source code is folded to. */
final class CodeToken {

  /** Any name. */
  static final long NAME = hash("name");

  /** Any number. */
  static final long NUMBER = hash("0");

  /** Any string or character. */
  static final long STRING = hash("\"\"");

  /** What says nothing, and is left out. */
  static final long SILENT = 0;

  private static final String DROPPED = "{};\\";

  private CodeToken() {}

  /**
   * Folds a word, whatever its case.
   *
   * @return its hash, or {@link #SILENT} if it says nothing
   */
  static long word(char[] text, int from, int to) {
    if (to - from > CodeWords.LONGEST) {
      return NAME;
    }
    long hash = TokenHash.START;
    for (int i = from; i < to; i++) {
      char c = text[i];
      hash = TokenHash.add(hash, c >= 'A' && c <= 'Z' ? c | 0x20 : c);
    }
    return CodeWords.fold(TokenHash.mix(hash));
  }

  /** Returns whether a symbol is only layout: where blocks and statements end. */
  static boolean isLayout(char symbol) {
    return DROPPED.indexOf(symbol) >= 0;
  }

  /** Folds an operator or bracket. */
  static long symbol(char symbol) {
    return TokenHash.mix(TokenHash.add(TokenHash.START, symbol));
  }

  /** Hashes a word in lower case. */
  static long hash(String word) {
    long hash = TokenHash.START;
    for (int i = 0; i < word.length(); i++) {
      hash = TokenHash.add(hash, word.charAt(i));
    }
    return TokenHash.mix(hash);
  }
}
