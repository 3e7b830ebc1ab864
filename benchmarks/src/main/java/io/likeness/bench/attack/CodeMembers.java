package io.likeness.bench.attack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The methods of the first class of a program, and where they stand. Immutable. */
final class CodeMembers {

  private final List<CodeToken> tokens;
  private final List<Span> methods;
  private final int end;

  /** Tokens from one to before another. */
  private record Span(int from, int to) {}

  private CodeMembers(List<CodeToken> tokens, List<Span> methods, int end) {
    this.tokens = tokens;
    this.methods = List.copyOf(methods);
    this.end = end;
  }

  static CodeMembers of(String program) {
    List<CodeToken> tokens = CodeToken.withoutComments(program);
    int open = body(tokens);
    if (open < 0) {
      return new CodeMembers(tokens, List.of(), -1);
    }
    int close = CodeToken.close(tokens, open);
    List<Span> methods = new ArrayList<>();
    int from = open + 1;
    for (int i = open + 1; i < close; i++) {
      boolean block = tokens.get(i).is("{");
      i = tokens.get(i).depth() > 0 ? CodeToken.close(tokens, i) : i;
      boolean list = block && tokens.get(i + 1).is(";", ",");
      if (tokens.get(i).is(";") || (block && !list)) {
        if (block && isMethod(tokens.subList(from, i))) {
          methods.add(new Span(from, i + 1));
        }
        from = i + 1;
      }
    }
    return new CodeMembers(tokens, methods, close);
  }

  /** Finds the brace that opens the first class. */
  private static int body(List<CodeToken> tokens) {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).is("class", "struct") && tokens.get(i + 1).isName()) {
        for (int j = i + 2; j < tokens.size() && !tokens.get(j).is(";"); j++) {
          if (tokens.get(j).is("{")) {
            return j;
          }
        }
      }
    }
    return -1;
  }

  private static boolean isMethod(List<CodeToken> member) {
    for (CodeToken token : member) {
      if (token.is("=", "{", "class", "interface", "enum", "struct")) {
        return false;
      }
      if (token.is("(")) {
        return true;
      }
    }
    return false;
  }

  /** Shuffles the methods; all else stays where it is. */
  static CodeEdit reordered() {
    return (program, random) -> {
      CodeMembers members = of(program);
      List<Span> order = new ArrayList<>(members.methods);
      Collections.shuffle(order, random);
      if (order.size() > 1 && order.equals(members.methods)) {
        Collections.rotate(order, 1);
      }
      StringBuilder reordered = new StringBuilder();
      int at = 0;
      for (int i = 0; i < order.size(); i++) {
        reordered.append(members.text(at, members.methods.get(i).from()));
        reordered.append(members.text(order.get(i).from(), order.get(i).to()));
        at = members.methods.get(i).to();
      }
      return reordered.append(members.text(at, members.tokens.size())).toString();
    };
  }

  private String text(int from, int to) {
    return CodeToken.join(tokens.subList(from, to));
  }

  int methods() {
    return methods.size();
  }

  /** Returns where a method starts, with the comment before it, in UTF-16 code units. */
  int start(int method) {
    String before = text(0, methods.get(method).from());
    String whole = text(0, methods.get(method).to());
    int at = before.length();
    while (Character.isWhitespace(whole.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Returns where a method ends, in UTF-16 code units. */
  int end(int method) {
    return text(0, methods.get(method).to()).length();
  }

  /** Returns where the class ends, before its closing brace; -1 if there is no class. */
  int endOfClass() {
    return end < 0 ? -1 : text(0, end).length();
  }
}
