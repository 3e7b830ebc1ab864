package io.likeness.audio.internal.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DiscountTest {

  @Test
  void leavesTheEvidenceOfWhatIsSaidOnceAndAgreesNowhereElse() {
    assertThat(Discount.factor(1, 0)).isEqualTo(1);
    assertThat(Discount.factor(0.5, 0.3)).isEqualTo(1);
  }

  @Test
  void leavesNothingOfWhatAgreesEverywhereAlike() {
    assertThat(Discount.factor(1, 0.7)).isEqualTo(0);
  }

  @Test
  void countsWhatIsSaidOftenAsLittle() {
    assertThat(Discount.factor(0.1, 0)).isCloseTo(0.07, within(1e-9));
    assertThat(Discount.factor(0, 0)).isEqualTo(0);
  }

  @Test
  void isNotInDoubtAboutAWorkThatRepeatsItself() {
    assertThat(Discount.unexplained(400, 390, 1)).isZero();
    assertThat(Discount.unexplained(390, 400, 1)).isZero();
  }

  @Test
  void doubtsAnAgreementElsewhereThatTheWorkDoesNotExplain() {
    assertThat(Discount.unexplained(200, 180, 0.1)).isCloseTo(160, within(1e-9));
  }
}
