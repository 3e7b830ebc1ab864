package io.likeness.text.internal.code;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a family of programming languages writes comments and literals. */
public enum CodeFamily {
  /** Java, C, C++, C#, JavaScript, TypeScript, Go, Rust, Kotlin, Swift, PHP and their like. */
  BRACES("//", "/*", "*/", "\"'`"),
  /** Python, Ruby, Perl, R and shells. */
  SCRIPT("#", "", "", "\"'"),
  /** SQL in all dialects. */
  SQL("--", "/*", "*/", "'\"");

  /** The share of lines that look like code in a program, and do not in prose. */
  private static final double LEAST_SHARE = 0.5;

  private static final int LEAST_LINES = 3;

  /** Hardly anybody writes longer lines of code; paragraphs are longer. */
  private static final int MOST_LINE = 500;

  private static final Pattern COMMENT =
      Pattern.compile("//|/\\*|\\*|#(?!include|define|if|end)|--");
  private static final Pattern BRACES_LINE =
      Pattern.compile(
          "(.*[;{]|[})\\]]+[,;]?|.*[)\\]}],)(\\s*(//|/\\*).*)?"
              + "|#(include|define|if|end).*|@\\w+.*");
  private static final Pattern SCRIPT_LINE =
      Pattern.compile(
          "(def|class|if|elif|else|for|while|with|try|except|async|do|then|case)\\b.*(:|\\bdo|then)"
              + "|(import|from|require|return|raise|yield|print|echo|local|export|assert)\\b.*"
              + "|(end|fi|done|else|pass|break|continue|esac|begin)"
              + "|[\\w.$@\\[\\]\"', ]+\\s*[-+*/|&]?=\\s?\\S.*|[\\w.]+\\(.*\\)|@\\w+.*|[\\w\"']+:\\s.*,");
  private static final Pattern SQL_LINE =
      Pattern.compile(
          "(?i)(select|insert into|update|delete from|create|alter|drop|group by|order by|having"
              + "|(left |right |inner |outer )?join|(primary|foreign) key|union|values|where)\\b.*"
              + "|(from|and|or|on|set|as)\\b.*[=<>(,;].*|.*\\w\\s*\\(|\\)[,;]?"
              + "|.*\\b(int|integer|bigint|varchar|char|text|date|decimal|numeric)\\b.*[,)]|.*;");

  private final String lineComment;
  private final String blockStart;
  private final String blockEnd;
  private final String quotes;

  CodeFamily(String lineComment, String blockStart, String blockEnd, String quotes) {
    this.lineComment = lineComment;
    this.blockStart = blockStart;
    this.blockEnd = blockEnd;
    this.quotes = quotes;
  }

  String lineComment() {
    return lineComment;
  }

  String blockStart() {
    return blockStart;
  }

  String blockEnd() {
    return blockEnd;
  }

  boolean isQuote(char c) {
    return quotes.indexOf(c) >= 0;
  }

  /**
   * Recognises source code by the ends and beginnings of its lines, but for those of comments and
   * of strings that go over several lines.
   *
   * @param head the beginning of a text, some kilobytes
   * @return its family, or empty if it is no source code
   */
  public static Optional<CodeFamily> of(String head) {
    List<String> lines =
        BlockText.without(head)
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !COMMENT.matcher(line).lookingAt())
            .toList();
    Optional<CodeFamily> best = Optional.empty();
    long most = Math.max(LEAST_LINES, (long) Math.ceil(LEAST_SHARE * lines.size())) - 1;
    for (CodeFamily family : values()) {
      long alike = lines.stream().filter(family::isLine).count();
      if (alike > most) {
        most = alike;
        best = Optional.of(family);
      }
    }
    return best;
  }

  /**
   * Tells whether more of a text must be seen: it is all one block of comment so far.
   *
   * @param head the beginning of a text
   * @return whether the block that it begins with has not ended yet
   */
  public static boolean isUndecided(String head) {
    return BlockText.isOpen(head) && BlockText.without(head).lines().count() < LEAST_LINES;
  }

  private boolean isLine(String line) {
    return line.length() <= MOST_LINE && line().matcher(line).matches();
  }

  private Pattern line() {
    return switch (this) {
      case BRACES -> BRACES_LINE;
      case SCRIPT -> SCRIPT_LINE;
      case SQL -> SQL_LINE;
    };
  }
}
