package io.likeness.bench.attack;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Gives new names to what a program declares: types, methods, fields, parameters and variables.
 *
 * <p>There is no symbol table: a name is taken as declared where it follows a type and precedes
 * what ends a declarator. Names that stand behind a dot, other than that of {@code this}, keep what
 * they are called, since they may belong to a library; so do names that override.
 */
final class CodeNames {

  /** Names that have a meaning to the language or its library. */
  private static final Set<String> KEPT =
      Set.of(
          ("main toString equals hashCode compareTo compare run close clone finalize iterator"
                  + " hasNext next String")
              .split(" "));

  private final List<CodeToken> tokens;
  private final Set<String> declared = new LinkedHashSet<>();

  private CodeNames(List<CodeToken> tokens) {
    this.tokens = tokens;
  }

  /** Renames a share of the declared names, each everywhere. */
  static CodeEdit renamed(double share) {
    return (program, random) -> {
      List<CodeToken> tokens = CodeToken.withoutComments(program);
      Set<String> used = new HashSet<>(tokens.stream().map(CodeToken::text).toList());
      Map<String, String> names = new HashMap<>();
      for (String name : new CodeNames(tokens).renamable()) {
        if (random.nextDouble() < share) {
          String other = CodeWords.name(name, random);
          while (!used.add(other)) {
            other = CodeWords.name(name, random);
          }
          names.put(name, other);
        }
      }
      return CodeToken.join(
          tokens.stream()
              .map(token -> token.as(names.getOrDefault(token.text(), token.text())))
              .toList());
    };
  }

  private Set<String> renamable() {
    for (int i = 1; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).isName() && isDeclared(i)) {
        declared.add(tokens.get(i).text());
        addDeclaratorsAfter(i);
      }
    }
    declared.removeAll(KEPT);
    for (int i = 1; i + 1 < tokens.size(); i++) {
      if (isForeign(i) || overrides(i)) {
        declared.remove(tokens.get(i).text());
      }
    }
    return declared;
  }

  private boolean isDeclared(int i) {
    if (tokens.get(i - 1).is("class", "interface", "enum", "struct", "union")) {
      return true;
    }
    return followsType(i) && tokens.get(i + 1).is("=", ";", ",", ")", "(", ":", "[", "{");
  }

  private boolean followsType(int i) {
    CodeToken before = tokens.get(i - 1);
    return switch (before.text()) {
      case "]" -> tokens.get(Math.max(0, i - 2)).is("[");
      case ">", ">>" -> closesTypeArguments(i - 1);
      case "*", "&" -> i >= 3 && tokens.get(i - 2).endsType() && startsStatement(i - 3);
      case "..." -> true;
      default -> before.endsType();
    };
  }

  private boolean startsStatement(int i) {
    return tokens.get(i).is(";", "{", "}", "(", ",", "const", "static", "unsigned");
  }

  private boolean closesTypeArguments(int last) {
    int depth = 0;
    for (int i = last; i >= 0; i--) {
      CodeToken token = tokens.get(i);
      switch (token.text()) {
        case ">" -> depth++;
        case ">>" -> depth += 2;
        case "<" -> depth--;
        case ",", ".", "?", "[", "]", "extends", "super" -> {}
        default -> {
          if (!token.endsType()) {
            return false;
          }
        }
      }
      if (depth == 0) {
        return true;
      }
    }
    return false;
  }

  /** Adds b and c of {@code int a = 1, b, c;}. */
  private void addDeclaratorsAfter(int declarator) {
    int depth = 0;
    for (int i = declarator + 1; i + 2 < tokens.size() && depth >= 0; i++) {
      depth += tokens.get(i).depth();
      if (depth == 0 && tokens.get(i).is(";", "{", "}")) {
        return;
      }
      CodeToken next = tokens.get(i + 1);
      if (depth == 0
          && tokens.get(i).is(",")
          && next.isName()
          && tokens.get(i + 2).is("=", ";", ",")) {
        declared.add(next.text());
      }
    }
  }

  private boolean isForeign(int i) {
    return tokens.get(i - 1).is(".", "->", "::", "@")
        && !(i >= 2 && tokens.get(i - 1).is(".", "->") && tokens.get(i - 2).is("this"));
  }

  private boolean overrides(int i) {
    if (!tokens.get(i).isName() || !tokens.get(i + 1).is("(")) {
      return false;
    }
    for (int j = i - 1; j > 0 && !tokens.get(j).is(";", "{", "}"); j--) {
      if (tokens.get(j).is("Override")) {
        return true;
      }
    }
    return false;
  }
}
