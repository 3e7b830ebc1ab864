package io.likeness.bench.attack;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** Changes of a text letter by letter: what scanners do, and those who hide from detectors. */
final class LetterEdits {

  /** What readers of scanned pages confuse. */
  private static final Map<String, List<String>> CONFUSED =
      Map.ofEntries(
          Map.entry("rn", List.of("m")),
          Map.entry("m", List.of("rn", "in")),
          Map.entry("cl", List.of("d")),
          Map.entry("d", List.of("cl")),
          Map.entry("l", List.of("1", "I", "i")),
          Map.entry("i", List.of("l", "j", "1")),
          Map.entry("o", List.of("0", "c")),
          Map.entry("e", List.of("c", "o")),
          Map.entry("c", List.of("e", "(")),
          Map.entry("h", List.of("b", "li")),
          Map.entry("b", List.of("h", "6")),
          Map.entry("a", List.of("o", "u")),
          Map.entry("n", List.of("u", "ri")),
          Map.entry("u", List.of("n", "ii")),
          Map.entry("s", List.of("5", "a")),
          Map.entry("t", List.of("f", "l")),
          Map.entry("f", List.of("t", "l")),
          Map.entry("g", List.of("q", "9")),
          Map.entry("w", List.of("vv")),
          Map.entry("v", List.of("y")),
          Map.entry("y", List.of("v")),
          Map.entry("r", List.of("i")),
          Map.entry(" ", List.of("", "  ")),
          Map.entry(",", List.of(".", "")),
          Map.entry(".", List.of(",", "")));

  private static final String LATIN = "aceijopsxyABCEHIKMOPTXY";
  private static final String CYRILLIC = "асеіјорѕхуАВСЕНІКМОРТХУ";

  /** Zero-width space, non-joiner and joiner, word joiner, soft hyphen. */
  private static final String INVISIBLE = "\u200b\u200c\u200d\u2060\u00ad";

  private static final int FULL_WIDTH = 0xff01 - '!';
  private static final int LINE = 38;

  private LetterEdits() {}

  /** Reads a share of the characters as others. */
  static TextEdit misread(double share) {
    return (passage, others, random) -> {
      StringBuilder read = new StringBuilder();
      for (int i = 0; i < passage.length(); i++) {
        boolean wrong = random.nextDouble() < share;
        String pair = passage.substring(i, Math.min(i + 2, passage.length()));
        String one = passage.substring(i, i + 1);
        if (wrong && pair.length() == 2 && CONFUSED.containsKey(pair)) {
          read.append(confused(pair, random));
          i++;
        } else {
          read.append(wrong && CONFUSED.containsKey(one) ? confused(one, random) : one);
        }
      }
      return read.toString();
    };
  }

  private static String confused(String seen, Random random) {
    List<String> readings = CONFUSED.getOrDefault(seen, List.of(seen));
    return readings.get(random.nextInt(readings.size()));
  }

  /** Writes a share of the Latin letters that have one with their Cyrillic look-alike. */
  static TextEdit lookAlikes(double share) {
    return eachCharacter(
        (c, random) -> {
          int at = LATIN.indexOf(c);
          boolean changed = at >= 0 && random.nextDouble() < share;
          return String.valueOf(changed ? CYRILLIC.charAt(at) : c);
        });
  }

  /** Puts invisible characters behind a share of the letters. */
  static TextEdit invisible(double share) {
    return eachCharacter(
        (c, random) ->
            Character.isLetter(c) && !Character.isSurrogate(c) && random.nextDouble() < share
                ? c + "" + INVISIBLE.charAt(random.nextInt(INVISIBLE.length()))
                : String.valueOf(c));
  }

  /** Writes all of ASCII in full width. */
  static TextEdit fullWidth() {
    return eachCharacter(
        (c, random) -> String.valueOf(c > ' ' && c < 127 ? (char) (c + FULL_WIDTH) : c));
  }

  /** Wraps lines anew, and doubles or hardens a quarter of the spaces. */
  static TextEdit spaced() {
    return (passage, others, random) -> {
      StringBuilder spaced = new StringBuilder();
      int column = 0;
      for (String word : passage.strip().split("\\s+", -1)) {
        if (column > 0) {
          boolean wrapped = column + word.length() > LINE;
          spaced.append(wrapped ? "\r\n" : random.nextInt(4) == 0 ? space(random) : " ");
          column = wrapped ? 0 : column;
        }
        spaced.append(word);
        column += word.length() + 1;
      }
      return spaced.toString();
    };
  }

  private static String space(Random random) {
    return List.of("  ", "\u00a0", "\t", "\u2003").get(random.nextInt(4));
  }

  private interface CharacterEdit {
    String apply(char c, Random random);
  }

  private static TextEdit eachCharacter(CharacterEdit edit) {
    return (passage, others, random) -> {
      StringBuilder changed = new StringBuilder();
      for (int i = 0; i < passage.length(); i++) {
        changed.append(edit.apply(passage.charAt(i), random));
      }
      return changed.toString();
    };
  }
}
