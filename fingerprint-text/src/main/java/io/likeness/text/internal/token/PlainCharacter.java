package io.likeness.text.internal.token;

import com.ibm.icu.lang.UCharacter;

/**
 * A {@link FoldedCharacter} as a number, as far as words without disguise are concerned.
 *
 * <p>Bits 0 to 47 are up to three code units, the first one lowest; 48 and 49 their number; those
 * above are flags. What has neither units nor flags needs a closer look.
 */
final class PlainCharacter {

  private static final int MOST_UNITS = 3;
  private static final long UNITS = (1L << 48) - 1;
  private static final int COUNT_SHIFT = 48;

  /** Ends a word, whatever follows. */
  private static final long ENDS = 1L << 50;

  /** Is passed over. */
  private static final long IGNORED = 1L << 51;

  /** A letter that has a small Latin one when folded. */
  private static final long LATIN = 1L << 52;

  /** A letter of another script than Latin. */
  private static final long FOREIGN = 1L << 53;

  /** A letter of another script that looks like no Latin one. */
  private static final long NO_TWIN = 1L << 54;

  /** A combining mark: begins no word. */
  private static final long MARK = 1L << 55;

  /** Ends in a combining mark that may change places with the next one. */
  private static final long ORDERED = 1L << 56;

  /** A letter whose first code unit is a small Latin one when folded. */
  private static final long BEGINS_LATIN = 1L << 57;

  /** The flags that a word has if one of its characters has them. */
  private static final long JOINED = LATIN | FOREIGN | NO_TWIN;

  private PlainCharacter() {}

  static long of(FoldedCharacter character) {
    return switch (character.kind()) {
      case SEPARATOR, SPACE, LINE_BREAK, IDEOGRAPH, SYLLABIC -> ENDS;
      case IGNORED -> IGNORED;
      case LETTER -> letter(character);
      case MARK -> mark(character.units());
      default -> 0;
    };
  }

  private static long letter(FoldedCharacter character) {
    String units = character.units();
    if (character.disguised() || units.length() > MOST_UNITS) {
      return 0;
    }
    long flags = units.chars().anyMatch(PlainCharacter::isLatin) ? LATIN : 0;
    if (isLatin(units.charAt(0))) {
      flags |= BEGINS_LATIN;
    }
    flags |= order(units);
    if (character.alphabet().isForeign()) {
      flags |= character.lookAlike() == 0 ? FOREIGN | NO_TWIN : FOREIGN;
    }
    return packed(units) | flags;
  }

  private static long mark(String units) {
    if (units.length() != 1) {
      return 0;
    }
    return packed(units) | MARK | order(units);
  }

  private static long order(String units) {
    return UCharacter.getCombiningClass(units.charAt(units.length() - 1)) == 0 ? 0 : ORDERED;
  }

  private static long packed(String units) {
    long packed = (long) units.length() << COUNT_SHIFT;
    for (int i = 0; i < units.length(); i++) {
      packed |= (long) units.charAt(i) << (16 * i);
    }
    return packed;
  }

  private static boolean isLatin(int unit) {
    return unit >= 'a' && unit <= 'z';
  }

  /** Returns the number of code units, 0 to 3. */
  static int count(long character) {
    return (int) (character >>> COUNT_SHIFT) & MOST_UNITS;
  }

  static long units(long character) {
    return character & UNITS;
  }

  static boolean endsWord(long character) {
    return (character & ENDS) != 0;
  }

  static boolean isIgnored(long character) {
    return (character & IGNORED) != 0;
  }

  /**
   * Returns whether a character goes on with a word as it stands.
   *
   * @param word the characters before it, {@linkplain #join joined}
   * @param letters the number of their code units
   */
  static boolean mayFollow(long character, long word, int letters) {
    return (character & MARK) == 0 || (letters > 0 && (character & word & ORDERED) == 0);
  }

  /** Returns the flags of a word with one more character. */
  static long join(long word, long character) {
    return ((word | character) & JOINED) | (character & ORDERED);
  }

  static boolean isForeign(long word) {
    return (word & FOREIGN) != 0;
  }

  static boolean hasLatin(long word) {
    return (word & LATIN) != 0;
  }

  static boolean hasNoTwin(long word) {
    return (word & NO_TWIN) != 0;
  }

  static boolean beginsLatin(long character) {
    return (character & BEGINS_LATIN) != 0;
  }
}
