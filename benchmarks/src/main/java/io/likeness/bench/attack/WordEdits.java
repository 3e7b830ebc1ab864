package io.likeness.bench.attack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes of a text word by word and clause by clause: what people do who paraphrase. */
final class WordEdits {

  private static final Pattern WORD = Pattern.compile("\\S+");
  private static final Pattern CLAUSE = Pattern.compile("[^,;:.!?]+[,;:.!?]*\\s*");
  private static final Pattern LETTERS = Pattern.compile("\\p{L}+");

  /** Clauses are moved within groups of this many. */
  private static final int CLAUSE_GROUP = 6;

  private WordEdits() {}

  /** Edits a share of the words: deletes, inserts, replaces or swaps, each as often. */
  static TextEdit edited(double share) {
    return (passage, others, random) -> {
      List<String> words = new ArrayList<>();
      Matcher matcher = WORD.matcher(passage);
      while (matcher.find()) {
        words.add(matcher.group());
      }
      List<String> edited = new ArrayList<>();
      for (int i = 0; i < words.size(); i++) {
        int edit = random.nextDouble() < share ? random.nextInt(4) : 4;
        String other = others.get(random.nextInt(others.size()));
        switch (edit) {
          case 0 -> {} // deleted
          case 1 -> edited.addAll(List.of(words.get(i), other));
          case 2 -> edited.add(other);
          case 3 -> {
            if (i + 1 < words.size()) {
              edited.add(words.get(i + 1));
            }
            edited.add(words.get(i++));
          }
          default -> edited.add(words.get(i));
        }
      }
      return String.join(" ", edited);
    };
  }

  /** Replaces a share of the words that have a synonym. */
  static TextEdit synonyms(double share, Thesaurus thesaurus) {
    return (passage, others, random) -> {
      Matcher matcher = LETTERS.matcher(passage);
      StringBuilder replaced = new StringBuilder();
      while (matcher.find()) {
        String word = matcher.group();
        List<String> synonyms = thesaurus.synonyms(word.toLowerCase(Locale.ROOT));
        String by = word;
        if (!synonyms.isEmpty() && random.nextDouble() < share) {
          by = inCaseOf(word, synonyms.get(random.nextInt(synonyms.size())));
        }
        matcher.appendReplacement(replaced, Matcher.quoteReplacement(by));
      }
      return matcher.appendTail(replaced).toString();
    };
  }

  private static String inCaseOf(String word, String synonym) {
    return Character.isUpperCase(word.charAt(0))
        ? synonym.substring(0, 1).toUpperCase(Locale.ROOT) + synonym.substring(1)
        : synonym;
  }

  /** Shuffles neighbouring clauses. */
  static TextEdit clausesShuffled() {
    return (passage, others, random) -> {
      List<String> clauses = new ArrayList<>();
      Matcher matcher = CLAUSE.matcher(passage);
      while (matcher.find()) {
        clauses.add(matcher.group().strip());
      }
      for (int from = 0; from < clauses.size(); from += CLAUSE_GROUP) {
        int to = Math.min(from + CLAUSE_GROUP, clauses.size());
        Collections.shuffle(clauses.subList(from, to), random);
      }
      return String.join(" ", clauses);
    };
  }
}
