package io.likeness.bench.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class AveragePrecisionTest {

  @Test
  void isOneWhereAllRelevantWorksComeFirst() {
    assertThat(AveragePrecision.trapezoidal(new int[] {0, 1, 2}, 3)).isEqualTo(1);
  }

  @Test
  void takesTheMeanOfThePrecisionBeforeAndAtARelevantWork() {
    // Found second of all: precision 0 before it, 1/2 at it.
    assertThat(AveragePrecision.trapezoidal(new int[] {1}, 1)).isEqualTo(0.25);
    // Ranks 0 and 3 of three relevant works: (1 + (1/3 + 2/4) / 2 + 0) / 3.
    assertThat(AveragePrecision.trapezoidal(new int[] {0, 3}, 3))
        .isCloseTo((1 + (1 / 3.0 + 0.5) / 2) / 3, within(1e-15));
  }

  @Test
  void isZeroWhereNothingWasFound() {
    assertThat(AveragePrecision.trapezoidal(new int[0], 2)).isZero();
    assertThat(AveragePrecision.trapezoidal(new int[0], 0)).isNaN();
  }

  @Test
  void refusesMoreRanksThanRelevantWorks() {
    assertThatThrownBy(() -> AveragePrecision.trapezoidal(new int[] {0, 1}, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("2 > 1");
  }
}
