package io.likeness.bench.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A token of a program in Java, C or C++.
 *
 * @param kind what it is
 * @param space what stands between the token before and this one
 * @param text the token itself; empty at the end of the program
 */
record CodeToken(Kind kind, String space, String text) {

  enum Kind {
    COMMENT,
    DIRECTIVE,
    LITERAL,
    NUMBER,
    WORD,
    SYMBOL,
    END
  }

  private static final Set<String> KEYWORDS =
      Set.of(
          ("abstract assert auto bool boolean break byte case catch char class const continue default"
                  + " delete do double else enum explicit export extends extern false final finally"
                  + " float for friend goto if implements import inline instanceof int interface long"
                  + " namespace native new nullptr null operator package private protected public"
                  + " register return short signed sizeof static strictfp struct super switch"
                  + " synchronized template this throw throws transient true try typedef typename"
                  + " union unsigned using var virtual void volatile while")
              .split(" "));

  private static final Set<String> TYPES =
      Set.of(
          "auto",
          "bool",
          "boolean",
          "byte",
          "char",
          "double",
          "float",
          "int",
          "long",
          "short",
          "signed",
          "unsigned",
          "var",
          "void");

  private static final List<String> GROUPS =
      List.of("comment", "directive", "literal", "number", "word", "symbol");

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<comment>//[^\\n]*+|/\\*.*?\\*/)"
              + "|(?<directive>(?<=^|\\n)#(?:[^\\n\\\\]++|\\\\.)*+)"
              + "|(?<literal>\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]++|\\\\.)*+\""
              + "|'(?:[^'\\\\\\n]++|\\\\.)*+')"
              + "|(?<number>(?:0[xX][0-9a-fA-F_]++|\\.?\\d[\\d_]*+(?:\\.\\d*+)?(?:[eE][+-]?\\d++)?)"
              + "[lLfFdDuU]*+)"
              + "|(?<word>[\\p{L}_$][\\p{L}\\p{N}_$]*+)"
              + "|(?<symbol>\\.\\.\\.|>>>=|<<=|>>=|>>>|->|::|\\+\\+|--|&&|\\|\\||[=!<>+\\-*/%&|^]="
              + "|<<|>>|.)",
          Pattern.DOTALL);

  private static final Pattern SPACE = Pattern.compile("\\s*+");

  /** Splits a program; the tokens' spaces and texts, one after the other, are the program. */
  static List<CodeToken> all(String program) {
    List<CodeToken> tokens = new ArrayList<>();
    Matcher space = SPACE.matcher(program);
    Matcher token = TOKEN.matcher(program);
    int at = 0;
    while (true) {
      space.region(at, program.length());
      int start = space.lookingAt() ? space.end() : at;
      token.region(start, program.length()).useTransparentBounds(true).useAnchoringBounds(false);
      if (!token.lookingAt()) {
        tokens.add(new CodeToken(Kind.END, program.substring(at), ""));
        return tokens;
      }
      tokens.add(new CodeToken(kind(token), program.substring(at, start), token.group()));
      at = token.end();
    }
  }

  private static Kind kind(Matcher token) {
    for (int i = 0; i < GROUPS.size(); i++) {
      if (token.group(GROUPS.get(i)) != null) {
        return Kind.values()[i];
      }
    }
    throw new IllegalStateException("a token of no kind: " + token.group());
  }

  /** Splits a program, and counts its comments among the spaces. */
  static List<CodeToken> withoutComments(String program) {
    List<CodeToken> tokens = new ArrayList<>();
    StringBuilder space = new StringBuilder();
    for (CodeToken token : all(program)) {
      space.append(token.space);
      if (token.kind == Kind.COMMENT) {
        space.append(token.text);
      } else {
        tokens.add(new CodeToken(token.kind, space.toString(), token.text));
        space.setLength(0);
      }
    }
    return tokens;
  }

  /** Writes a program. */
  static String join(List<CodeToken> tokens) {
    StringBuilder program = new StringBuilder();
    for (CodeToken token : tokens) {
      program.append(token.space).append(token.text);
    }
    return program.toString();
  }

  /** Splits a piece of a program that is put in between others, one space before it. */
  static List<CodeToken> inserted(String piece) {
    return appended(" " + piece);
  }

  /** Splits a piece of a program that is put in right behind another. */
  static List<CodeToken> appended(String piece) {
    List<CodeToken> tokens = all(piece);
    return tokens.subList(0, tokens.size() - 1);
  }

  /** Finds the bracket that closes the one at a place; the last token if none does. */
  static int close(List<CodeToken> tokens, int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      depth += tokens.get(i).depth();
      if (depth == 0) {
        return i;
      }
    }
    return tokens.size() - 1;
  }

  /** Returns 1 for an opening bracket, -1 for a closing one, 0 for all else. */
  int depth() {
    return switch (text) {
      case "(", "[", "{" -> 1;
      case ")", "]", "}" -> -1;
      default -> 0;
    };
  }

  boolean is(String... texts) {
    return Set.of(texts).contains(text);
  }

  boolean isKeyword() {
    return KEYWORDS.contains(text);
  }

  boolean isName() {
    return kind == Kind.WORD && !isKeyword();
  }

  /** Tells whether it may be the last word of a type. */
  boolean endsType() {
    return isName() || TYPES.contains(text);
  }

  CodeToken as(String other) {
    return new CodeToken(kind, space, other);
  }

  CodeToken after(String otherSpace) {
    return new CodeToken(kind, otherSpace, text);
  }
}
