package io.likeness.text.internal.token;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacterCategory;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;

/** Sorts characters into {@linkplain Kind kinds} by the properties that Unicode gives them. */
final class CharacterClasses {

  private CharacterClasses() {}

  static Kind kind(int c) {
    Kind special = special(c);
    if (special != Kind.SEPARATOR) {
      return special;
    }
    if (UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT)) {
      return isJoiner(c) ? Kind.IGNORED : Kind.INVISIBLE;
    }
    return switch (UCharacter.getType(c)) {
      case UCharacterCategory.FORMAT -> Kind.INVISIBLE;
      case UCharacterCategory.SPACE_SEPARATOR -> Kind.SPACE;
      case UCharacterCategory.NON_SPACING_MARK,
          UCharacterCategory.ENCLOSING_MARK,
          UCharacterCategory.COMBINING_SPACING_MARK ->
          isDiacritic(c) ? Kind.IGNORED : letter(c, Kind.MARK);
      case UCharacterCategory.UPPERCASE_LETTER,
          UCharacterCategory.LOWERCASE_LETTER,
          UCharacterCategory.TITLECASE_LETTER,
          UCharacterCategory.MODIFIER_LETTER,
          UCharacterCategory.OTHER_LETTER,
          UCharacterCategory.LETTER_NUMBER,
          UCharacterCategory.OTHER_NUMBER ->
          letter(c, Kind.LETTER);
      case UCharacterCategory.DECIMAL_DIGIT_NUMBER -> Kind.LETTER;
      default -> Kind.SEPARATOR;
    };
  }

  private static Kind special(int c) {
    return switch (c) {
      // A carriage return comes with a line feed, which then breaks the line.
      case '\t', 0x0B, '\r' -> Kind.SPACE;
      case '\n', '\f', 0x85, 0x2028, 0x2029 -> Kind.LINE_BREAK;
      case '\'',
          '`',
          0xB4,
          0x2B9,
          0x2BB,
          0x2BC,
          0x2BD,
          0x2018,
          0x2019,
          0x201B,
          0x2032,
          0x55A,
          0x5F3,
          0xA78C,
          0xFF07 ->
          Kind.APOSTROPHE;
      case '-', 0x2010, 0x2011 -> Kind.HYPHEN;
      case 0xAD -> Kind.SOFT_HYPHEN;
      case 0x640, 0x7FA -> Kind.IGNORED; // Letters are stretched with these.
      case 0x3099, 0x309A, 0x309B, 0x309C, 0xFF9E, 0xFF9F -> Kind.VOICING;
      default -> Kind.SEPARATOR;
    };
  }

  /** Joiners and selectors that ordinary writing needs in some scripts. */
  private static boolean isJoiner(int c) {
    return c == 0x200C
        || c == 0x200D
        || c == 0x34F
        || (c >= 0x180B && c <= 0x180F)
        || (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0xE0100 && c <= 0xE01EF)
        || c == 0x17B4
        || c == 0x17B5;
  }

  private static Kind letter(int c, Kind other) {
    return switch (UScript.getScript(c)) {
      case UScript.HAN, UScript.HIRAGANA, UScript.KATAKANA, UScript.BOPOMOFO, UScript.YI ->
          Kind.IDEOGRAPH;
      case UScript.THAI,
          UScript.LAO,
          UScript.KHMER,
          UScript.MYANMAR,
          UScript.JAVANESE,
          UScript.BALINESE,
          UScript.LANNA,
          UScript.NEW_TAI_LUE,
          UScript.TAI_VIET ->
          Kind.SYLLABIC;
      case UScript.COMMON -> isLengthMark(c) ? Kind.IDEOGRAPH : other;
      default -> other;
    };
  }

  private static boolean isLengthMark(int c) {
    return c == 0x30FC || c == 0xFF70;
  }

  /** Returns whether a mark is left out: what different editions write differently, or not. */
  static boolean isDiacritic(int c) {
    int type = UCharacter.getType(c);
    if (type != UCharacterCategory.NON_SPACING_MARK && type != UCharacterCategory.ENCLOSING_MARK) {
      return false;
    }
    return switch (UScript.getScript(c)) {
      case UScript.INHERITED, UScript.COMMON -> c != 0x3099 && c != 0x309A;
      case UScript.LATIN,
          UScript.GREEK,
          UScript.CYRILLIC,
          UScript.ARABIC,
          UScript.HEBREW,
          UScript.SYRIAC ->
          true;
      default -> false;
    };
  }

  static Alphabet alphabet(int c) {
    return switch (UScript.getScript(c)) {
      case UScript.LATIN -> Alphabet.LATIN;
      case UScript.CYRILLIC -> Alphabet.CYRILLIC;
      case UScript.GREEK -> Alphabet.GREEK;
      case UScript.COMMON, UScript.INHERITED -> Alphabet.COMMON;
      default -> Alphabet.OTHER;
    };
  }

  /** Returns whether ASCII is dressed up: mathematical, circled, full-width, phonetic. */
  static boolean isDressedAscii(int c, String folded) {
    if (c < 128 || folded.charAt(0) >= 128) {
      return false;
    }
    boolean phonetic = (c >= 0x250 && c <= 0x2AF) || (c >= 0x1D00 && c <= 0x1DBF);
    return phonetic
        || switch (UCharacter.getIntPropertyValue(c, UProperty.DECOMPOSITION_TYPE)) {
          case UCharacter.DecompositionType.FONT,
              UCharacter.DecompositionType.CIRCLE,
              UCharacter.DecompositionType.SQUARE,
              UCharacter.DecompositionType.WIDE ->
              true;
          default -> false;
        };
  }
}
