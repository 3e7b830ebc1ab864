package io.likeness.text.internal.exempt;

import io.likeness.text.internal.exempt.ExemptRange.Kind;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds lists of references: from a line that is nothing but their heading to the last line with a
 * year, as long as years stand near each other. A heading in a table of contents has none behind
 * it.
 */
final class BibliographyFinder {

  /** The headings, in lower case and without numbers, in the languages that most is written in. */
  private static final Set<String> HEADINGS =
      Set.of(
          "references",
          "reference list",
          "references cited",
          "references and notes",
          "notes and references",
          "bibliography",
          "selected bibliography",
          "works cited",
          "literature cited",
          "literature",
          "sources",
          "further reading",
          "literatur",
          "literaturverzeichnis",
          "quellen",
          "quellenverzeichnis",
          "bibliographie",
          "références",
          "références bibliographiques",
          "bibliografía",
          "referencias",
          "referencias bibliográficas",
          "bibliografia",
          "referências",
          "referências bibliográficas",
          "riferimenti bibliografici",
          "literatuur",
          "literatuurlijst",
          "referenties",
          "litteratur",
          "litteraturliste",
          "litteraturförteckning",
          "referenser",
          "kilder",
          "källor",
          "lähteet",
          "kirjallisuus",
          "literatura",
          "použitá literatura",
          "zoznam použitej literatúry",
          "piśmiennictwo",
          "irodalom",
          "irodalomjegyzék",
          "kaynakça",
          "kaynaklar",
          "βιβλιογραφία",
          "литература",
          "список литературы",
          "список использованной литературы",
          "библиография",
          "література",
          "список літератури",
          "참고문헌",
          "参考文献",
          "參考文獻",
          "引用文献",
          "المراجع",
          "مراجع",
          "ביבליוגרפיה",
          "संदर्भ",
          "daftar pustaka",
          "tài liệu tham khảo",
          "บรรณานุกรม");

  private static final int LONGEST_LINE = 48;

  /** Text that goes on for longer without a year is no list of references any more. */
  private static final int MOST_BETWEEN_YEARS = 600;

  private static final int FIRST_YEAR = 1500;
  private static final int LAST_YEAR = 2099;

  private final Consumer<ExemptRange> sink;

  /** The beginning of the present line, as far as former pieces of the text had it. */
  private final StringBuilder carried = new StringBuilder();

  private int lineFrom;
  private int start = -1;
  private int lastYearLine;
  private boolean yearInLine;
  private int number;
  private int numberLength;
  private int numberEnd;

  BibliographyFinder(Consumer<ExemptRange> sink) {
    this.sink = sink;
  }

  /** Begins a piece of the text. */
  void begin(char[] text, int from) {
    lineFrom = from;
  }

  /** Ends a piece of the text. */
  void end(char[] text, int to) {
    int most = Math.max(0, LONGEST_LINE + 1 - carried.length());
    carried.append(text, lineFrom, Math.min(to - lineFrom, most));
  }

  /** Takes a digit of a number that may be a year. */
  void digit(char c, int at) {
    if (start < 0) {
      return;
    }
    boolean goesOn = numberLength > 0 && at == numberEnd;
    number = (goesOn ? number * 10 : 0) + c - '0';
    numberLength = goesOn ? numberLength + 1 : 1;
    numberEnd = at + 1;
    yearInLine |= numberLength == 4 && number >= FIRST_YEAR && number <= LAST_YEAR;
  }

  /**
   * Ends a line.
   *
   * @param text the present piece of the text
   * @param i the index of the line feed in it
   * @param at the offset of the line feed
   * @return whether the line is empty
   */
  boolean endLine(char[] text, int i, int at) {
    int length = carried.length() + i - lineFrom;
    boolean isShort = length <= LONGEST_LINE;
    if (isShort) {
      carried.append(text, lineFrom, i - lineFrom);
    }
    boolean blank = isShort && isBlank();
    if (start >= 0) {
      lastYearLine = yearInLine ? at : lastYearLine;
      if (at - lastYearLine > MOST_BETWEEN_YEARS) {
        close();
      }
    }
    if (isShort && !blank && start < 0 && isHeading()) {
      start = at + 1;
      lastYearLine = start;
    }
    yearInLine = false;
    carried.setLength(0);
    lineFrom = i + 1;
    return blank;
  }

  private boolean isBlank() {
    for (int i = 0; i < carried.length(); i++) {
      if (!Character.isWhitespace(carried.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean isHeading() {
    int from = 0;
    int to = carried.length();
    while (from < to && !Character.isLetter(carried.charAt(from))) {
      from++;
    }
    while (to > from && !isOfWord(carried.charAt(to - 1))) {
      to--;
    }
    return HEADINGS.contains(carried.substring(from, to).toLowerCase(Locale.ROOT));
  }

  private static boolean isOfWord(char c) {
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  private void close() {
    if (lastYearLine > start) {
      sink.accept(new ExemptRange(start, lastYearLine, Kind.BIBLIOGRAPHY));
    }
    start = -1;
  }

  void finish() {
    if (start >= 0) {
      lastYearLine = yearInLine ? Math.max(lastYearLine, numberEnd) : lastYearLine;
      close();
    }
  }
}
