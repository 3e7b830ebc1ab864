package io.likeness.text.internal.exempt;

import io.likeness.text.internal.exempt.ExemptRange.Kind;
import java.util.function.Consumer;

/**
 * Finds what stands between quotation marks of any script, and what is said of its source.
 *
 * <p>The marks are those of Unicode's quotation mark property but for the ASCII apostrophe, which
 * mostly is none. A quotation ends at the mark that belongs to the one it began with; marks within
 * it are passed over. One that does not end in its paragraph, or goes on for more than some three
 * hundred words, is none: a mark is missing.
 */
final class QuotationFinder {

  private static final int SHORTEST = 12;
  private static final int LONGEST = 2000;

  /** Fewer characters are never significant: it does not matter whose they are. */
  private static final int SHORTEST_JUDGED = 24;

  private static final char NONE = 0;
  private static final char ASCII_MARK = '"';
  private static final char SINGLE_OPEN = 0x2018;
  private static final char SINGLE_CLOSE = 0x2019;

  private final Consumer<ExemptRange> sink;
  private final boolean judging;
  private char opener = NONE;
  private int start;

  /** What stands before the present quotation. */
  private String before = "";

  /** Where a single mark stands that is an apostrophe if a letter follows, or -1. */
  private int waiting = -1;

  /** The end of the pieces of the paragraph that are no longer at hand. */
  private final StringBuilder tail = new StringBuilder();

  /** Where the words before the next quotation may begin, as an offset. */
  private int freeFrom;

  /** The last quotation, which is handed on once it is clear what follows. */
  private int closedStart = -1;

  private int closedEnd;
  private String closedBefore = "";
  private final StringBuilder behind = new StringBuilder();

  QuotationFinder(Consumer<ExemptRange> sink, boolean judging) {
    this.sink = sink;
    this.judging = judging;
  }

  /** Returns whether a character beyond ASCII may be a mark. */
  static boolean isMark(char c) {
    if (c < 0x2018) {
      return c == '\u00AB' || c == '\u00BB';
    }
    return c <= 0x203A || (c >= 0x300C && c <= 0x301F) || c >= 0xFE41;
  }

  /** Returns the character before the present piece of the text. */
  char last() {
    return tail.isEmpty() ? '\n' : tail.charAt(tail.length() - 1);
  }

  /** Ends a piece of the text. */
  void keep(char[] text, int from, int to) {
    tail.append(text, Math.max(from, to - Citation.REACH), Math.min(to - from, Citation.REACH));
    tail.delete(0, Math.max(0, tail.length() - Citation.REACH));
  }

  boolean isListening() {
    return waiting >= 0 || closedStart >= 0;
  }

  /** Takes the next character, whatever it is. */
  void listen(char c) {
    if (waiting >= 0) {
      int at = waiting;
      waiting = -1;
      if (!Character.isLetterOrDigit(c)) {
        close(at);
      }
    }
    if (closedStart >= 0) {
      if (opens(c) || behind.length() == Citation.REACH) {
        handOn();
      } else {
        behind.append(c);
      }
    }
  }

  /**
   * Takes a character beyond ASCII that may be a mark.
   *
   * @param text the present piece of the text
   * @param from where it begins
   * @param i the index of the character
   * @param at its offset
   */
  void mark(char[] text, int from, int i, int at) {
    char c = text[i];
    if (opener == NONE) {
      if (!closers(c).isEmpty()) {
        open(text, from, i, at);
      }
    } else if (opener == SINGLE_OPEN && c == SINGLE_CLOSE) {
      waiting = at;
    } else if (closers(opener).indexOf(c) >= 0) {
      close(at);
    }
  }

  /** Takes an ASCII mark, which opens behind a space, a bracket or a dash, and else closes. */
  void asciiMark(char[] text, int from, int i, int at) {
    char previous = i > from ? text[i - 1] : last();
    boolean opens = !Character.isLetterOrDigit(previous) && ",.;:!?\u2026%".indexOf(previous) < 0;
    // Scripts without spaces have a letter before the opening mark.
    boolean unspaced = opener == NONE && previous >= 0x2E80;
    if (opener == ASCII_MARK && !opens) {
      close(at);
    } else if ((opener == NONE || opener == ASCII_MARK) && (opens || unspaced)) {
      open(text, from, i, at);
    }
  }

  private static boolean opens(char c) {
    return c == ASCII_MARK || (c > ASCII_MARK && !closers(c).isEmpty());
  }

  /** Returns the marks that end a quotation which begins with a mark; none if none begins so. */
  private static String closers(char opener) {
    return switch (opener) {
      case ASCII_MARK -> "\"";
      case '\u00AB' -> "\u00BB";
      case '\u00BB' -> "\u00AB";
      case SINGLE_OPEN, '\u201A', '\u201B' -> "\u2018\u2019";
      case '\u201C', '\u201F' -> "\u201D";
      case '\u201D' -> "\u201D";
      case '\u201E' -> "\u201C\u201D";
      case '\u2039' -> "\u203A";
      case '\u203A' -> "\u2039";
      case '\u300C', '\uFE41' -> "\u300D\uFE42";
      case '\u300E', '\uFE43' -> "\u300F\uFE44";
      case '\u301D' -> "\u301E\u301F";
      case '\uFF02' -> "\uFF02";
      case '\uFF62' -> "\uFF63";
      default -> "";
    };
  }

  private void open(char[] text, int from, int i, int at) {
    opener = text[i];
    start = at + 1;
    if (judging) {
      before = before(text, from, i, Math.min(Citation.REACH, at - freeFrom));
    }
  }

  /** Returns so many characters before an index, as far as they are still known. */
  private String before(char[] text, int from, int i, int length) {
    int here = Math.min(length, i - from);
    int there = Math.min(length - here, tail.length());
    return tail.substring(tail.length() - there) + new String(text, i - here, here);
  }

  private void close(int at) {
    opener = NONE;
    freeFrom = at + 1;
    int length = at - start;
    if (length < SHORTEST || length > LONGEST) {
      return;
    }
    if (!judging || length < SHORTEST_JUDGED) {
      sink.accept(new ExemptRange(start, at, Kind.QUOTED));
    } else {
      closedStart = start;
      closedEnd = at;
      closedBefore = before;
      behind.setLength(0);
    }
  }

  private void handOn() {
    if (closedStart >= 0) {
      Kind kind = Citation.kind(closedBefore, behind);
      sink.accept(new ExemptRange(closedStart, closedEnd, kind));
      closedStart = -1;
    }
  }

  /** Ends a paragraph at an offset. */
  void paragraph(int at) {
    waiting = -1;
    opener = NONE;
    freeFrom = at + 1;
  }

  void finish() {
    if (waiting >= 0) {
      listen(' ');
    }
    handOn();
  }
}
