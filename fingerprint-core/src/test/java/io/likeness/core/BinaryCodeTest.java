package io.likeness.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BinaryCodeTest {

  private static final FingerprintScheme SHORT =
      FingerprintScheme.code("short", 1, Modality.IMAGE, 64);
  private static final FingerprintScheme LONG =
      FingerprintScheme.code("long", 1, Modality.IMAGE, 256);

  @Test
  void writesTheHighestBitsFirst() {
    BinaryCode code = BinaryCode.of(LONG, 100, 0x1L, 0, 0, 0xf000000000000002L);

    assertThat(code.toHex()).isEqualTo("f000000000000002" + "0".repeat(32) + "0000000000000001");
    assertThat(code.bit(0)).isTrue();
    assertThat(code.bit(1)).isFalse();
    assertThat(code.bit(193)).isTrue();
    assertThat(code.bit(255)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void readsBackWhatItWrites(long seed) {
    Random random = new Random(seed);
    BinaryCode code = random(random);

    assertThat(BinaryCode.parseHex(LONG, code.quality(), code.toHex())).isEqualTo(code);
    assertThat(BinaryCode.parseHex(LONG, code.quality(), code.toHex().toUpperCase(Locale.ROOT)))
        .isEqualTo(code);
    assertThat(new BigInteger(code.toHex(), 16).testBit(77)).isEqualTo(code.bit(77));
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14})
  void measuresADistanceThatIsAMetricAndCountsDifferingBits(long seed) {
    Random random = new Random(seed);
    BinaryCode a = random(random);
    BinaryCode b = random(random);
    BinaryCode c = random(random);

    int differing = 0;
    for (int i = 0; i < LONG.bits(); i++) {
      differing += a.bit(i) == b.bit(i) ? 0 : 1;
    }
    assertThat(a.distance(b)).isEqualTo(differing).isEqualTo(b.distance(a));
    assertThat(a.distance(a)).isZero();
    assertThat(a.distance(c)).isLessThanOrEqualTo(a.distance(b) + b.distance(c));
    assertThat(a.distance(inverse(a))).isEqualTo(LONG.bits());
  }

  @Test
  void keepsItsWordsFromTheCallersArray() {
    long[] words = {7};
    BinaryCode code = BinaryCode.of(SHORT, 100, words);
    words[0] = 8;

    assertThat(code.word(0)).isEqualTo(7);
    assertThat(code.wordCount()).isEqualTo(1);
  }

  @Test
  void equalsByContentSchemeAndQuality() {
    BinaryCode code = BinaryCode.of(SHORT, 90, 7);
    FingerprintScheme next = FingerprintScheme.code("short", 2, Modality.IMAGE, 64);

    assertThat(code).isEqualTo(BinaryCode.of(SHORT, 90, 7));
    assertThat(code).hasSameHashCodeAs(BinaryCode.of(SHORT, 90, 7));
    assertThat(code).isNotEqualTo(BinaryCode.of(SHORT, 90, 6));
    assertThat(code).isNotEqualTo(BinaryCode.of(SHORT, 89, 7));
    assertThat(code).isNotEqualTo(BinaryCode.of(next, 90, 7));
    assertThat(code).hasToString("short-1:0000000000000007/90");
  }

  @Test
  void refusesToCompareCodesOfDifferentSchemes() {
    BinaryCode first = BinaryCode.of(SHORT, 100, 7);
    BinaryCode second =
        BinaryCode.of(FingerprintScheme.code("short", 2, Modality.IMAGE, 64), 100, 7);

    assertThatThrownBy(() -> first.distance(second))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("schemes differ: short-1 != short-2");
  }

  @Test
  void refusesWhatDoesNotFitTheScheme() {
    FingerprintScheme landmarks = FingerprintScheme.landmarks("l", 1, Modality.TEXT, 32);

    assertThatThrownBy(() -> BinaryCode.of(landmarks, 100, 1)).hasMessageContaining("l-1");
    assertThatThrownBy(() -> BinaryCode.of(SHORT, 101, 1)).hasMessageContaining("101");
    assertThatThrownBy(() -> BinaryCode.of(SHORT, -1, 1)).hasMessageContaining("-1");
    assertThatThrownBy(() -> BinaryCode.of(SHORT, 100, 1, 2)).hasMessage("bits differ: 128 != 64");
    assertThatThrownBy(() -> BinaryCode.parseHex(SHORT, 100, "123"))
        .hasMessage("hex digits differ: 3 != 16");
    assertThatThrownBy(() -> BinaryCode.parseHex(SHORT, 100, "000000000000000g"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static BinaryCode random(Random random) {
    return BinaryCode.of(
        LONG,
        random.nextInt(101),
        random.nextLong(),
        random.nextLong(),
        random.nextLong(),
        random.nextLong());
  }

  private static BinaryCode inverse(BinaryCode code) {
    return BinaryCode.of(LONG, 100, ~code.word(0), ~code.word(1), ~code.word(2), ~code.word(3));
  }
}
