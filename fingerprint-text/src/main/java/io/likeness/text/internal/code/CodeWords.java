package io.likeness.text.internal.code;

import java.util.Set;

/** The words that programming languages reserve, by their hash, and what each is folded to. */
final class CodeWords {

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

  /** The length of the longest of them. */
  static final int LONGEST = "implements".length();

  private static final int SLOTS = 1024;

  private static final long[] HASHES = new long[SLOTS];
  private static final long[] FOLDED = new long[SLOTS];

  static {
    NOISE.forEach(word -> put(word, CodeToken.SILENT));
    LOOPS.forEach(word -> put(word, CodeToken.hash("loop")));
    KEYWORDS.forEach(word -> put(word, CodeToken.hash(word)));
  }

  private CodeWords() {}

  private static void put(String word, long folded) {
    long hash = CodeToken.hash(word);
    int slot = slot(hash);
    HASHES[slot] = hash;
    FOLDED[slot] = folded;
  }

  /** Returns the slot of a hash, or the free one where it would stand. */
  private static int slot(long hash) {
    int slot = (int) hash & (SLOTS - 1);
    while (HASHES[slot] != 0 && HASHES[slot] != hash) {
      slot = (slot + 1) & (SLOTS - 1);
    }
    return slot;
  }

  /** Returns what the word of a hash is folded to: {@link CodeToken#NAME} if it is not reserved. */
  static long fold(long hash) {
    int slot = slot(hash);
    return HASHES[slot] == 0 ? CodeToken.NAME : FOLDED[slot];
  }
}
