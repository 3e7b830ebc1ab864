package io.likeness.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word of a passage; of scripts that write no spaces, a character.
 *
 * @param word the word, with the punctuation that touches it
 * @param space the white space that follows, perhaps none
 */
record Token(String word, String space) {

  /** A longer word is no word and is cut. */
  private static final int LONGEST = 80;

  private static final String UNSPACED = "\\p{IsIdeographic}\\p{IsHiragana}\\p{IsKatakana}";

  private static final Pattern TOKEN =
      Pattern.compile("(?U)([%1$s]|[^\\s%1$s]{1,%2$d})(\\s*)".formatted(UNSPACED, LONGEST));

  /** Cuts a text into words, at most {@code limit} of them. */
  static List<Token> of(CharSequence text, int limit) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (tokens.size() < limit && matcher.find()) {
      tokens.add(new Token(matcher.group(1), matcher.group(2)));
    }
    return tokens;
  }

  /** Counts the words of a text. */
  static int count(CharSequence text) {
    Matcher matcher = TOKEN.matcher(text);
    int words = 0;
    while (matcher.find()) {
      words++;
    }
    return words;
  }
}
