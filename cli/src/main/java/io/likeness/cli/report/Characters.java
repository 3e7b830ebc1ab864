package io.likeness.cli.report;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Knows the characters that deceive the eye: unseen, reordering, or looking like others. */
final class Characters {

  /** The alphabets whose letters pass for each other. */
  private static final Set<UnicodeScript> CONFUSABLE =
      EnumSet.of(
          UnicodeScript.LATIN,
          UnicodeScript.CYRILLIC,
          UnicodeScript.GREEK,
          UnicodeScript.ARMENIAN,
          UnicodeScript.CHEROKEE,
          UnicodeScript.COPTIC,
          UnicodeScript.LISU);

  /** No alphabet. */
  static final Set<UnicodeScript> NONE = Set.of();

  private static final String BLANK_LETTERS = "\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0";

  private Characters() {}

  /**
   * Returns whether a character is not seen, or moves or hides others: controls, bidirectional
   * marks and other format characters, line separators, lone surrogates, private and unassigned
   * ones, blank letters, variation selectors. Tab and line feed count as well.
   */
  static boolean isHidden(int character) {
    return switch (Character.getType(character)) {
          case Character.CONTROL,
              Character.FORMAT,
              Character.LINE_SEPARATOR,
              Character.PARAGRAPH_SEPARATOR,
              Character.SURROGATE,
              Character.PRIVATE_USE,
              Character.UNASSIGNED ->
              true;
          default -> false;
        }
        || BLANK_LETTERS.indexOf(character) >= 0
        || isVariationSelector(character);
  }

  private static boolean isVariationSelector(int character) {
    return (character >= 0xfe00 && character <= 0xfe0f)
        || (character >= 0xe0100 && character <= 0xe01ef);
  }

  /** Names a character, such as {@code U+202E}. */
  static String code(int character) {
    return String.format(Locale.ROOT, "U+%04X", character);
  }

  /** Names a character in full, such as {@code U+202E RIGHT-TO-LEFT OVERRIDE}. */
  static String description(int character) {
    String name = Character.getName(character);
    return name == null ? code(character) : code(character) + " " + name;
  }

  /** Replaces hidden characters by their codes in angle brackets, for plain text. */
  static String visible(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            character -> {
              if (isHidden(character)) {
                visible.append('<').append(code(character)).append('>');
              } else {
                visible.appendCodePoint(character);
              }
            });
    return visible.toString();
  }

  /** Returns the alphabets of a text, of those whose letters pass for each other. */
  static EnumSet<UnicodeScript> alphabets(CharSequence text) {
    EnumSet<UnicodeScript> alphabets = EnumSet.noneOf(UnicodeScript.class);
    text.codePoints()
        .mapToObj(UnicodeScript::of)
        .filter(CONFUSABLE::contains)
        .forEach(alphabets::add);
    return alphabets;
  }

  /**
   * Returns whether a letter looks like another one that would be expected in its place: a styled
   * or full-width form of an ASCII letter, or a letter of an alphabet that passes for the expected
   * ones.
   */
  static boolean isLookAlike(int character, Set<UnicodeScript> expected) {
    if (character < 0x80 || !Character.isLetter(character)) {
      return false;
    }
    UnicodeScript script = UnicodeScript.of(character);
    boolean foreign = CONFUSABLE.contains(script) && !expected.contains(script);
    return (foreign && !expected.isEmpty()) || isStyledAscii(character);
  }

  private static boolean isStyledAscii(int character) {
    String plain = Normalizer.normalize(Character.toString(character), Normalizer.Form.NFKC);
    return plain.length() == 1 && plain.charAt(0) < 0x80;
  }
}
