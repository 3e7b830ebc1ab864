package io.likeness.text.internal.code;

import io.likeness.text.internal.token.TokenHash;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a token of source code is folded to. */
final class CodeToken {

  /** Any name. */
  static final long NAME = hash("name");

  /** Any number. */
  static final long NUMBER = hash("0");

  /** Any string or character. */
  static final long STRING = hash("\"\"");

  private static final long LOOP = hash("loop");

  /** Words that say who may see or change something, and layout: they come and go. */
  private static final Set<String> NOISE =
      Set.of(
          "abstract",
          "async",
          "auto",
          "const",
          "constexpr",
          "export",
          "extern",
          "final",
          "inline",
          "internal",
          "let",
          "mut",
          "override",
          "private",
          "protected",
          "public",
          "pub",
          "readonly",
          "register",
          "sealed",
          "static",
          "unsigned",
          "var",
          "virtual",
          "void",
          "volatile");

  private static final Set<String> LOOPS = Set.of("do", "for", "foreach", "until", "while", "loop");

  private static final Set<String> KEYWORDS =
      Set.of(
          "and",
          "as",
          "assert",
          "await",
          "begin",
          "break",
          "by",
          "case",
          "catch",
          "class",
          "continue",
          "create",
          "declare",
          "def",
          "default",
          "defer",
          "del",
          "delete",
          "distinct",
          "drop",
          "echo",
          "elif",
          "else",
          "elsif",
          "end",
          "enum",
          "esac",
          "except",
          "exists",
          "extends",
          "fi",
          "finally",
          "fn",
          "from",
          "func",
          "function",
          "global",
          "go",
          "goto",
          "group",
          "having",
          "if",
          "impl",
          "implements",
          "in",
          "inner",
          "insert",
          "instanceof",
          "interface",
          "into",
          "is",
          "join",
          "lambda",
          "left",
          "limit",
          "local",
          "match",
          "namespace",
          "new",
          "nil",
          "none",
          "not",
          "null",
          "on",
          "operator",
          "or",
          "order",
          "pass",
          "print",
          "raise",
          "return",
          "right",
          "select",
          "set",
          "sizeof",
          "struct",
          "super",
          "switch",
          "table",
          "template",
          "then",
          "this",
          "throw",
          "throws",
          "trait",
          "try",
          "type",
          "typedef",
          "typeof",
          "union",
          "unless",
          "update",
          "using",
          "values",
          "when",
          "where",
          "with",
          "yield");

  private static final String DROPPED = "{};\\";

  private CodeToken() {}

  /** Folds a word; empty if it says nothing. */
  static Optional<Long> word(String word) {
    String small = word.toLowerCase(Locale.ROOT);
    if (NOISE.contains(small)) {
      return Optional.empty();
    }
    if (LOOPS.contains(small)) {
      return Optional.of(LOOP);
    }
    return Optional.of(KEYWORDS.contains(small) ? hash(small) : NAME);
  }

  /** Returns whether a symbol is only layout: where blocks and statements end. */
  static boolean isLayout(char symbol) {
    return DROPPED.indexOf(symbol) >= 0;
  }

  /** Folds an operator or bracket. */
  static long symbol(char symbol) {
    return TokenHash.mix(TokenHash.add(TokenHash.START, symbol));
  }

  private static long hash(String word) {
    long hash = TokenHash.START;
    for (int i = 0; i < word.length(); i++) {
      hash = TokenHash.add(hash, word.charAt(i));
    }
    return TokenHash.mix(hash);
  }
}
