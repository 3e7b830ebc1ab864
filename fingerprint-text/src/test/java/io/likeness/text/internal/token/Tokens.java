package io.likeness.text.internal.token;

import java.util.ArrayList;
import java.util.List;

/** Tokenises a text for a test. */
final class Tokens {

  private static final CharacterFolding FOLDING = new CharacterFolding();

  /** A token as it comes. */
  record Token(long hash, int start, int end, boolean disguised) {}

  private Tokens() {}

  static List<Token> of(String text) {
    return of(text, Integer.MAX_VALUE);
  }

  /** Feeds the text in pieces. */
  static List<Token> of(String text, int piece) {
    List<Token> tokens = new ArrayList<>();
    Tokenizer tokenizer =
        new Tokenizer(FOLDING, (hash, start, end, d) -> tokens.add(new Token(hash, start, end, d)));
    char[] chars = text.toCharArray();
    for (int from = 0; from < chars.length; from += Math.min(piece, chars.length)) {
      tokenizer.accept(chars, from, (int) Math.min((long) from + piece, chars.length));
    }
    tokenizer.finish();
    return tokens;
  }

  static List<Long> hashes(String text) {
    return of(text).stream().map(Token::hash).toList();
  }

  static List<String> parts(String text) {
    return of(text).stream().map(t -> text.substring(t.start(), t.end())).toList();
  }

  static boolean anyDisguised(String text) {
    return of(text).stream().anyMatch(Token::disguised);
  }
}
