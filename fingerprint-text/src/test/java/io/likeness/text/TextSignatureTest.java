package io.likeness.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.likeness.core.BinaryCode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextSignatureTest {

  private static final String GOLDEN_TEXT =
      "The moon’s light fell ﬁrst on the café, then — well-nigh at mid-\nnight — on us all, as "
          + "if nobody had ever asked it to. Луна светила над спящим городом. 月光照在沉睡的城市上。";

  private final MinHashFingerprinter minHash = new MinHashFingerprinter();
  private final SimHashFingerprinter simHash = new SimHashFingerprinter();

  @Test
  void givesTheGoldenCodes() {
    assertThat(minHash.fingerprint(GOLDEN_TEXT).toHex())
        .isEqualTo(
            "9f33e1dca017d61488ce77e8caf7e59d4023a88f7b9bf732837cb27288a6ae98"
                + "06a0f2aa312e4a9e92cbd48ecad25d6a60c81f9f4d2d513e231de4aa2b399a53");
    assertThat(simHash.fingerprint(GOLDEN_TEXT).toHex())
        .isEqualTo("8c82a0d5808ba691a5252152f6864d994011921281c39ac30120906875dc00d5");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 0.02, 0.1, 0.3, 0.6})
  void estimatesTheResemblanceOfTexts(double edited) {
    double error = 0;
    for (int seed = 0; seed < 8; seed++) {
      Prose prose = new Prose(seed);
      List<String> words = prose.words(4000);
      List<String> copy = prose.edit(words, edited);
      double estimate =
          MinHashFingerprinter.resemblance(
              minHash.fingerprint(String.join(" ", words)),
              minHash.fingerprint(String.join(" ", copy)));
      error += (estimate - resemblance(words, copy)) / 8;
    }
    assertThat(error).isCloseTo(0, within(0.05));
  }

  private static double resemblance(List<String> one, List<String> other) {
    Set<List<String>> union = new HashSet<>(grams(one));
    Set<List<String>> common = new HashSet<>(grams(other));
    int size = common.size();
    common.retainAll(union);
    return (double) common.size() / (union.size() + size - common.size());
  }

  private static Set<List<String>> grams(List<String> words) {
    Set<List<String>> grams = new HashSet<>();
    for (int i = 0; i + 3 <= words.size(); i++) {
      grams.add(words.subList(i, i + 3).stream().sorted().toList());
    }
    return grams;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void tellsNearDuplicatesFromOtherTexts(long seed) {
    Prose prose = new Prose(seed);
    List<String> words = prose.words(2000);
    BinaryCode code = simHash.fingerprint(String.join(" ", words));
    BinaryCode near = simHash.fingerprint(String.join(" ", prose.edit(words, 0.05)));
    BinaryCode other = simHash.fingerprint(prose.text(2000));
    assertThat(code.distance(near)).isLessThan(70);
    assertThat(code.distance(other)).isGreaterThan(90);
  }

  @Test
  void seesThroughCaseSpacingAndLookAlikes() {
    String text = new Prose(5).text(300);
    String disguised = text.toUpperCase(Locale.ROOT).replace(" ", "\n  ").replace("A", "А");
    assertThat(minHash.fingerprint(disguised)).isEqualTo(minHash.fingerprint(text));
    assertThat(simHash.fingerprint(disguised)).isEqualTo(simHash.fingerprint(text));
  }

  @Test
  void saysHowMuchAShortTextIsWorth() {
    assertThat(minHash.fingerprint("").quality()).isZero();
    assertThat(simHash.fingerprint("one two").quality()).isZero();
    assertThat(simHash.fingerprint("one two three four").quality()).isEqualTo(2);
    assertThat(minHash.fingerprint(new Prose(6).text(5000)).quality()).isEqualTo(100);
  }

  @Test
  void refusesOtherCodes() {
    BinaryCode code = simHash.fingerprint("one two three four");
    assertThatThrownBy(() -> MinHashFingerprinter.resemblance(code, code))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("text-simhash-1");
  }
}
