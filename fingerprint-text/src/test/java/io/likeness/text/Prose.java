package io.likeness.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes texts of made-up words, common and rare as in a real language. */
public final class Prose {

  private static final String CONSONANTS = "bcdfghklmnprstvw";
  private static final String VOWELS = "aeiou";

  private final Random random;
  private final List<String> vocabulary = new ArrayList<>();

  /** Starts a language: texts of one seed share it, and differ from each other. */
  public Prose(long seed) {
    random = new Random(seed);
    for (int i = 0; i < 4000; i++) {
      StringBuilder word = new StringBuilder();
      for (int s = 0; s <= Math.log10(i + 1.0) + random.nextInt(2); s++) {
        word.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())));
        word.append(VOWELS.charAt(random.nextInt(VOWELS.length())));
      }
      vocabulary.add(word.toString());
    }
  }

  /** Draws a word by Zipf's law. */
  public String word() {
    double rank = Math.exp(random.nextDouble() * Math.log(vocabulary.size()));
    return vocabulary.get((int) rank - 1);
  }

  public List<String> words(int count) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      words.add(word());
    }
    return words;
  }

  public String text(int words) {
    return String.join(" ", words(words));
  }

  /** Drops, replaces or inserts words, each with a third of the probability. */
  public List<String> edit(List<String> words, double probability) {
    List<String> edited = new ArrayList<>();
    for (String word : words) {
      if (random.nextDouble() >= probability) {
        edited.add(word);
        continue;
      }
      switch (random.nextInt(3)) {
        case 0 -> {}
        case 1 -> edited.add(word());
        default -> edited.addAll(List.of(word, word()));
      }
    }
    return edited;
  }

  public Random random() {
    return random;
  }
}
