package io.likeness.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LandmarksTest {

  private static final FingerprintScheme WIDE =
      FingerprintScheme.landmarks("wide", 1, Modality.AUDIO, 32);
  private static final FingerprintScheme NARROW =
      FingerprintScheme.landmarks("narrow", 1, Modality.AUDIO, 10);

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 7, 8, 9, 13, 1000})
  void keepsEveryLandmarkInTheOrderAdded(int count) {
    Random random = new Random(count);
    int[] terms = random.ints(count).toArray();
    int[] positions = random.ints(count, 0, 50).sorted().toArray();
    Landmarks.Builder builder = Landmarks.builder(WIDE, 0);
    for (int i = 0; i < count; i++) {
      builder.add(terms[i], positions[i]);
    }
    Landmarks landmarks = builder.build();

    assertThat(landmarks.size()).isEqualTo(count).isEqualTo(builder.size());
    assertThat(landmarks.isEmpty()).isEqualTo(count == 0);
    for (int i = 0; i < count; i++) {
      assertThat(landmarks.term(i)).isEqualTo(terms[i]);
      assertThat(landmarks.position(i)).isEqualTo(positions[i]);
    }
    assertThat(landmarks).isEqualTo(Landmarks.of(WIDE, terms, positions));
    assertThat(landmarks).hasSameHashCodeAs(Landmarks.of(WIDE, terms, positions));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 7, 64})
  void findsTheFirstLandmarkAtOrBehindAPosition(int count) {
    int[] positions = new Random(count).ints(count, 0, 50).sorted().toArray();
    Landmarks landmarks = Landmarks.of(WIDE, new int[count], positions);
    for (int position = -1; position <= 51; position++) {
      int wanted = position;
      long before = Arrays.stream(positions).filter(each -> each < wanted).count();
      assertThat(landmarks.firstFrom(position)).isEqualTo((int) before);
    }
  }

  @Test
  void staysAsItWasBuiltWhenTheBuilderGoesOn() {
    Landmarks.Builder builder = Landmarks.builder(WIDE, 1).add(1, 0);
    Landmarks first = builder.build();
    Landmarks second = builder.add(2, 3).build();

    assertThat(first.size()).isEqualTo(1);
    assertThat(second.size()).isEqualTo(2);
    assertThat(second).isNotEqualTo(first);
  }

  @Test
  void keepsItsNumbersFromTheCallersArrays() {
    int[] terms = {5};
    int[] positions = {6};
    Landmarks landmarks = Landmarks.of(WIDE, terms, positions);
    terms[0] = 0;
    positions[0] = 0;

    assertThat(landmarks.term(0)).isEqualTo(5);
    assertThat(landmarks.position(0)).isEqualTo(6);
  }

  @Test
  void takesEveryTermOfTheSchemesWidthAndNoWider() {
    Landmarks.Builder narrow = Landmarks.builder(NARROW, 1).add(1023, 0);

    assertThatThrownBy(() -> narrow.add(1024, 0)).hasMessageContaining("10 bits: 400");
    assertThatThrownBy(() -> narrow.add(-1, 0)).hasMessageContaining("ffffffff");
    assertThat(narrow.size()).isEqualTo(1);
    assertThat(Landmarks.of(WIDE, new int[] {-1}, new int[] {0}).term(0)).isEqualTo(-1);
  }

  @Test
  void refusesPositionsThatDecreaseOrAreNegative() {
    Landmarks.Builder builder = Landmarks.builder(WIDE, 4).add(1, 5).add(2, 5);

    assertThatThrownBy(() -> builder.add(3, 4)).hasMessage("position decreases: 4 < 5");
    assertThatThrownBy(() -> Landmarks.of(WIDE, new int[] {1}, new int[] {-1}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesASchemeOfCodesAndArraysOfDifferentLength() {
    FingerprintScheme code = FingerprintScheme.code("c", 1, Modality.AUDIO, 64);

    assertThatThrownBy(() -> Landmarks.builder(code, 1)).hasMessageContaining("c-1");
    assertThatThrownBy(() -> Landmarks.of(WIDE, new int[2], new int[3]))
        .hasMessage("terms and positions differ in number: 2 != 3");
  }

  @Test
  void differsByTermPositionAndScheme() {
    Landmarks landmarks = Landmarks.of(NARROW, new int[] {1}, new int[] {2});

    assertThat(landmarks).isNotEqualTo(Landmarks.of(NARROW, new int[] {2}, new int[] {2}));
    assertThat(landmarks).isNotEqualTo(Landmarks.of(NARROW, new int[] {1}, new int[] {3}));
    assertThat(landmarks).isNotEqualTo(Landmarks.of(WIDE, new int[] {1}, new int[] {2}));
    assertThat(landmarks).hasToString("narrow-1[1 landmarks]");
  }
}
