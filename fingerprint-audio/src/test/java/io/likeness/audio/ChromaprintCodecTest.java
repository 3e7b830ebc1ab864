package io.likeness.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChromaprintCodecTest {

  @Test
  void encodesThePublishedVectors() {
    assertThat(ChromaprintCodec.encode(RawChromaprint.of(55, 1, 0)))
        .containsExactly(55, 0, 0, 2, 65, 0);
    assertThat(ChromaprintCodec.encodeBase64(RawChromaprint.of(55, 1, 0))).isEqualTo("NwAAAkEA");
    int silence = Chromaprint.SILENCE;
    assertThat(ChromaprintCodec.encodeBase64(RawChromaprint.of(1, silence, silence, silence)))
        .isEqualTo("AQAAA0mUaEkSRZEGAA");
  }

  @Test
  void decodesThePublishedVectors() {
    assertThat(ChromaprintCodec.decodeBase64("NwAAAkEA")).isEqualTo(RawChromaprint.of(55, 1, 0));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void decodesWhatItEncodes(long seed) {
    Random random = new Random(seed);
    int[] subPrints = new int[random.nextInt(500)];
    for (int i = 0; i < subPrints.length; i++) {
      subPrints[i] = random.nextInt() & random.nextInt() & random.nextInt();
    }
    RawChromaprint raw = RawChromaprint.of(random.nextInt(256), subPrints);

    assertThat(ChromaprintCodec.decodeBase64(ChromaprintCodec.encodeBase64(raw))).isEqualTo(raw);
  }

  @Test
  void namesTheOffsetWhereAFingerprintIsMalformed() {
    byte[] whole = ChromaprintCodec.encode(RawChromaprint.of(1, 0x80000001, 7));
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = java.util.Arrays.copyOf(whole, length);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ChromaprintCodec.decode(cut))
          .withMessageContaining("byte " + length);
    }
    byte[] longer = java.util.Arrays.copyOf(whole, whole.length + 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChromaprintCodec.decode(longer))
        .withMessageContaining("" + whole.length);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChromaprintCodec.decodeBase64("NwAA+kEA"))
        .withMessageContaining("character 4");
  }

  @Test
  void refusesAForgedSizeWithoutClaimingMemory() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ChromaprintCodec.decode(new byte[] {1, -1, -1, -1, 0}));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void throwsNothingElseOnRandomBytes(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = new byte[random.nextInt(40)];
      random.nextBytes(bytes);
      if (bytes.length > 2) {
        bytes[1] = 0;
        bytes[2] = 0;
      }
      try {
        RawChromaprint raw = ChromaprintCodec.decode(bytes);
        assertThat(ChromaprintCodec.decode(ChromaprintCodec.encode(raw))).isEqualTo(raw);
      } catch (IllegalArgumentException expected) {
        assertThat(expected).hasMessageNotContaining("null");
      }
    }
  }
}
