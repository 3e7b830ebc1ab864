package io.likeness.bench.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IntervalTest {

  @Test
  void givesThePublishedExactIntervals() {
    // 81 of 263: the example of Newcombe 1998, table I: 0.2527 to 0.3676; 0 of 20: 0 to 0.1684.
    Interval first = Interval.ofShare(81, 263);
    assertThat(first.low()).isCloseTo(0.2527, within(5e-5));
    assertThat(first.high()).isCloseTo(0.3676, within(5e-5));
    Interval none = Interval.ofShare(0, 20);
    assertThat(none.low()).isZero();
    assertThat(none.high()).isCloseTo(0.1684, within(5e-5));
  }

  @Test
  void givesTheEndsTheirClosedForm() {
    Interval all = Interval.ofShare(30, 30);
    assertThat(all.low()).isCloseTo(Math.pow(0.025, 1 / 30.0), within(1e-9));
    assertThat(all.high()).isEqualTo(1);
    assertThat(Interval.ofShare(0, 0)).isEqualTo(Interval.UNKNOWN);
  }

  @Test
  void refusesMoreSuccessesThanTrials() {
    assertThatThrownBy(() -> Interval.ofShare(3, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3 of 2");
  }

  @Test
  void drawsTheSameIntervalForTheSameSeed() {
    double[] values = new Random(3).doubles(200).toArray();
    Interval first = new Bootstrap(500, 7).ofMean(values);
    assertThat(new Bootstrap(500, 7).ofMean(values)).isEqualTo(first);
    assertThat(new Bootstrap(500, 8).ofMean(values)).isNotEqualTo(first);
  }

  @Test
  void comesCloseToTheNormalIntervalOfAMean() {
    double[] values = new Random(3).doubles(400).toArray();
    double mean = Arrays.stream(values).average().orElseThrow();
    Interval interval = new Bootstrap(2000, 7).ofMean(values);
    double half = 1.96 * Math.sqrt(1 / 12.0 / 400);
    assertThat(interval.low()).isCloseTo(mean - half, within(0.004));
    assertThat(interval.high()).isCloseTo(mean + half, within(0.004));
  }

  @Test
  void leavesOutUnitsWithoutAValue() {
    Interval interval = new Bootstrap(100, 1).ofMean(new double[] {5, Double.NaN, 5});
    assertThat(interval).isEqualTo(new Interval(5, 5));
    assertThat(new Bootstrap(100, 1).ofMean(new double[0])).isEqualTo(Interval.UNKNOWN);
  }
}
