package io.likeness.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FingerprintSchemeTest {

  @Test
  void joinsNameAndVersionToAnId() {
    assertThat(FingerprintScheme.code("wavelet-hash", 12, Modality.IMAGE, 64).id())
        .isEqualTo("wavelet-hash-12");
  }

  @Test
  void searchesCodesAndLandmarksButNotEvidence() {
    assertThat(FingerprintScheme.code("a", 1, Modality.IMAGE, 64).searchable()).isTrue();
    assertThat(FingerprintScheme.landmarks("a", 1, Modality.IMAGE, 32).searchable()).isTrue();
    FingerprintScheme evidence = FingerprintScheme.evidence("a", 1, Modality.IMAGE, 32);
    assertThat(evidence.searchable()).isFalse();
    assertThat(evidence.kind()).isEqualTo(FingerprintScheme.Kind.LANDMARKS);
  }

  @ParameterizedTest
  @ValueSource(ints = {64, 128, 192, 256, 320, 384, 448, 512})
  void takesCodesOfWholeWords(int bits) {
    assertThat(FingerprintScheme.code("a", 1, Modality.TEXT, bits).bits()).isEqualTo(bits);
  }

  @ParameterizedTest
  @ValueSource(ints = {-64, 0, 1, 63, 65, 100, 576})
  void refusesCodesOfBrokenOrTooManyWords(int bits) {
    assertThatThrownBy(() -> FingerprintScheme.code("a", 1, Modality.TEXT, bits))
        .hasMessage("bits out of range for BINARY_CODE: " + bits);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 33, 64})
  void refusesTermsWiderThanAnInt(int bits) {
    assertThatThrownBy(() -> FingerprintScheme.landmarks("a", 1, Modality.TEXT, bits))
        .hasMessage("bits out of range for LANDMARKS: " + bits);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "PDQ", "1st", "a--b", "-a", "a-", "a_b", "a b", "é", "a\n"})
  void refusesNamesThatAreNotLowerCaseWords(String name) {
    assertThatThrownBy(() -> FingerprintScheme.code(name, 1, Modality.TEXT, 64))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(name);
  }

  @Test
  void refusesAVersionBelowOne() {
    assertThatThrownBy(() -> FingerprintScheme.code("a", 0, Modality.TEXT, 64))
        .hasMessage("scheme version is less than 1: 0");
  }

  @Test
  void searchesOnlyWhatTheSchemeHolds() {
    FingerprintScheme code = FingerprintScheme.code("c", 1, Modality.TEXT, 64);
    FingerprintScheme landmarks = FingerprintScheme.landmarks("l", 1, Modality.TEXT, 32);

    assertThat(new CandidateSearch.Near(code, 64).radius()).isEqualTo(64);
    assertThatThrownBy(() -> new CandidateSearch.Near(code, 65)).hasMessageContaining("0..64: 65");
    assertThatThrownBy(() -> new CandidateSearch.Near(code, -1)).hasMessageContaining("-1");
    assertThatThrownBy(() -> new CandidateSearch.Near(landmarks, 1)).hasMessageContaining("l-1");
    assertThat(new CandidateSearch.Shared(landmarks, 1, 1).minimumVotes()).isEqualTo(1);
    assertThatThrownBy(() -> new CandidateSearch.Shared(code, 1, 1)).hasMessageContaining("c-1");
    assertThatThrownBy(() -> new CandidateSearch.Shared(landmarks, 0, 1))
        .hasMessageContaining("offsetTolerance 0");
    assertThatThrownBy(() -> new CandidateSearch.Shared(landmarks, 1, 0))
        .hasMessageContaining("minimumVotes 0");
  }
}
