package io.likeness.text.internal.token;

import com.ibm.icu.lang.UCharacter;

/**
 * The normalised letters of one word, and the decision in which script it is meant.
 *
 * <p>A word whose letters are of two scripts is a disguise: each letter is there for its looks. If
 * it has a letter of the other script that looks like no Latin one, then that script was meant, and
 * its Latin letters are written in it; else it is meant as Latin, and so is a word wholly of
 * look-alikes that follows a Latin word. Words of one script are left alone otherwise.
 */
final class WordBuffer {

  /** The longest word, in normalised code units; longer ones are cut. */
  static final int CAPACITY = 64;

  private final char[] letters = new char[CAPACITY];
  private final char[] lookAlikes = new char[CAPACITY];

  /**
   * Where letters stand in the text: those whose bit is set; others stand behind the one before.
   */
  private final int[] offsets = new int[CAPACITY];

  private long placed;

  /** The letters that are of characters of two code units. */
  private long wide;

  /** The letters of other scripts than Latin. */
  private long foreignLetters;

  private int length;
  private Alphabet foreign = Alphabet.COMMON;
  private boolean foreignOnly;
  private boolean followsLatin;

  int length() {
    return length;
  }

  boolean isFull() {
    return length == CAPACITY;
  }

  private void place(int at) {
    offsets[length] = at;
    placed |= 1L << length;
  }

  /**
   * Adds one code unit of a folded character; the look-alike is 0 where there is none.
   *
   * @param at the offset of the character in the text
   * @param width its length in code units
   */
  void add(char letter, Alphabet alphabet, char lookAlike, int at, int width) {
    place(at);
    wide |= (width - 1L) << length;
    if (alphabet.isForeign()) {
      foreign = alphabet;
      foreignOnly |= lookAlike == 0;
      foreignLetters |= 1L << length;
    }
    lookAlikes[length] = lookAlike;
    letters[length++] = letter;
  }

  /** Adds a combining mark, keeping the marks of one letter in canonical order. */
  void addMark(char mark, int at) {
    add(mark, Alphabet.COMMON, (char) 0, at, 1);
    int order = UCharacter.getCombiningClass(mark);
    int i = length - 1;
    while (order != 0 && i > 0 && UCharacter.getCombiningClass(letters[i - 1]) > order) {
      letters[i] = letters[i - 1];
      letters[--i] = mark;
    }
  }

  /**
   * Decides on the script.
   *
   * @param marks takes the letters of the script that was not meant
   * @return whether look-alike letters were replaced
   */
  boolean unmask(DisguiseMarks marks) {
    if (foreign == Alphabet.COMMON) {
      // A number says nothing of the script around it.
      followsLatin |= isLatin(letters[0]);
      return false;
    }
    boolean latin = hasLatin();
    if (latin && foreignOnly && replaceLatin(marks)) {
      followsLatin = false;
      return true;
    }
    followsLatin = latin || (followsLatin && !foreignOnly);
    if (followsLatin) {
      replaceForeign(marks);
    }
    return followsLatin;
  }

  private static boolean isLatin(char letter) {
    return letter >= 'a' && letter <= 'z';
  }

  private boolean hasLatin() {
    for (int i = 0; i < length; i++) {
      if (isLatin(letters[i])) {
        return true;
      }
    }
    return false;
  }

  private void replaceForeign(DisguiseMarks marks) {
    for (int i = 0; i < length; i++) {
      if (letters[i] >= 128 && lookAlikes[i] != 0) {
        letters[i] = lookAlikes[i];
      }
      if ((foreignLetters >>> i & 1) == 1) {
        mark(i, marks);
      }
    }
  }

  /** Writes Latin letters in the other script; false, and all as it was, if one has no twin. */
  private boolean replaceLatin(DisguiseMarks marks) {
    for (int i = 0; i < length; i++) {
      if (isLatin(letters[i]) && foreign.twinOf(letters[i]) == 0) {
        return false;
      }
    }
    for (int i = 0; i < length; i++) {
      if (isLatin(letters[i])) {
        letters[i] = foreign.twinOf(letters[i]);
        mark(i, marks);
      }
    }
    return true;
  }

  private void mark(int letter, DisguiseMarks marks) {
    int from =
        Long.SIZE - 1 - Long.numberOfLeadingZeros(placed & (-1L >>> (Long.SIZE - 1 - letter)));
    marks.add(offsets[from] + letter - from, (int) (1 + (wide >>> letter & 1)));
  }

  /** Returns whether a word of look-alikes that comes next is meant as Latin. */
  boolean followsLatin() {
    return followsLatin;
  }

  /** Takes note of a word that was read elsewhere. */
  void follow(boolean latin) {
    followsLatin = latin;
  }

  /** Hashes the letters, four to an element, the first one lowest; the last may be incomplete. */
  long hash() {
    long hash = TokenHash.START;
    int i = 0;
    for (; i + 4 <= length; i += 4) {
      long low = letters[i] | (long) letters[i + 1] << 16;
      long high = letters[i + 2] | (long) letters[i + 3] << 16;
      hash = TokenHash.add(hash, low | high << 32);
    }
    long rest = 0;
    for (int shift = 0; i < length; i++, shift += 16) {
      rest |= (long) letters[i] << shift;
    }
    return TokenHash.mix(TokenHash.add(hash, rest));
  }

  /** Forgets the word, but not of which script it was. */
  void clear() {
    length = 0;
    placed = 0;
    wide = 0;
    foreignLetters = 0;
    foreign = Alphabet.COMMON;
    foreignOnly = false;
  }
}
