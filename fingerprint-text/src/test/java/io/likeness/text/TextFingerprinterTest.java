package io.likeness.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.likeness.core.Extent;
import io.likeness.core.FingerprintSet;
import io.likeness.core.Landmarks;
import io.likeness.core.ModalityProvider.Role;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFingerprinterTest {

  private final TextFingerprinter fingerprinter = new TextFingerprinter();

  /** All scripts and disguises on a page; another fingerprint of it needs another version. */
  private static final String GOLDEN_TEXT =
      "The moon’s light fell ﬁrst on the café, then — well-nigh at mid-\nnight — on us all. "
          + "Тhе sесrеt w\u200Bоrds of 𝐛𝐨𝐥𝐝 men. Луна светила над спящим городом всю ночь. "
          + "Το φεγγάρι φώτιζε την πόλη. 月光照在沉睡的城市上，無人知曉。つきのひかりがガラスにうつる。"
          + "แสงจันทร์ส่องเมือง 달빛이 도시를 비추었다 ضوءُ القمرِ على المديـــنة चाँद की रोशनी १२३";

  @Test
  void givesTheGoldenLandmarks() throws IOException {
    try (InputStream in = getClass().getResourceAsStream("/golden/text-1.txt")) {
      String expected = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(golden()).isEqualTo(expected);
    }
  }

  private String golden() {
    FingerprintSet work = fingerprinter.fingerprint(GOLDEN_TEXT, Role.WORK);
    FingerprintSet suspect = fingerprinter.fingerprint(GOLDEN_TEXT, Role.SUSPECT);
    return GoldenLandmarks.lines("work", work.landmarks(TextSchemes.WORD_3GRAM).orElseThrow())
        + GoldenLandmarks.lines("suspect", suspect.landmarks(TextSchemes.WORD_3GRAM).orElseThrow())
        + GoldenLandmarks.lines("suspect", suspect.landmarks(TextSchemes.TOKENS).orElseThrow())
        + GoldenLandmarks.lines("suspect", suspect.landmarks(TextSchemes.DISGUISES).orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void keepsOfAWorkATwoFifthsPartOfWhatASuspectHas(long seed) {
    String text = new Prose(seed).text(5000);
    Landmarks work = grams(text, Role.WORK);
    Landmarks suspect = grams(text, Role.SUSPECT);
    assertThat(suspect.size()).isEqualTo(5000 - 2);
    assertThat(work.size()).isBetween(1900, 2100);
    for (int i = 0; i < work.size(); i++) {
      assertThat(work.term(i)).isEqualTo(suspect.term(work.position(i)));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void meetsInAnySixWordsInARow(long seed) {
    Prose prose = new Prose(seed);
    List<String> words = prose.words(500);
    Landmarks work = grams(String.join(" ", words), Role.WORK);
    Set<Integer> terms = new HashSet<>();
    for (int i = 0; i < work.size(); i++) {
      terms.add(work.term(i));
    }
    for (int from = 0; from + 6 <= words.size(); from += 6) {
      String copy = "zzz yyy xxx www vvv uuu " + String.join(" ", words.subList(from, from + 6));
      Landmarks suspect = grams(copy, Role.SUSPECT);
      boolean met = false;
      for (int i = 0; i < suspect.size(); i++) {
        met |= terms.contains(suspect.term(i));
      }
      assertThat(met).isTrue();
    }
  }

  private Landmarks grams(String text, Role role) {
    return fingerprinter.fingerprint(text, role).landmarks(TextSchemes.WORD_3GRAM).orElseThrow();
  }

  @Test
  void saysThatAShortTextCannotBeJudged() {
    FingerprintSet set = fingerprinter.fingerprint("one two three", Role.SUSPECT);
    assertThat(set.fingerprints()).isEmpty();
    assertThat(set.notes()).containsExactly("too short to judge: 3 words, fewer than 12");
    assertThat(set.extent()).isEqualTo(new Extent.Characters(13));
  }

  @Test
  void takesAnEmptyText() {
    assertThat(fingerprinter.fingerprint("", Role.WORK).fingerprints()).isEmpty();
  }

  @Test
  void tellsWhichCharactersHideWordsOfSuspectsOnly() {
    String text =
        "тwelve w\u200Bords are enough to bе judged \u200B by this \uD835\uDC1Fine"
            + " l\u200B\u200Bibrary of ours";
    assertThat(fingerprinter.fingerprint(text, Role.WORK).landmarks(TextSchemes.DISGUISES))
        .isEmpty();
    Landmarks disguises =
        fingerprinter
            .fingerprint(text, Role.SUSPECT)
            .landmarks(TextSchemes.DISGUISES)
            .orElseThrow();
    assertThat(disguises)
        .isEqualTo(
            Landmarks.of(
                TextSchemes.DISGUISES,
                new int[] {1, 1, 1, 2, 1, 1},
                new int[] {0, 8, 29, 48, 55, 56}));
  }
}
