package io.likeness.bench.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes {@code for} loops as {@code while} loops and the other way round. */
final class CodeLoops {

  /** Statements whose end is not the next semicolon. */
  private static final Set<String> COMPOUND =
      Set.of("if", "for", "while", "do", "switch", "try", "synchronized", "else");

  private final List<CodeToken> tokens;

  private CodeLoops(List<CodeToken> tokens) {
    this.tokens = tokens;
  }

  /**
   * Rewrites every loop that can be: not those with {@code continue}, which would leave out the
   * step, nor those over a collection or without a condition.
   */
  static CodeEdit rewritten() {
    return (program, random) -> {
      CodeLoops loops = new CodeLoops(new ArrayList<>(CodeToken.withoutComments(program)));
      // From the last to the first, so that what lies inside a loop is rewritten before it is.
      for (int i = loops.tokens.size() - 3; i >= 0; i--) {
        if (loops.tokens.get(i + 1).is("(")) {
          loops.rewrite(i);
        }
      }
      return CodeToken.join(loops.tokens);
    };
  }

  private void rewrite(int loop) {
    int close = CodeToken.close(tokens, loop + 1);
    if (tokens.get(loop).is("for")) {
      List<Integer> marks = at(";", loop + 2, close);
      int end = marks.size() == 2 ? endOfBody(close + 1) : -1;
      if (end > 0 && marks.get(1) > marks.get(0) + 1) {
        toWhile(loop, marks.get(0), marks.get(1), close, end);
      }
    } else if (tokens.get(loop).is("while") && !tokens.get(close + 1).is(";")) {
      List<CodeToken> changed = new ArrayList<>();
      changed.add(tokens.get(loop).as("for"));
      changed.addAll(CodeToken.inserted("(;"));
      CodeToken first = tokens.get(loop + 2);
      changed.add(first.space().isEmpty() ? first.after(" ") : first);
      changed.addAll(tokens.subList(loop + 3, close));
      changed.addAll(CodeToken.appended(";"));
      replace(loop, close, changed);
    }
  }

  private void toWhile(int loop, int first, int second, int close, int end) {
    List<CodeToken> changed = new ArrayList<>();
    changed.add(CodeToken.appended("{").getFirst().after(tokens.get(loop).space()));
    changed.addAll(statements(loop + 2, first, !declares(loop + 2)));
    changed.addAll(CodeToken.inserted("while ("));
    changed.add(tokens.get(first + 1).after(""));
    changed.addAll(tokens.subList(first + 2, second));
    changed.addAll(CodeToken.appended(") {"));
    boolean block = tokens.get(close + 1).is("{");
    changed.addAll(tokens.subList(close + (block ? 2 : 1), block ? end - 1 : end));
    changed.addAll(statements(second + 1, close, true));
    changed.addAll(CodeToken.inserted("} }"));
    replace(loop, end, changed);
  }

  private boolean declares(int start) {
    return tokens.get(start).endsType()
        && (tokens.get(start + 1).isName() || tokens.get(start + 1).is("<", "[", "*"));
  }

  /** Makes statements of a part of a header, one for each expression or one of all. */
  private List<CodeToken> statements(int from, int to, boolean each) {
    List<CodeToken> statements = new ArrayList<>();
    List<Integer> ends = each ? at(",", from, to) : new ArrayList<>();
    ends.add(to);
    int start = from;
    for (int end : ends) {
      if (end > start) {
        CodeToken first = tokens.get(start);
        statements.add(first.space().isEmpty() ? first.after(" ") : first);
        statements.addAll(tokens.subList(start + 1, end));
        statements.addAll(CodeToken.appended(";"));
      }
      start = end + 1;
    }
    return statements;
  }

  private void replace(int from, int to, List<CodeToken> by) {
    List<CodeToken> copy = List.copyOf(by);
    List<CodeToken> replaced = tokens.subList(from, to);
    replaced.clear();
    replaced.addAll(copy);
  }

  /** Finds a token between two places, outside of all brackets in between. */
  private List<Integer> at(String text, int from, int to) {
    List<Integer> places = new ArrayList<>();
    int depth = 0;
    for (int i = from; i < to; i++) {
      depth += tokens.get(i).depth();
      if (depth == 0 && tokens.get(i).is(text)) {
        places.add(i);
      }
    }
    return places;
  }

  /** Returns where the body of a loop ends; -1 if it cannot be moved. */
  private int endOfBody(int start) {
    CodeToken first = tokens.get(start);
    int end;
    if (first.is("{")) {
      end = CodeToken.close(tokens, start) + 1;
    } else if (COMPOUND.contains(first.text())) {
      return -1;
    } else {
      List<Integer> ends = at(";", start, tokens.size());
      end = ends.isEmpty() ? -1 : ends.getFirst() + 1;
    }
    boolean moves = end > 0 && tokens.subList(start, end).stream().noneMatch(t -> t.is("continue"));
    return moves ? end : -1;
  }
}
