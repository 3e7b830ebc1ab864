package io.likeness.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class IndexOptionsTest {

  @Test
  void replacesOneOptionAndKeepsTheOther() {
    assertThat(IndexOptions.DEFAULT.withRamBufferMegabytes(256))
        .isEqualTo(new IndexOptions(256, Duration.ofSeconds(1)));
    assertThat(IndexOptions.DEFAULT.withRefreshInterval(Duration.ZERO))
        .isEqualTo(new IndexOptions(64, Duration.ZERO));
  }

  @Test
  void refusesOptionsOutOfRange() {
    for (double megabytes : new double[] {0, -1, 2048, Double.NaN}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> IndexOptions.DEFAULT.withRamBufferMegabytes(megabytes))
          .withMessageContaining("ramBufferMegabytes");
    }
    for (Duration interval : new Duration[] {Duration.ofMillis(-1), Duration.ofDays(366)}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> IndexOptions.DEFAULT.withRefreshInterval(interval))
          .withMessageContaining("refreshInterval");
    }
  }
}
