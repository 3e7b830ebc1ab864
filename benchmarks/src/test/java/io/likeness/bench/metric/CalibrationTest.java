package io.likeness.bench.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CalibrationTest {

  @Test
  void countsFalseMatchesAtThePowersOfTen() {
    double[] all = {0.01, 0.05, 0.5, 5};
    double[] leastOfQuery = {0.01, 0.5};
    double[] right = {1e-9, 0.1, 3};
    Calibration calibration = Calibration.of(right, 4, all, leastOfQuery, 10, -2, 1);
    assertThat(calibration.points()).hasSize(4);
    Calibration.Point tenth = calibration.points().get(1);
    assertThat(tenth.expected()).isEqualTo(0.1);
    assertThat(tenth.observed()).isEqualTo(0.2);
    assertThat(tenth.matches()).isEqualTo(2);
    assertThat(tenth.recall()).isEqualTo(0.5);
    assertThat(tenth.interval()).isEqualTo(Interval.ofShare(1, 10));
    assertThat(calibration.points().getLast().observed()).isEqualTo(0.4);
  }

  @Test
  void findsUniformPValuesCalibrated() {
    // A thousand queries against a thousand works each: E-values are p-values times the works.
    Random random = new Random(5);
    double[] all = random.doubles(1_000_000).map(p -> p * 1000).filter(e -> e <= 10).toArray();
    Calibration calibration = Calibration.of(new double[0], 1, all, new double[0], 1000, -1, 1);
    for (Calibration.Point point : calibration.points()) {
      assertThat(point.observed()).isCloseTo(point.expected(), within(0.2 * point.expected()));
    }
  }
}
