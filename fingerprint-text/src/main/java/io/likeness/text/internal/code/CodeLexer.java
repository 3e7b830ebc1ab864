package io.likeness.text.internal.code;

import io.likeness.text.internal.token.TokenSink;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts a program into tokens that outlive disguise.
 *
 * <p>Names, numbers and strings are alike, loops are loops, comments, modifiers, braces and
 * semicolons are left out. Comments of licences and the lines that name other modules, which
 * unrelated programs share, are blanked in the text as well. Costs one look at every character. For
 * one text and one thread.
 */
public final class CodeLexer {

  private static final List<String> LICENCE_WORDS =
      List.of("license", "licence", "copyright", "warranty", "warranties", "all rights reserved");

  private static final Set<String> MODULE_WORDS =
      Set.of(
          "import",
          "package",
          "using",
          "from",
          "require",
          "require_once",
          "use",
          "include",
          "module",
          "#include",
          "#pragma");

  private static final int LONGEST_MODULE_WORD = 12;

  /** A string that does not end in its line is none, but for those that may be longer. */
  private static final int MOST_STRING = 1 << 16;

  private final char[] text;
  private final CodeFamily family;
  private final TokenSink sink;

  /**
   * Starts a program.
   *
   * @param text the program; what is no part of the work is blanked in it
   * @param family how it is written
   * @param sink what takes the tokens
   */
  public CodeLexer(char[] text, CodeFamily family, TokenSink sink) {
    this.text = text;
    this.family = family;
    this.sink = sink;
  }

  /** Reads the whole program. */
  public void run() {
    boolean lineStart = true;
    int i = 0;
    while (i < text.length) {
      char c = text[i];
      if (c == '\n') {
        lineStart = true;
        i++;
      } else if (Character.isWhitespace(c)) {
        i++;
      } else if (lineStart && namesModule(i)) {
        i = blank(i, endOfLine(i));
      } else if (isComment(i)) {
        i = comment(i);
      } else {
        lineStart = false;
        i = token(i, c);
      }
    }
  }

  private boolean namesModule(int from) {
    int end = text[from] == '#' ? from + 1 : from;
    while (end < text.length && CodeLine.isWord(text[end])) {
      end++;
    }
    return end - from <= LONGEST_MODULE_WORD
        && MODULE_WORDS.contains(new String(text, from, end - from));
  }

  private boolean isComment(int at) {
    return startsWith(family.lineComment(), at)
        || (!family.blockStart().isEmpty() && startsWith(family.blockStart(), at));
  }

  private boolean startsWith(String prefix, int at) {
    int length = prefix.length();
    boolean equal = at + length <= text.length;
    for (int i = 0; equal && i < length; i++) {
      equal = text[at + i] == prefix.charAt(i);
    }
    return equal;
  }

  /** Passes a comment: a block, or all lines that follow each other. */
  private int comment(int from) {
    int end =
        startsWith(family.lineComment(), from)
            ? endOfLineComments(from)
            : indexOf(family.blockEnd(), from + family.blockStart().length());
    String comment = new String(text, from, end - from).toLowerCase(Locale.ROOT);
    return LICENCE_WORDS.stream().anyMatch(comment::contains) ? blank(from, end) : end;
  }

  private int endOfLineComments(int from) {
    int end = from;
    int next = from;
    while (next < text.length && startsWith(family.lineComment(), next)) {
      end = endOfLine(next);
      next = end;
      while (next < text.length && Character.isWhitespace(text[next])) {
        next++;
      }
    }
    return end;
  }

  private int indexOf(String end, int from) {
    for (int i = from; i < text.length; i++) {
      if (startsWith(end, i)) {
        return i + end.length();
      }
    }
    return text.length;
  }

  private int endOfLine(int from) {
    int i = from;
    while (i < text.length && text[i] != '\n') {
      i++;
    }
    return i;
  }

  private int blank(int from, int to) {
    for (int i = from; i < to; i++) {
      text[i] = text[i] == '\n' ? '\n' : ' ';
    }
    return to;
  }

  private int token(int from, char c) {
    if (Character.isDigit(c)) {
      int end = endOfWord(from, true);
      sink.token(CodeToken.NUMBER, from, end, false);
      return end;
    }
    if (isWordPart(c)) {
      int end = endOfWord(from, false);
      long hash = CodeToken.word(text, from, end);
      if (hash != CodeToken.SILENT) {
        sink.token(hash, from, end, false);
      }
      return end;
    }
    if (family.isQuote(c)) {
      int end = endOfString(from, c);
      sink.token(CodeToken.STRING, from, end, false);
      return end;
    }
    if (!CodeToken.isLayout(c)) {
      sink.token(CodeToken.symbol(c), from, from + 1, false);
    }
    return from + 1;
  }

  private int endOfWord(int from, boolean number) {
    int i = from;
    while (i < text.length && (isWordPart(text[i]) || (number && text[i] == '.'))) {
      i++;
    }
    return i;
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$';
  }

  private int endOfString(int from, char quote) {
    String triple = String.valueOf(quote).repeat(3);
    if (startsWith(triple, from)) {
      return indexOf(triple, from + triple.length());
    }
    int limit = Math.min(text.length, from + MOST_STRING);
    for (int i = from + 1; i < limit; i++) {
      if (text[i] == '\\') {
        i++;
      } else if (text[i] == quote) {
        return i + 1;
      } else if (text[i] == '\n' && quote != '`') {
        return from + 1;
      }
    }
    return from + 1;
  }
}
