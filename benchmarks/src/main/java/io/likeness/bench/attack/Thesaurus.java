package io.likeness.bench.attack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * English words of about the same meaning, in the same grammatical form: groups that were written
 * for this purpose. Immutable.
 */
final class Thesaurus {

  private final Map<String, List<String>> synonyms;

  private Thesaurus(Map<String, List<String>> synonyms) {
    this.synonyms = synonyms;
  }

  /** Reads the groups, one a line, that come with the benchmarks. */
  static Thesaurus english() {
    try (InputStream in = Thesaurus.class.getResourceAsStream("synonyms.txt")) {
      if (in == null) {
        throw new IllegalStateException("the resource synonyms.txt is missing");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      Map<String, List<String>> synonyms = new HashMap<>();
      text.lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .forEach(line -> add(synonyms, List.of(line.strip().split("\\s+"))));
      return new Thesaurus(Map.copyOf(synonyms));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(Map<String, List<String>> synonyms, List<String> group) {
    for (String word : group) {
      List<String> others = new ArrayList<>(group);
      others.remove(word);
      if (synonyms.putIfAbsent(word, List.copyOf(others)) != null) {
        throw new IllegalStateException("in two groups of synonyms: " + word);
      }
    }
  }

  /** Returns the synonyms of a word in lower case, perhaps none. */
  List<String> synonyms(String word) {
    return synonyms.getOrDefault(word, List.of());
  }
}
