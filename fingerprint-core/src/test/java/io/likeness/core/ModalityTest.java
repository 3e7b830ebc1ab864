package io.likeness.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModalityTest {

  @ParameterizedTest
  @EnumSource
  void isFoundByItsIdInAnyCase(Modality modality) {
    assertThat(Modality.ofId(modality.id())).isEqualTo(modality);
    assertThat(Modality.ofId(modality.name())).isEqualTo(modality);
    assertThat(modality.id()).isEqualTo(modality.name().toLowerCase(Locale.ROOT));
  }

  @Test
  void refusesAnUnknownId() {
    assertThatThrownBy(() -> Modality.ofId("video")).hasMessage("unknown modality: video");
  }
}
