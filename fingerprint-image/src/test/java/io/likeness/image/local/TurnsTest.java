package io.likeness.image.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TurnsTest {

  @Test
  void measuresEveryDirectionClockwiseFromTheRight() {
    for (int i = 0; i < 10_000; i++) {
      double turn = i / 10_000.0;
      double radians = 2 * Math.PI * turn;
      float found = Turns.of((float) StrictMath.cos(radians), (float) StrictMath.sin(radians));
      double off = Math.abs(found - turn);
      assertThat(Math.min(off, 1 - off)).isCloseTo(0, within(1e-5));
      assertThat(found).isGreaterThanOrEqualTo(0).isLessThan(1);
    }
  }

  @Test
  void givesNoVectorTheFirstDirection() {
    assertThat(Turns.of(0, 0)).isZero();
  }
}
