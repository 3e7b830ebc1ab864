package io.likeness.text.internal.exempt;

/**
 * Judges whether a few lines are an entry of a list of references.
 *
 * <p>An entry has a year, is not long, and is dense with marks, numbers and initials: a third of
 * its words have one, where in prose it is one of seven. Of scripts without spaces two characters
 * count for a word.
 */
final class Entry {

  private static final int LONGEST = 500;
  private static final int FEWEST_WORDS = 2;

  /** Marks, numbers and initials for each word. */
  private static final double LEAST_DENSITY = 0.35;

  private static final int FIRST_YEAR = 1500;
  private static final int LAST_YEAR = 2099;
  private static final int DIGITS_OF_YEAR = 4;
  private static final char FIRST_UNSPACED = 0x2E80;

  private int length;
  private int words;
  private int unspaced;
  private int marks;
  private int numbers;
  private int initials;
  private boolean hasYear;

  /** The present word or number. */
  private int letters;

  private int digits;
  private int number;

  /** Begins anew. */
  void clear() {
    length = 0;
    words = 0;
    unspaced = 0;
    marks = 0;
    numbers = 0;
    initials = 0;
    hasYear = false;
    letters = 0;
    digits = 0;
  }

  /** Takes the next character. */
  void add(char c) {
    if (!Character.isWhitespace(c)) {
      length++;
    }
    if (c >= '0' && c <= '9') {
      endWord();
      number = (digits == 0 ? 0 : number) * 10 + c - '0';
      digits = Math.min(digits + 1, DIGITS_OF_YEAR + 1);
    } else if (Character.isLetter(c)) {
      endNumber();
      letter(c);
    } else {
      endWord();
      endNumber();
      marks += Character.isWhitespace(c) ? 0 : 1;
    }
  }

  private void letter(char c) {
    if (c >= FIRST_UNSPACED) {
      unspaced++;
    } else {
      letters++;
    }
  }

  private void endWord() {
    words += letters > 0 ? 1 : 0;
    initials += letters == 1 ? 1 : 0;
    letters = 0;
  }

  private void endNumber() {
    if (digits > 0) {
      numbers++;
      hasYear |= digits == DIGITS_OF_YEAR && number >= FIRST_YEAR && number <= LAST_YEAR;
      digits = 0;
    }
  }

  boolean isEmpty() {
    return length == 0;
  }

  /** Returns whether it may end with the present line: it has its year. */
  boolean isComplete() {
    endWord();
    endNumber();
    return hasYear || length > LONGEST;
  }

  /** Returns whether it is an entry of a list of references. */
  boolean isOne() {
    boolean complete = isComplete() && length <= LONGEST;
    double all = words + unspaced / 2.0;
    return complete && all >= FEWEST_WORDS && marks + numbers + initials >= LEAST_DENSITY * all;
  }
}
