package io.likeness.text.internal.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.likeness.core.Alignment;
import io.likeness.core.FingerprintSet;
import io.likeness.core.ModalityProvider.Role;
import io.likeness.core.Region.TextRange;
import io.likeness.core.Segment;
import io.likeness.core.Transform.Property;
import io.likeness.core.Wording;
import io.likeness.text.Prose;
import io.likeness.text.TextExclusions;
import io.likeness.text.TextFingerprinter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PassageAlignerTest {

  private static final TextFingerprinter FINGERPRINTER = new TextFingerprinter();

  private final Prose prose = new Prose(11);

  private static List<Alignment> align(String suspect, String work) {
    FingerprintSet set = FINGERPRINTER.fingerprint(suspect, Role.SUSPECT);
    return new PassageAligner(set, TextExclusions.DEFAULT)
        .align(FINGERPRINTER.fingerprint(work, Role.WORK));
  }

  private static Alignment only(String suspect, String work) {
    List<Alignment> alignments = align(suspect, work);
    assertThat(alignments).hasSize(1);
    return alignments.getFirst();
  }

  private static String suspectPart(Segment segment, String suspect) {
    TextRange range = (TextRange) segment.suspect();
    return suspect.substring(range.start(), range.end());
  }

  private static String workPart(Segment segment, String work) {
    TextRange range = (TextRange) segment.work();
    return work.substring(range.start(), range.end());
  }

  private static double log10P(String suspect, String work) {
    return align(suspect, work).stream()
        .mapToDouble(a -> a.significance().log10PValue())
        .min()
        .orElse(0);
  }

  @Test
  void findsTwentyWordsVerbatim() {
    String passage = "the quincunx " + prose.text(18) + " of zanzibar";
    String work = prose.text(3000) + " " + passage + " " + prose.text(3000);
    String suspect = prose.text(900) + " " + passage + " " + prose.text(100);
    Alignment found = only(suspect, work);
    assertThat(found.significance().log10PValue()).isLessThan(-6);
    assertThat(found.segments()).hasSize(1);
    assertThat(suspectPart(found.segments().getFirst(), suspect)).contains(passage);
    assertThat(workPart(found.segments().getFirst(), work)).contains(passage);
    assertThat(found.similarity()).isGreaterThan(0.9);
  }

  @Test
  void findsAWholeCopyAsOnePassage() {
    String text = prose.text(2000);
    Alignment found = only(text.toUpperCase(Locale.ROOT), text);
    TextRange whole = new TextRange(0, text.length());
    Wording verbatim = new Wording(Wording.Kind.VERBATIM, List.of());
    assertThat(found.segments())
        .containsExactly(new Segment(whole, whole, 1, List.of(), Optional.of(verbatim)));
    assertThat(found.transform().value(Property.OBFUSCATED)).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void findsNothingInAnUnrelatedText(long seed) {
    Prose language = new Prose(seed);
    assertThat(log10P(language.text(5000), language.text(5000))).isGreaterThan(-6);
  }

  @ParameterizedTest(name = "{0} of the words edited, at least {1} alike")
  @CsvSource({"0, 0.99", "0.1, 0.85", "0.2, 0.75", "0.3, 0.65"})
  void findsAnEditedPassageAsOne(double share, double similarity) {
    for (int i = 0; i < 10; i++) {
      List<String> passage = prose.words(300);
      String edited = String.join(" ", prose.edit(passage, share));
      String before = prose.text(400) + " ";
      String suspect = before + edited + " " + prose.text(400);
      String work = prose.text(2000) + " " + String.join(" ", passage) + " " + prose.text(2000);
      Alignment found = only(suspect, work);
      assertThat(found.significance().log10PValue()).isLessThan(-20);
      assertThat(found.segments()).hasSize(1);
      assertThat(found.similarity()).isGreaterThan(similarity);
      TextRange range = (TextRange) found.segments().getFirst().suspect();
      assertThat(range.start()).isCloseTo(before.length(), within(60));
      assertThat(range.end()).isCloseTo(before.length() + edited.length(), within(60));
    }
  }

  @Test
  void findsAPassageAfterEveryFifthWordIsReplaced() {
    List<String> passage = new ArrayList<>(prose.words(200));
    String work = prose.text(1000) + " " + String.join(" ", passage) + " " + prose.text(1000);
    for (int i = 4; i < passage.size(); i += 5) {
      passage.set(i, "xyzzy" + i);
    }
    Alignment found = only(String.join(" ", passage), work);
    assertThat(found.significance().log10PValue()).isLessThan(-20);
    assertThat(found.segments()).hasSize(1);
    assertThat(found.similarity()).isCloseTo(0.8, within(0.03));
  }

  /** Gives the most frequent words other forms, as a near language does. */
  private static String dialect(String text, Map<String, String> forms) {
    return Arrays.stream(text.split(" ", -1))
        .map(word -> forms.getOrDefault(word, word))
        .collect(Collectors.joining(" "));
  }

  @Test
  void takesATranslationIntoANearLanguageForNoCopy() {
    String passage = prose.text(100);
    String work = prose.text(1500) + " " + passage;
    Map<String, Integer> counts = new HashMap<>();
    Arrays.stream(work.split(" ", -1)).forEach(word -> counts.merge(word, 1, Integer::sum));
    Map<String, String> forms =
        counts.entrySet().stream()
            .filter(count -> count.getValue() >= 15)
            .collect(Collectors.toMap(Map.Entry::getKey, word -> word.getKey() + "x"));
    String host = prose.text(1500) + " ";
    assertThat(log10P(host + passage, work)).isLessThan(-20);
    assertThat(log10P(host + dialect(passage, forms), work)).isLessThan(-6);
    assertThat(log10P(dialect(host + passage, forms), work)).isGreaterThan(-3);
  }

  @Test
  void tellsReorderedPassagesApart() {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      parts.add(prose.text(120));
    }
    String work = String.join(" ", parts);
    Collections.reverse(parts);
    String suspect = String.join(" ", parts);
    Alignment found = only(suspect, work);
    assertThat(found.segments()).hasSize(5);
    assertThat(found.similarity()).isGreaterThan(0.95);
    for (int i = 1; i < 5; i++) {
      TextRange before = (TextRange) found.segments().get(i - 1).suspect();
      TextRange range = (TextRange) found.segments().get(i).suspect();
      assertThat(range.start()).isGreaterThanOrEqualTo(before.end());
    }
  }

  @Test
  void findsEveryCopyOfAPassage() {
    String passage = prose.text(60);
    String work = prose.text(500) + " " + passage + " " + prose.text(500);
    String suspect = passage + " " + prose.text(300) + " " + passage + " " + prose.text(300);
    assertThat(only(suspect, work).segments()).hasSize(2);
  }

  @Test
  void saysThatLookAlikeAndInvisibleCharactersHideACopy() {
    String passage = prose.text(100);
    String work = prose.text(500) + " " + passage + " " + prose.text(500);
    String masked = passage.replace("a", "а").replace("tu", "t\u200Bu");
    Alignment found = only(prose.text(300) + " " + masked + " " + prose.text(300), work);
    assertThat(found.transform().value(Property.OBFUSCATED)).hasValue(1);
    assertThat(found.similarity()).isGreaterThan(0.95);
  }

  @Test
  void blamesADisguiseOnlyOnThePassageThatHasIt() {
    String passage = prose.text(100);
    String work = prose.text(500) + " " + passage;
    String masked = prose.text(100).replace("a", "а");
    Alignment found = only(passage + " " + masked, work);
    assertThat(found.transform().value(Property.OBFUSCATED)).hasValue(0);
  }

  @Test
  void findsCopiesInUnspacedScripts() {
    StringBuilder work = new StringBuilder();
    for (int i = 0; i < 4000; i++) {
      work.append((char) (0x4E00 + (int) (2000 * Math.pow(prose.random().nextDouble(), 2))));
    }
    String passage = work.substring(1000, 1060);
    Alignment found = only("開頭的文字不同" + passage + "結尾也不相同了", work.toString());
    assertThat(found.significance().log10PValue()).isLessThan(-6);
    TextRange range = (TextRange) found.segments().getFirst().work();
    assertThat(range.start()).isCloseTo(1000, within(2));
    assertThat(range.end()).isCloseTo(1060, within(2));
  }

  @Test
  void alignsNothingWithATextTooShortToJudge() {
    assertThat(align("too short", prose.text(100))).isEmpty();
    assertThat(align(prose.text(100), "too short")).isEmpty();
  }

  @Test
  void endsOnTextsOfTheSameFewWords() {
    String monotonous = "spam egg spam spam bacon and spam ".repeat(3000);
    assertThat(align(monotonous, monotonous)).hasSizeLessThanOrEqualTo(1);
    assertThat(align("a ".repeat(20_000), "a ".repeat(30_000))).hasSizeLessThanOrEqualTo(1);
  }

  private static Wording wording(String suspect, String work) {
    return only(suspect, work).segments().getFirst().wording().orElseThrow();
  }

  @Test
  void tellsHowAPassageWasChanged() {
    List<String> words = prose.words(120);
    String work = prose.text(500) + " " + String.join(" ", words) + " " + prose.text(500);
    String host = prose.text(200) + " ";
    List<String> moved = new ArrayList<>(words.subList(40, 120));
    moved.addAll(words.subList(0, 40));
    assertThat(wording(host + String.join(" ", words), work).kind())
        .isEqualTo(Wording.Kind.VERBATIM);
    assertThat(wording(host + String.join(" ", prose.edit(words, 0.2)), work).kind())
        .isEqualTo(Wording.Kind.EDITED);
    assertThat(wording(host + String.join(" ", moved), work).kind())
        .isEqualTo(Wording.Kind.REORDERED);
    String hidden = host + String.join(" ", words).replace('o', '\u043E');
    Wording wording = wording(hidden, work);
    assertThat(wording.kind()).isEqualTo(Wording.Kind.OBFUSCATED);
    assertThat(wording.disguises())
        .hasSize((int) hidden.chars().filter(c -> c == '\u043E').count())
        .allMatch(range -> hidden.substring(range.start(), range.end()).equals("\u043E"));
  }
}
