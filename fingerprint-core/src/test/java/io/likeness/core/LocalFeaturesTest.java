package io.likeness.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalFeaturesTest {

  private static final FingerprintScheme WIDE =
      FingerprintScheme.localFeatures("wide", 1, Modality.IMAGE, 32);
  private static final FingerprintScheme NARROW =
      FingerprintScheme.localFeatures("narrow", 1, Modality.IMAGE, 10);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 8, 9, 13, 1000})
  void keepsEveryFeatureInTheOrderAdded(int count) {
    LocalFeatures features = random(count, 5);
    assertThat(features.count()).isEqualTo(count);
    assertThat(features.isEmpty()).isEqualTo(count == 0);

    Random random = new Random(5);
    for (int i = 0; i < count; i++) {
      assertThat(features.word(i)).isEqualTo(random.nextInt());
      assertThat(features.signature(i)).isEqualTo(random.nextLong());
      assertThat(features.x(i)).isEqualTo(random.nextInt(1 << 16));
      assertThat(features.y(i)).isEqualTo(random.nextInt(1 << 16));
      assertThat(features.size(i)).isEqualTo(random.nextInt(256));
      assertThat(features.angle(i)).isEqualTo(random.nextInt(256));
    }
    assertThat(features).isEqualTo(random(count, 5)).hasSameHashCodeAs(random(count, 5));
  }

  @Test
  void tellsWordsOfOneKeypointFromAnotherKeypoint() {
    LocalFeatures features =
        LocalFeatures.builder(NARROW, 3)
            .add(1, 7, 0, 65_535, 255, 255)
            .add(2, 8, 0, 65_535, 255, 255)
            .add(1, 7, 0, 65_535, 255, 254)
            .build();
    assertThat(features.sharesKeypoint(0, 1)).isTrue();
    assertThat(features.sharesKeypoint(1, 2)).isFalse();
  }

  @Test
  void staysAsItWasBuiltWhenTheBuilderGoesOn() {
    LocalFeatures.Builder builder = LocalFeatures.builder(NARROW, 1).add(1, 2, 3, 4, 5, 6);
    LocalFeatures first = builder.build();
    LocalFeatures second = builder.add(1, 2, 3, 4, 5, 7).build();
    assertThat(first.count()).isEqualTo(1);
    assertThat(second.count()).isEqualTo(2);
    assertThat(second).isNotEqualTo(first);
  }

  @ParameterizedTest
  @CsvSource({
    "1024, 0, 0, 0, 0, word has more than 10 bits: 400",
    "0, -1, 0, 0, 0, x is not in 0..65535: -1",
    "0, 0, 65536, 0, 0, y is not in 0..65535: 65536",
    "0, 0, 0, 256, 0, size is not in 0..255: 256",
    "0, 0, 0, 0, -3, angle is not in 0..255: -3",
  })
  void refusesNumbersOutOfRange(int word, int x, int y, int size, int angle, String message) {
    LocalFeatures.Builder builder = LocalFeatures.builder(NARROW, 1);
    assertThatThrownBy(() -> builder.add(word, 0, x, y, size, angle))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void refusesASchemeOfLandmarks() {
    FingerprintScheme scheme = FingerprintScheme.landmarks("other", 1, Modality.IMAGE, 10);
    assertThatThrownBy(() -> LocalFeatures.builder(scheme, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a scheme of local features: other-1");
  }

  private static LocalFeatures random(int count, int seed) {
    Random random = new Random(seed);
    LocalFeatures.Builder builder = LocalFeatures.builder(WIDE, 0);
    for (int i = 0; i < count; i++) {
      builder.add(
          random.nextInt(),
          random.nextLong(),
          random.nextInt(1 << 16),
          random.nextInt(1 << 16),
          random.nextInt(256),
          random.nextInt(256));
    }
    return builder.build();
  }
}
