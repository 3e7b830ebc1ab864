package io.likeness.bench.attack;

import io.likeness.bench.attack.CodeToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Changes what a compiler does not see: comments and layout. */
final class CodeLayout {

  private static final List<String> INDENTS = List.of("  ", "    ", "        ", "\t");

  private CodeLayout() {}

  /** Leaves all comments out. */
  static CodeEdit uncommented() {
    return (program, random) -> {
      List<CodeToken> kept = new ArrayList<>();
      StringBuilder space = new StringBuilder();
      for (CodeToken token : CodeToken.all(program)) {
        space.append(token.space());
        if (token.kind() == Kind.COMMENT) {
          // What is left of /* */ still parts two words.
          space.append(token.space().isEmpty() ? " " : "");
        } else {
          kept.add(token.after(space.toString()));
          space.setLength(0);
        }
      }
      return CodeToken.join(kept);
    };
  }

  /** Replaces every comment by other words, and adds one before a share of the lines. */
  static CodeEdit recommented(double share) {
    return (program, random) -> {
      List<CodeToken> changed = new ArrayList<>();
      for (CodeToken token : CodeToken.all(program)) {
        int line = token.space().lastIndexOf('\n');
        if (token.kind() == Kind.COMMENT) {
          changed.add(token.as(comment(token.text(), random)));
        } else if (line >= 0 && token.kind() != Kind.END && random.nextDouble() < share) {
          String remark = "// " + CodeWords.remark(3 + random.nextInt(6), random);
          changed.add(token.after(token.space() + remark + token.space().substring(line)));
        } else {
          changed.add(token);
        }
      }
      return CodeToken.join(changed);
    };
  }

  private static String comment(String comment, Random random) {
    int words = Math.max(2, comment.split("\\s+").length - 1);
    String remark = CodeWords.remark(words, random);
    return comment.startsWith("//") ? "// " + remark : "/* " + remark + " */";
  }

  /** Lays the program out in another style, which is drawn. */
  static CodeEdit reformatted() {
    return (program, random) ->
        new Printer(
                INDENTS.get(random.nextInt(INDENTS.size())),
                random.nextBoolean(),
                random.nextBoolean())
            .print(CodeToken.all(program));
  }

  /** Writes a program in one style. For one program. */
  private static final class Printer {
    private final String indent;
    private final boolean bracesOnTheirOwn;
    private final boolean wide;
    private final StringBuilder out = new StringBuilder();
    private int braces;
    private int parentheses;
    private CodeToken before = new CodeToken(Kind.END, "", "");

    Printer(String indent, boolean bracesOnTheirOwn, boolean wide) {
      this.indent = indent;
      this.bracesOnTheirOwn = bracesOnTheirOwn;
      this.wide = wide;
    }

    String print(List<CodeToken> tokens) {
      for (CodeToken token : tokens) {
        if (token.is("}")) {
          braces = Math.max(0, braces - 1);
        }
        if (!out.isEmpty()) {
          out.append(space(token));
        }
        out.append(token.text());
        count(token);
        before = token;
      }
      return out.toString();
    }

    private void count(CodeToken token) {
      switch (token.text()) {
        case "{" -> braces++;
        case "(" -> parentheses++;
        case ")" -> parentheses = Math.max(0, parentheses - 1);
        default -> {}
      }
    }

    private String space(CodeToken token) {
      if (token.kind() == Kind.END || token.kind() == Kind.DIRECTIVE) {
        return "\n";
      }
      if (before.kind() == Kind.DIRECTIVE || before.text().startsWith("//")) {
        return line();
      }
      if (token.kind() == Kind.COMMENT) {
        return token.space().contains("\n") ? line() : " ";
      }
      if (before.is("}")) {
        return afterBrace(token);
      }
      boolean ended = before.is("{") || (before.is(";") && parentheses == 0);
      if (ended || token.is("}") || before.kind() == Kind.COMMENT) {
        return line();
      }
      if (token.is("{")) {
        return bracesOnTheirOwn ? line() : " ";
      }
      return within(token);
    }

    private String line() {
      return "\n" + indent.repeat(braces);
    }

    private String afterBrace(CodeToken token) {
      if (token.is(";", ",", ")", ".", "]")) {
        return "";
      }
      boolean goesOn = token.is("else", "catch", "finally", "while");
      return goesOn && !bracesOnTheirOwn ? " " : line();
    }

    private String within(CodeToken token) {
      if (isWordLike(before) && isWordLike(token)) {
        return " ";
      }
      if (token.is(",", ";", ")", "]", ".") || before.is("(", "[", ".", "!", "@", "~")) {
        return "";
      }
      if (token.is("(", "[")) {
        return before.isKeyword() && wide ? " " : "";
      }
      boolean symbols = before.kind() == Kind.SYMBOL && token.kind() == Kind.SYMBOL;
      return wide || (symbols && !before.is(")", "]")) ? " " : "";
    }

    private static boolean isWordLike(CodeToken token) {
      return token.kind() == Kind.WORD
          || token.kind() == Kind.NUMBER
          || token.kind() == Kind.LITERAL;
    }
  }
}
