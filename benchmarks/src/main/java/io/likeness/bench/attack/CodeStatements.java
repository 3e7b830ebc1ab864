package io.likeness.bench.attack;

import io.likeness.bench.attack.CodeToken.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes expressions and statements in another way, and adds idle ones. */
final class CodeStatements {

  private static final Pattern PLAIN_NUMBER = Pattern.compile("[2-9]|[1-9]\\d{1,8}");
  private static final Set<String> COMPARISONS = Set.of("<", ">", "<=", ">=");

  private CodeStatements() {}

  /**
   * Writes numbers as sums, {@code i++} as {@code i += 1}, and {@code a < b} as {@code b > a}, each
   * with a probability.
   */
  static CodeEdit rewritten(double share) {
    return (program, random) -> {
      List<CodeToken> tokens = CodeToken.withoutComments(program);
      List<CodeToken> changed = new ArrayList<>();
      for (int i = 0; i < tokens.size(); i++) {
        boolean drawn = random.nextDouble() < share;
        CodeToken token = tokens.get(i);
        if (drawn && PLAIN_NUMBER.matcher(token.text()).matches()) {
          changed.add(token.as(sum(Integer.parseInt(token.text()), random)));
        } else if (drawn && isStep(tokens, i)) {
          String by = tokens.get(i + 1).is("++") ? "+= 1" : "-= 1";
          changed.add(token);
          changed.addAll(CodeToken.inserted(by));
          i++;
        } else if (drawn && isComparison(tokens, i)) {
          changed.add(tokens.get(i + 2).after(token.space()));
          changed.add(tokens.get(i + 1).as(turned(tokens.get(i + 1).text())));
          changed.add(token.after(tokens.get(i + 2).space()));
          i += 2;
        } else {
          changed.add(token);
        }
      }
      return CodeToken.join(changed);
    };
  }

  private static String sum(int number, Random random) {
    int part = 1 + random.nextInt(number - 1);
    return "(" + part + " + " + (number - part) + ")";
  }

  private static boolean isStep(List<CodeToken> tokens, int i) {
    return i > 0
        && i + 2 < tokens.size()
        && tokens.get(i).isName()
        && tokens.get(i - 1).is(";", "{", "}")
        && tokens.get(i + 1).is("++", "--")
        && tokens.get(i + 2).is(";", ")");
  }

  private static boolean isComparison(List<CodeToken> tokens, int i) {
    return i > 0
        && i + 3 < tokens.size()
        && tokens.get(i - 1).is("(", "&&", "||", ";")
        && isOperand(tokens.get(i))
        && COMPARISONS.contains(tokens.get(i + 1).text())
        && isOperand(tokens.get(i + 2))
        && tokens.get(i + 3).is(")", "&&", "||", ";");
  }

  private static boolean isOperand(CodeToken token) {
    return token.isName() || token.kind() == Kind.NUMBER;
  }

  private static String turned(String comparison) {
    return comparison.startsWith("<") ? comparison.replace('<', '>') : comparison.replace('>', '<');
  }

  /** Declares a variable that nobody uses behind a share of the statements. */
  static CodeEdit padded(double share) {
    return (program, random) -> {
      List<CodeToken> tokens = CodeToken.withoutComments(program);
      Set<String> used = new HashSet<>(tokens.stream().map(CodeToken::text).toList());
      List<CodeToken> padded = new ArrayList<>();
      Blocks blocks = new Blocks();
      for (int i = 0; i < tokens.size(); i++) {
        padded.add(tokens.get(i));
        blocks.see(tokens, i);
        if (blocks.mayInsert(tokens, i) && random.nextDouble() < share) {
          String name = CodeWords.name("idle", random);
          while (!used.add(name)) {
            name = CodeWords.name("idle", random);
          }
          padded.addAll(CodeToken.inserted("int " + name + " = " + random.nextInt(1000) + ";"));
        }
      }
      return CodeToken.join(padded);
    };
  }

  /** Follows which braces hold statements. For one program. */
  private static final class Blocks {
    private static final Set<String> LEAVING =
        Set.of("return", "break", "continue", "throw", "goto");

    private final List<Boolean> open = new ArrayList<>();
    private int parentheses;
    private String first = "";

    void see(List<CodeToken> tokens, int i) {
      CodeToken token = tokens.get(i);
      switch (token.text()) {
        case "{" -> open.add(holdsStatements(tokens, i));
        case "}" -> {
          if (!open.isEmpty()) {
            open.removeLast();
          }
        }
        case "(" -> parentheses++;
        case ")" -> parentheses--;
        default -> {}
      }
      boolean starts = i == 0 || (parentheses == 0 && tokens.get(i - 1).is(";", "{", "}"));
      first = starts ? token.text() : first;
    }

    private boolean holdsStatements(List<CodeToken> tokens, int brace) {
      boolean inside = !open.isEmpty() && open.getLast();
      int i = brace - 1;
      while (i > 0 && (tokens.get(i).isName() || tokens.get(i).is(",", ".", "throws", "const"))) {
        i--;
      }
      return inside
          || (i >= 0 && tokens.get(i).is(")", "else", "do", "try", "finally", "static", "->"));
    }

    boolean mayInsert(List<CodeToken> tokens, int i) {
      return tokens.get(i).is(";")
          && parentheses == 0
          && !open.isEmpty()
          && open.getLast()
          && !LEAVING.contains(first)
          && !tokens.get(i + 1).is("else", "while", "case", "default");
    }
  }
}
