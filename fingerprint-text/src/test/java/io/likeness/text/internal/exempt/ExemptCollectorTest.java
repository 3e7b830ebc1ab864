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
    ExemptCollector collector = new ExemptCollector(true);
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
        "He moved \"%s\" and left.",
        "He moved “%s” and left.",
        "He moved ‘%s’ and left.",
        "Er ging „%s“ und ging.",
        "Er ging »%s« und ging.",
        "Il courut «\u00A0%s\u00A0» et partit.",
        "Han gick ”%s” och gick.",
        "Wyszedł „%s” i wyszedł.",
        "彼は「%s」と思った。",
        "彼は『%s』と思った。",
        "他走了\"%s\"就走了。",
        "他走了“%s”就走了。",
        "他走了＂%s＂就走了。",
      })
  void findsAQuotationInTheMarksOfEveryScript(String sentence) {
    String quoted = "the moon shines on the sleeping town";
    assertThat(found(sentence.formatted(quoted))).containsExactly("QUOTED: " + quoted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ames wrote in his last letter: “%s” and left.",
        "“%s,” said Ames, and left.",
        "“%s”\n— Ames",
        "According to Ames, “%s”.",
        "Er schrieb „%s“ und ging.",
        "„%s“, sagte er.",
        "Il écrivit «\u00A0%s\u00A0» et partit.",
        "Как писал Пушкин, «%s».",
        "子曰：「%s」",
        "他写道“%s”就走了。",
        "彼は「%s」と述べた。",
      })
  void seesWordsThatNameASpeaker(String sentence) {
    String quoted = "the moon shines on the sleeping town";
    assertThat(found(sentence.formatted(quoted)))
        .singleElement()
        .asString()
        .startsWith("ATTRIBUTED: " + quoted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "“%s” is what stood there. Then he said nothing for a long time.",
        "She wrote it.\n\n“%s” is what stood there",
        "She wrote “I know that much” and there was “%s” again",
        "“%s” – no more than that",
      })
  void takesNoOtherWordsForASpeaker(String sentence) {
    String quoted = "the moon shines on the sleeping town";
    assertThat(found(sentence.formatted(quoted))).contains("QUOTED: " + quoted);
  }

  @Test
  void knowsApostrophesAndInchesFromMarks() {
    assertThat(found("‘the town’s moon shines for all of us’ he wrote"))
        .containsExactly("ATTRIBUTED: the town’s moon shines for all of us");
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
  @ValueSource(
      strings = {
        " (Ames 1901, 7)",
        " [12]",
        ". (p. 33)",
        "[4]",
        "¹²",
        "7",
        ",†",
        " (ibid.)",
        "（山田 1999）"
      })
  void seesAReferenceBehindAQuotation(String reference) {
    assertThat(found("She wrote “the moon shines on the town”" + reference + " and left in 1902."))
        .containsExactly("CITED: the moon shines on the town");
  }

  @Test
  void seesANameAndAYearBeforeAQuotation() {
    assertThat(found("As Ames (1901, 7) has it, “the moon shines on the town” and nowhere else."))
        .containsExactly("CITED: the moon shines on the town");
  }

  @Test
  void takesAYearFarBehindForNoReference() {
    assertThat(found("“the moon shines on the town” was what she saw (in 1902) and left."))
        .containsExactly("QUOTED: the moon shines on the town");
  }

  @ParameterizedTest
  @ValueSource(strings = {"References", "7. BIBLIOGRAPHY:", "Литература", "参考文献", "## Références"})
  void findsAListOfReferences(String heading) {
    String list = "Ames, J. The moon. London 1901.\nBrand, K. The town. Paris, 1917.";
    String text = "Some words.\n" + heading + "\n" + list + "\n" + "And more text. ".repeat(100);
    assertThat(found(text)).containsExactly("BIBLIOGRAPHY: " + list);
    assertThat(found("Some words.\n" + heading + "\n" + list))
        .containsExactly("BIBLIOGRAPHY: " + list);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Karlin S, Altschul SF (1990) Methods for assessing the statistical significance of\n"
            + "   molecular sequence features by using general scoring schemes. Proc Natl Acad Sci\n"
            + "   87:2264–2268\n"
            + "Broder, A. Z. (1997). On the resemblance and containment of documents. In\n"
            + "   Compression and Complexity of Sequences, pp. 21–29. IEEE.",
        "[1] Udi Manber. Finding similar files in a large file system. USENIX Winter, 1994.\n\n"
            + "[2] S. Schleimer, D. Wilkerson, A. Aiken. Winnowing: local algorithms for document\n"
            + "    fingerprinting. SIGMOD 2003, 76–85.\n\n"
            + "[3] Doe, Jane. The Complete Guide to Copies. University Press of Kansas, 1999.",
        "Müller, Hans: Die Sprache der Dichtung. 2. Aufl. München: Beck 1987.\n"
            + "Schmidt, Eva: Vom Lesen alter Bücher und vom Wert des Wortes. In: Zeitschrift für\n"
            + "Literatur 12 (1999), S. 33–57.",
        "山田太郎『月の光』東京：新潮社、1999年。\n鈴木花子「町の夜について」『文学』12巻3号、2004年、33–57頁。",
        "Пушкин А. С. Евгений Онегин. — М.: Наука, 1978. — 320 с.\n"
            + "Лотман Ю. М. Структура художественного текста. — М.: Искусство, 1970. — 384 с.",
      })
  void knowsTheEntriesOfManyStyles(String list) {
    String text = "Some words.\n\nReferences\n" + list + "\n\n" + "And more text. ".repeat(100);
    assertThat(found(text))
        .singleElement()
        .asString()
        .startsWith("BIBLIOGRAPHY: " + list.substring(0, 30))
        .endsWith(list.substring(list.length() - 12));
  }

  @Test
  void takesProseBelowAHeadingForNoList() {
    String prose =
        "In 1990 the moon shone on the sleeping town, and all who lived there went to their beds,"
            + " for the night was long and the lamps had been put out by the watchman.\n";
    assertThat(found("Some words.\n\nBibliography\n\n" + prose.repeat(12))).isEmpty();
    assertThat(found("Some words.\n\nBibliography\n\n" + (prose + "\n").repeat(12))).isEmpty();
  }

  @Test
  void leavesOutProseBetweenEntries() {
    String entries = "Ames, J. The moon. London 1901.\nBrand, K. The town. Paris, 1917.\n";
    String prose = "\nThe moon shone on the sleeping town and all who lived there slept well.\n\n";
    assertThat(found("References\n" + entries.repeat(3) + prose + entries.repeat(3)))
        .containsExactly(
            "BIBLIOGRAPHY: " + entries.repeat(3).strip(),
            "BIBLIOGRAPHY: " + entries.repeat(3).strip());
    assertThat(found("References\n" + (entries + prose.repeat(3)).repeat(3))).isEmpty();
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
    text.append("\nReferences\nA. Book, 1901.\nB. Another, 1902.\n");
    int[] cuts = random.ints(40, 0, text.length()).sorted().toArray();
    assertThat(collect(text.toString(), cuts)).isEqualTo(collect(text.toString()));
    assertThat(collect(text.toString())).isPresent();
  }

  @Test
  void givesTheGoldenLandmarks() {
    String text = "He wrote “the moon shines on us all” [1].\nReferences\nAmes, Moon. 1901.\n";
    assertThat(collect(text))
        .hasValue(Landmarks.of(SCHEME, new int[] {25 << 2 | 1, 17 << 2 | 2}, new int[] {10, 53}));
  }
}
