package io.likeness.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TextDisguiseTest {

  private static final String TEXT =
      String.join(" ", Prose.ofFile("salt-and-patience.md").paragraphs());

  @Test
  void changesAboutTheShareOfWordsThatIsAskedFor() {
    List<String> before = List.of(TEXT.split(" "));
    List<String> after = List.of(TextDisguise.reworded(TEXT, 0.12, 3).split(" "));
    int kept = commonSubsequence(before, after);
    double changed = 1 - (double) kept / Math.max(before.size(), after.size());

    assertThat(changed).isBetween(0.06, 0.16);
  }

  @Test
  void looksTheSameOnceTheTwinsAndTheInvisibleAreUndone() {
    String hidden = TextDisguise.lookAlike(TEXT, 3);

    assertThat(hidden).isNotEqualTo(TEXT).contains("\u200b", "о", "е");
    String undone = hidden.replace("\u200b", "");
    for (String twins : List.of("аa", "сc", "еe", "оo", "рp", "хx", "уy", "іi")) {
      undone = undone.replace(twins.charAt(0), twins.charAt(1));
    }
    assertThat(undone).isEqualTo(TEXT);
  }

  @Test
  void shoutsTheSameWordsWithOtherGaps() {
    String shouted = TextDisguise.shouted(TEXT, 3);

    assertThat(shouted.split("[\\s\\u00a0\\u2003]+"))
        .containsExactly(TEXT.toUpperCase(java.util.Locale.ROOT).split(" "));
    assertThat(shouted).contains("\n", "  ");
  }

  @Test
  void hidesTheTextBehindMarkupOnly() {
    Prose prose = Prose.ofFile("letter-from-the-lighthouse.html");
    String page = TextDisguise.webPage(prose, 3);

    assertThat(page).contains("<b>", "<span>", "<a href=");
    for (String paragraph : prose.paragraphs()) {
      assertThat(page.replaceAll("<[^>]*>", "")).contains(paragraph);
    }
  }

  @Test
  void hasProseOfDifferentWordsInEveryPiece() {
    for (String first : Prose.WORKS) {
      for (String second : Prose.STRANGERS) {
        Set<String> shared = phrases(first);
        shared.retainAll(phrases(second));
        assertThat(shared).as("%s and %s", first, second).isEmpty();
      }
    }
  }

  private static Set<String> phrases(String file) {
    String[] words = Prose.ofFile(file).plain().split("\\s+");
    Set<String> phrases = new HashSet<>();
    for (int i = 0; i + 6 <= words.length; i++) {
      phrases.add(String.join(" ", Arrays.copyOfRange(words, i, i + 6)));
    }
    return phrases;
  }

  private static int commonSubsequence(List<String> a, List<String> b) {
    int[] row = new int[b.size() + 1];
    for (String word : a) {
      int diagonal = 0;
      for (int j = 1; j <= b.size(); j++) {
        int above = row[j];
        row[j] = word.equals(b.get(j - 1)) ? diagonal + 1 : Math.max(row[j], row[j - 1]);
        diagonal = above;
      }
    }
    return row[b.size()];
  }
}
