package io.likeness.text.internal.code;

import java.util.Locale;
import java.util.Set;

/**
 * A line of a text, and whether programs have such lines and prose has not.
 *
 * <p>Looked at by hand: patterns that begin with any number of any characters take longer than all
 * else that is done to a short text.
 */
final class CodeLine {

  private static final Set<String> DIRECTIVES = Set.of("include", "define", "if", "end");

  private static final Set<String> BLOCK_WORDS =
      Set.of(
          "def", "class", "if", "elif", "else", "for", "while", "with", "try", "except", "async",
          "do", "then", "case");

  private static final Set<String> STATEMENT_WORDS =
      Set.of(
          "import", "from", "require", "return", "raise", "yield", "print", "echo", "local",
          "export", "assert");

  private static final Set<String> LONE_WORDS =
      Set.of("end", "fi", "done", "else", "pass", "break", "continue", "esac", "begin");

  private static final Set<String> SQL_WORDS =
      Set.of(
          "select",
          "create",
          "alter",
          "drop",
          "having",
          "join",
          "union",
          "values",
          "where",
          "insert into",
          "delete from",
          "group by",
          "order by",
          "left join",
          "right join",
          "inner join",
          "outer join",
          "primary key",
          "foreign key",
          "update");

  private static final Set<String> SQL_CONNECTIVES = Set.of("from", "and", "or", "on", "set", "as");

  private static final Set<String> SQL_TYPES =
      Set.of("int", "integer", "bigint", "varchar", "char", "text", "date", "decimal", "numeric");

  private final String line;
  private final char last;

  /** Takes a line without space around it, of at least one character. */
  CodeLine(String line) {
    this.line = line;
    this.last = line.charAt(line.length() - 1);
  }

  int length() {
    return line.length();
  }

  /** Returns whether the line is or goes on with a comment, as far as can be told from itself. */
  boolean isComment() {
    return line.startsWith("//")
        || line.startsWith("/*")
        || line.startsWith("*")
        || line.startsWith("--")
        || (line.startsWith("#") && !isDirective());
  }

  private boolean isDirective() {
    return DIRECTIVES.stream().anyMatch(word -> line.startsWith(word, 1));
  }

  /** Returns whether it looks like one of Java, C and their like. */
  boolean isOfBraces() {
    return endsStatement(line.length())
        || endsStatementBeforeComment()
        || (line.charAt(0) == '#' && isDirective())
        || isAnnotation();
  }

  private boolean endsStatementBeforeComment() {
    for (int slash = line.indexOf('/'); slash >= 0; slash = line.indexOf('/', slash + 1)) {
      boolean comment = line.startsWith("//", slash) || line.startsWith("/*", slash);
      if (comment && endsStatement(line.substring(0, slash).stripTrailing().length())) {
        return true;
      }
    }
    return false;
  }

  private boolean endsStatement(int end) {
    if (end == 0) {
      return false;
    }
    char last = line.charAt(end - 1);
    return last == ';'
        || last == '{'
        || (last == ',' && end > 1 && isCloser(line.charAt(end - 2)))
        || (isCloser(last) && skip(0, CodeLine::isCloser) == end);
  }

  /** Returns whether it looks like one of Python, Ruby, shells and their like. */
  boolean isOfScript() {
    int word = skip(0, CodeLine::isWord);
    if (word > 0) {
      String first = line.substring(0, word);
      if (STATEMENT_WORDS.contains(first)
          || (word == line.length() && LONE_WORDS.contains(first))
          || (BLOCK_WORDS.contains(first) && opensBlock(word))) {
        return true;
      }
    }
    return isAssignment() || isCall() || isEntry() || isAnnotation();
  }

  private boolean opensBlock(int from) {
    return (last == ':' || line.endsWith("then") || endsWithWord("do"))
        && line.length() - (last == ':' ? 1 : last == 'o' ? 2 : 4) >= from;
  }

  private boolean endsWithWord(String word) {
    int at = line.length() - word.length();
    return line.endsWith(word) && (at == 0 || !isWord(line.charAt(at - 1)));
  }

  private boolean isAssignment() {
    int i = skip(0, c -> isWord(c) || ".$@[]\"', ".indexOf(c) >= 0);
    if (i == 0) {
      return false;
    }
    i = skip(i, Character::isWhitespace);
    if (i < line.length() && "-+*/|&".indexOf(line.charAt(i)) >= 0) {
      i++;
    }
    return i + 1 < line.length() && line.charAt(i) == '=';
  }

  private boolean isCall() {
    int i = skip(0, c -> isWord(c) || c == '.');
    return i > 0 && last == ')' && i < line.length() && line.charAt(i) == '(';
  }

  /** Returns whether it is an entry of a map: a name, a colon, a value, a comma. */
  private boolean isEntry() {
    int i = skip(0, c -> isWord(c) || c == '"' || c == '\'');
    return i > 0
        && last == ','
        && i + 2 < line.length()
        && line.charAt(i) == ':'
        && Character.isWhitespace(line.charAt(i + 1));
  }

  private boolean isAnnotation() {
    return line.charAt(0) == '@' && line.length() > 1 && isWord(line.charAt(1));
  }

  /** Returns whether it looks like one of SQL. */
  boolean isOfSql() {
    if (last == ';' || line.equals(")") || line.equals("),")) {
      return true;
    }
    if (last == '(') {
      int i = line.length() - 2;
      while (i > 0 && Character.isWhitespace(line.charAt(i))) {
        i--;
      }
      if (i >= 0 && isWord(line.charAt(i))) {
        return true;
      }
    }
    int word = skip(0, CodeLine::isWord);
    return (word > 0 && beginsClause(word)) || ((last == ',' || last == ')') && namesType());
  }

  private boolean beginsClause(int word) {
    String first = lowerCase(0, word);
    if (SQL_WORDS.contains(first)) {
      return true;
    }
    if (SQL_CONNECTIVES.contains(first)) {
      return skip(word, c -> "=<>(,;".indexOf(c) < 0) < line.length();
    }
    int second = skip(Math.min(word + 1, line.length()), CodeLine::isWord);
    return word < line.length()
        && line.charAt(word) == ' '
        && SQL_WORDS.contains(lowerCase(0, second));
  }

  private boolean namesType() {
    int i = 0;
    while (i < line.length()) {
      int end = skip(i, CodeLine::isWord);
      if (end > i && SQL_TYPES.contains(lowerCase(i, end))) {
        return true;
      }
      i = end + 1;
    }
    return false;
  }

  private String lowerCase(int from, int to) {
    return line.substring(from, to).toLowerCase(Locale.ROOT);
  }

  private interface CharacterSet {
    boolean contains(char c);
  }

  private int skip(int from, CharacterSet set) {
    int i = from;
    while (i < line.length() && set.contains(line.charAt(i))) {
      i++;
    }
    return i;
  }

  /** Returns whether a character is of a word as ASCII has it: a letter, a digit or a low line. */
  static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }

  private static boolean isCloser(char c) {
    return c == '}' || c == ')' || c == ']';
  }
}
