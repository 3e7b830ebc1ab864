package io.likeness.text.internal.exempt;

import io.likeness.text.internal.exempt.ExemptRange.Kind;
import java.util.function.Consumer;

/**
 * Finds what stands between quotation marks of any script, and whether a reference follows.
 *
 * <p>The marks are those of Unicode's quotation mark property but for the ASCII apostrophe, which
 * mostly is none. A quotation ends at the mark that belongs to the one it began with; marks within
 * it are passed over. One that does not end in its paragraph, or goes on for more than some three
 * hundred words, is none: a mark is missing.
 */
final class QuotationFinder {

  /** All marks but two come from here on. */
  static final char FIRST_MARK = 0x2018;

  private static final int SHORTEST = 12;
  private static final int LONGEST = 2000;

  /** How far behind a quotation a reference begins, and ends. */
  private static final int REFERENCE_BEGINS = 4;

  private static final int REFERENCE_ENDS = 64;

  private static final char NONE = 0;
  private static final char ASCII_MARK = '"';
  private static final char SINGLE_OPEN = 0x2018;
  private static final char SINGLE_CLOSE = 0x2019;

  private final Consumer<ExemptRange> sink;
  private char opener = NONE;
  private int start;

  /** Where a single mark stands that is an apostrophe if a letter follows, or -1. */
  private int waiting = -1;

  private char last = '\n';

  /** The last quotation, which is handed on once it is clear whether a reference follows. */
  private int closedStart = -1;

  private int closedEnd;
  private boolean inReference;

  QuotationFinder(Consumer<ExemptRange> sink) {
    this.sink = sink;
  }

  /** Returns the character before the present piece of the text. */
  char last() {
    return last;
  }

  void keep(char c) {
    last = c;
  }

  boolean isWaiting() {
    return waiting >= 0;
  }

  /** Takes the character behind a single mark. */
  void follow(char c) {
    int at = waiting;
    waiting = -1;
    if (!Character.isLetterOrDigit(c)) {
      close(at);
    }
  }

  /** Takes a character beyond ASCII that may be a mark. */
  void mark(char c, int at) {
    if (opener == NONE) {
      if (!closers(c).isEmpty()) {
        open(c, at);
      }
    } else if (opener == SINGLE_OPEN && c == SINGLE_CLOSE) {
      waiting = at;
    } else if (closers(opener).indexOf(c) >= 0) {
      close(at);
    }
  }

  /** Takes an ASCII mark, which opens behind a space, a bracket or a dash, and else closes. */
  void asciiMark(char previous, int at) {
    boolean opens = !Character.isLetterOrDigit(previous) && ",.;:!?\u2026%".indexOf(previous) < 0;
    // Scripts without spaces have a letter before the opening mark.
    boolean unspaced = opener == NONE && previous >= 0x2E80;
    if (opener == ASCII_MARK && !opens) {
      close(at);
    } else if ((opener == NONE || opener == ASCII_MARK) && (opens || unspaced)) {
      open(ASCII_MARK, at);
    }
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

  private void open(char mark, int at) {
    handOn(Kind.QUOTED);
    opener = mark;
    start = at + 1;
  }

  private void close(int at) {
    opener = NONE;
    int length = at - start;
    if (length >= SHORTEST && length <= LONGEST) {
      handOn(Kind.QUOTED);
      closedStart = start;
      closedEnd = at;
      inReference = false;
    }
  }

  private void handOn(Kind kind) {
    if (closedStart >= 0) {
      sink.accept(new ExemptRange(closedStart, closedEnd, kind));
      closedStart = -1;
    }
  }

  /** Takes a bracket: a reference behind a quotation stands in some. */
  void bracket(char c, int at) {
    if (closedStart >= 0) {
      boolean opens = c == '(' || c == '[';
      inReference = opens && at <= closedEnd + REFERENCE_BEGINS;
    }
  }

  /** Takes a digit: a reference has some. */
  void digit(int at) {
    if (inReference && closedStart >= 0 && at <= closedEnd + REFERENCE_ENDS) {
      handOn(Kind.CITED);
    }
  }

  /** Ends a paragraph. */
  void paragraph() {
    waiting = -1;
    opener = NONE;
  }

  void finish() {
    if (isWaiting()) {
      follow(' ');
    }
    handOn(Kind.QUOTED);
  }
}
