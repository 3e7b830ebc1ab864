package io.likeness.text.internal.exempt;

import static org.assertj.core.api.Assertions.assertThat;

import io.likeness.core.FingerprintScheme;
import io.likeness.core.Landmarks;
import io.likeness.text.TextSchemes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExemptCollectorTest {

  private static Optional<Landmarks> collect(String text, int... cuts) {
    ExemptCollector collector = new ExemptCollector();
    char[] characters = text.toCharArray();
    int from = 0;
    for (int cut : cuts) {
      collector.accept(characters, from, cut);
      from = cut;
    }
    collector.accept(characters, from, characters.length);
    return collector.finish();
  }

  private static List<String> found(String text) {
    List<String> found = new ArrayList<>();
    Landmarks landmarks = collect(text).orElse(Landmarks.of(SCHEME, new int[0], new int[0]));
    for (int i = 0; i < landmarks.size(); i++) {
      ExemptRange range = ExemptRange.of(landmarks.term(i), landmarks.position(i));
      found.add(
          range.kind()
              + ": "
              + text.substring(range.start(), range.end()).replace('\u00A0', ' ').strip());
    }
    return found;
  }

  private static final FingerprintScheme SCHEME = TextSchemes.EXEMPT;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He wrote \"%s\" and left.",
        "He wrote “%s” and left.",
        "He wrote ‘%s’ and left.",
        "Er schrieb „%s“ und ging.",
        "Er schrieb »%s« und ging.",
        "Il écrivit «\u00A0%s\u00A0» et partit.",
        "Han skrev ”%s” och gick.",
        "Napisał „%s” i wyszedł.",
        "彼は「%s」と書いた。",
        "彼は『%s』と書いた。",
        "他写道\"%s\"就走了。",
        "他寫道“%s”就走了。",
        "他写道＂%s＂就走了。",
      })
  void findsAQuotationInTheMarksOfEveryScript(String sentence) {
    String quoted = "the moon shines on the sleeping town";
    assertThat(found(sentence.formatted(quoted))).containsExactly("QUOTED: " + quoted);
  }

  @Test
  void knowsApostrophesAndInchesFromMarks() {
    assertThat(found("‘the town’s moon shines for all of us’ he wrote"))
        .containsExactly("QUOTED: the town’s moon shines for all of us");
    assertThat(found("a 5\" board and a 7\" board lie in the yard")).isEmpty();
  }

  @Test
  void passesOverMarksThatNothingCloses() {
    assertThat(found("He wrote \"the moon shines on the town\n\nand \"left us all alone\" here"))
        .containsExactly("QUOTED: left us all alone");
    assertThat(found("He wrote “" + "the moon shines ".repeat(200) + "” and left")).isEmpty();
    assertThat(found("a “scare” quote")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {" (Ames 1901, 7)", " [12]", ". (p. 33)", "[4]"})
  void seesAReferenceBehindAQuotation(String reference) {
    assertThat(found("She wrote “the moon shines on the town”" + reference + " and left in 1902."))
        .containsExactly("CITED: the moon shines on the town");
  }

  @Test
  void takesAYearFarBehindForNoReference() {
    assertThat(found("“the moon shines on the town” was what she wrote (in 1902) and left."))
        .containsExactly("QUOTED: the moon shines on the town");
  }

  @ParameterizedTest
  @ValueSource(strings = {"References", "7. BIBLIOGRAPHY:", "Литература", "参考文献", "## Références"})
  void findsAListOfReferences(String heading) {
    String list = "Ames, J. The moon. London 1901.\nBrand, K. The town. Paris, 1917.";
    String text = "Some words.\n" + heading + "\n" + list + "\n" + "And more text. ".repeat(100);
    assertThat(found(text)).containsExactly("BIBLIOGRAPHY: " + list);
    assertThat(found("Some words.\n" + heading + "\n" + list))
        .containsExactly("BIBLIOGRAPHY: " + list.substring(0, list.length() - 1));
  }

  @Test
  void takesALineOfATableOfContentsForNoList() {
    String text = "Contents\nIntroduction\nReferences\n\n" + "Text goes on here. ".repeat(80);
    assertThat(found(text + "\n" + text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void findsTheSameHoweverTheTextIsCut(long seed) {
    Random random = new Random(seed);
    String alphabet = "ab 1\"‘’“”„«»「」()[]\n\n";
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      boolean special = random.nextInt(12) == 0;
      text.append(special ? alphabet.charAt(random.nextInt(alphabet.length())) : 'x');
    }
    text.append("\nReferences\nA book of 1901.\nAnother one of 1902.\n");
    int[] cuts = random.ints(40, 0, text.length()).sorted().toArray();
    assertThat(collect(text.toString(), cuts)).isEqualTo(collect(text.toString()));
    assertThat(collect(text.toString())).isPresent();
  }

  @Test
  void givesTheGoldenLandmarks() {
    String text = "He wrote “the moon shines” [1].\nReferences\nAmes, 1901.\n";
    assertThat(collect(text))
        .hasValue(Landmarks.of(SCHEME, new int[] {15 << 2 | 1, 11 << 2 | 2}, new int[] {10, 43}));
  }
}
