package io.likeness.text.internal.exempt;

import io.likeness.text.internal.exempt.ExemptRange.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Finds the entries of lists of references, which stand below a line that is nothing but their
 * heading.
 *
 * <p>What stands there is judged entry by entry, as {@link Entry} says. The list ends where the
 * next heading is or where text goes on for long that is no entry. A list of which less than two
 * thirds are entries is none, and what is no entry is no part of it: prose does not become a list
 * by its heading. A heading in a table of contents has no entries behind it.
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

  /** Text that goes on for longer without an entry is no list of references any more. */
  private static final int MOST_BETWEEN_ENTRIES = 600;

  /** What is left of an entry behind its year may stand in a line of its own. */
  private static final int MOST_REST = 100;

  /** The share of a list that its entries are at least. */
  private static final double LEAST_SHARE = 2.0 / 3;

  private final Consumer<ExemptRange> sink;

  /** The beginning of the present line, as far as former pieces of the text had it. */
  private final StringBuilder carried = new StringBuilder();

  private int lineFrom;
  private boolean inList;

  /** Where the next entry begins, and where the last one that is one ends. */
  private int entryStart;

  private int lastEntryEnd;
  private int listed;
  private int unlisted;
  private final Entry entry = new Entry();
  private final List<ExemptRange> entries = new ArrayList<>();

  BibliographyFinder(Consumer<ExemptRange> sink) {
    this.sink = sink;
  }

  /** Begins a piece of the text. */
  void begin(int from) {
    lineFrom = from;
  }

  /** Returns whether every character is to be taken. */
  boolean isListening() {
    return inList;
  }

  /** Takes a character below a heading. */
  void listen(char c) {
    entry.add(c);
  }

  /** Ends a piece of the text. */
  void end(char[] text, int to) {
    int most = Math.max(0, LONGEST_LINE + 1 - carried.length());
    carried.append(text, lineFrom, Math.min(to - lineFrom, most));
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
    if (inList && (blank || entry.isComplete())) {
      endEntry(at);
    }
    if (isShort && !blank && isHeading()) {
      close();
      inList = true;
      begin(at + 1, entry);
      lastEntryEnd = at + 1;
    }
    carried.setLength(0);
    lineFrom = i + 1;
    return blank;
  }

  private void begin(int offset, Entry next) {
    entryStart = offset;
    next.clear();
  }

  private void endEntry(int at) {
    int length = at - entryStart;
    boolean rest = !entries.isEmpty() && lastEntryEnd + 1 == entryStart && length <= MOST_REST;
    if (entry.isOne() || (rest && !entry.isEmpty())) {
      listed += length;
      lastEntryEnd = at;
      join(new ExemptRange(entryStart, at, Kind.BIBLIOGRAPHY));
    } else if (!entry.isEmpty()) {
      unlisted += length;
    }
    begin(at + 1, entry);
    if (at - lastEntryEnd > MOST_BETWEEN_ENTRIES) {
      // What the list ended before is no part of it.
      unlisted -= Math.min(unlisted, at - lastEntryEnd);
      close();
    }
  }

  /** Joins an entry to those right before it. */
  private void join(ExemptRange range) {
    int last = entries.size() - 1;
    if (last >= 0 && entries.get(last).end() + 2 >= range.start()) {
      entries.set(last, new ExemptRange(entries.get(last).start(), range.end(), range.kind()));
    } else {
      entries.add(range);
    }
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
    if (listed >= LEAST_SHARE * (listed + unlisted)) {
      entries.forEach(sink);
    }
    entries.clear();
    listed = 0;
    unlisted = 0;
    inList = false;
  }

  /** Ends the text at an offset. */
  void finish(int at) {
    if (inList) {
      endEntry(at);
      close();
    }
  }
}
