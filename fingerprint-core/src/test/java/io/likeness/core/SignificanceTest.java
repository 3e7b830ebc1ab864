package io.likeness.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Random;
import org.apache.commons.math3.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignificanceTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 64, 128, 256, 512})
  void givesTheExactBinomialTailForWholeBits(int bits) {
    for (int errors = 0; errors <= bits; errors++) {
      double expected = log10BinomialTail(bits, errors);
      assertThat(Significance.ofBitErrorRate((double) errors / bits, bits).log10PValue())
          .as("%d errors of %d bits", errors, bits)
          .isCloseTo(expected, within(1e-9 + 1e-10 * Math.abs(expected)));
    }
  }

  @ParameterizedTest
  @CsvSource({"1000, 0", "2000, 150", "4000, 850", "20000, 7300"})
  void givesTheExactBinomialTailWhereDoublesEnd(int bits, int errors) {
    double expected = log10BinomialTail(bits, errors);

    assertThat(expected).isLessThan(-290);
    assertThat(Significance.ofBitErrorRate((double) errors / bits, bits).log10PValue())
        .isCloseTo(expected, within(1e-9 * Math.abs(expected)));
  }

  @Test
  void findsNothingRemarkableInACodeWhoseEveryBitDiffers() {
    assertThat(Significance.ofBitErrorRate(1, 256)).isEqualTo(Significance.NONE);
    assertThat(Significance.ofBitErrorRate(1, 0.25)).isEqualTo(Significance.NONE);
    assertThat(Significance.ofBitErrorRate(1, 5000)).isEqualTo(Significance.NONE);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 0.7, 24.3, 128, 700.5, 1500, 30_000})
  void neverGetsStrongerWithMoreErrors(double bits) {
    double last = Double.NEGATIVE_INFINITY;
    for (int i = 0; i <= 2000; i++) {
      double log = Significance.ofBitErrorRate(i / 2000.0, bits).log10PValue();
      assertThat(log)
          .as("error rate %f of %f bits", i / 2000.0, bits)
          .isGreaterThanOrEqualTo(last - 1e-9);
      last = log;
    }
    assertThat(last).isZero();
  }

  @Test
  void getsStrongerWithMoreBitsAtTheSameErrorRate() {
    for (double rate : new double[] {0, 0.1, 0.25, 0.4}) {
      double last = 0;
      for (double bits = 8; bits < 20_000; bits *= 1.07) {
        double log = Significance.ofBitErrorRate(rate, bits).log10PValue();
        assertThat(log).as("rate %f, bits %f", rate, bits).isLessThan(last);
        last = log;
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1000, 1600, 3000, 12_000})
  void hasNoStepWhereTheBinomialTailLeavesTheRangeOfDoubles(double bits) {
    double low = 0;
    double high = 0.5;
    while (high - low > 1e-12) {
      double middle = (low + high) / 2;
      if (Significance.ofBitErrorRate(middle, bits).log10PValue() < -290) {
        low = middle;
      } else {
        high = middle;
      }
    }

    assertThat(low).isPositive();
    assertThat(Significance.ofBitErrorRate(high, bits).log10PValue())
        .isCloseTo(Significance.ofBitErrorRate(low, bits).log10PValue(), within(1e-6));
  }

  @Test
  void givesThePoissonTailOfCommonsMath() {
    for (double expected : new double[] {0.001, 0.3, 1, 7.5, 60}) {
      PoissonDistribution poisson = new PoissonDistribution(expected);
      for (int hits = 1; hits < expected + 6 * Math.sqrt(expected) + 2; hits++) {
        double sum = 0;
        for (int k = hits; k < hits + 200; k++) {
          sum += poisson.probability(k);
        }
        assertThat(Significance.ofHits(hits, expected).log10PValue())
            .as("%d hits where %f are expected", hits, expected)
            .isCloseTo(Math.log10(sum), within(1e-8));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.01, 1, 40, 1000})
  void hasNoStepWhereThePoissonTailLeavesTheRangeOfDoubles(double expected) {
    int hits = 1;
    while (Significance.ofHits(hits, expected).log10PValue() > -290) {
      hits++;
    }
    double before = Significance.ofHits(hits - 1, expected).log10PValue();
    double at = Significance.ofHits(hits, expected).log10PValue();
    double after = Significance.ofHits(hits + 1, expected).log10PValue();

    assertThat(at - before).isNegative();
    assertThat((after - at) - (at - before))
        .as("the steps shrink smoothly: %f, %f, %f", before, at, after)
        .isBetween(-0.02, 0.0);
  }

  @Test
  void sumsTheWholePoissonTailWhereDoublesEnd() {
    int hits = 3300;
    double expected = 1500;
    double term = new PoissonDistribution(expected).logProbability(hits);
    double ratio = 1;
    double sum = 1;
    for (int k = hits + 1; k < hits + 2000; k++) {
      ratio *= expected / k;
      sum += ratio;
    }
    double exact = (term + Math.log(sum)) / Math.log(10);

    assertThat(exact).isLessThan(-290);
    assertThat(Significance.ofHits(hits, expected).log10PValue()).isCloseTo(exact, within(1e-6));
  }

  @Test
  void takesNoHitsAsNoEvidence() {
    assertThat(Significance.ofHits(0, 0.5)).isEqualTo(Significance.NONE);
  }

  @Test
  void multipliesByTheNumberOfTriesAndNeverExceedsCertainty() {
    Random random = new Random(5);
    for (int i = 0; i < 200; i++) {
      double p = Math.pow(10, -12 * random.nextDouble());
      double tries = 1 + random.nextInt(1_000_000);
      assertThat(Significance.ofPValue(p).amongTries(tries).pValue())
          .isCloseTo(Math.min(1, p * tries), within(1e-9));
    }
    assertThat(Significance.ofPValue(0.5).amongTries(3)).isEqualTo(Significance.NONE);
    Significance once = Significance.ofPValue(0.01);
    assertThat(once.amongTries(1)).isEqualTo(once);
  }

  @Test
  void expectsAsManyChanceMatchesAsWorksTimesThePValue() {
    assertThat(Significance.ofPValue(1e-9).eValue(1_000_000)).isCloseTo(1e-3, within(1e-12));
    assertThat(Significance.NONE.eValue(42)).isCloseTo(42, within(1e-9));
    assertThat(new Significance(-400).eValue(1)).isZero();
    assertThat(Significance.ofPValue(0).eValue(Long.MAX_VALUE)).isZero();
  }

  @Test
  void keepsApartWhatAPValueCouldNot() {
    Significance strong = new Significance(-500);
    Significance stronger = new Significance(-501);

    assertThat(strong.pValue()).isEqualTo(stronger.pValue());
    assertThat(stronger).isLessThan(strong);
    assertThat(strong).isLessThan(Significance.NONE);
  }

  @Test
  void refusesWhatIsOutOfRange() {
    assertThatThrownBy(() -> new Significance(0.1)).hasMessageContaining("0.1");
    assertThatThrownBy(() -> new Significance(Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> Significance.ofBitErrorRate(1.5, 64)).hasMessageContaining("1.5");
    assertThatThrownBy(() -> Significance.ofBitErrorRate(-0.1, 64)).hasMessageContaining("-0.1");
    assertThatThrownBy(() -> Significance.ofBitErrorRate(0.1, 0))
        .hasMessageContaining("effectiveBits");
    assertThatThrownBy(() -> Significance.ofHits(-1, 2)).hasMessageContaining("-1");
    assertThatThrownBy(() -> Significance.ofHits(1, 0)).hasMessageContaining("expected");
    assertThatThrownBy(() -> Significance.ofPValue(1.01)).hasMessageContaining("1.01");
    assertThatThrownBy(() -> Significance.NONE.amongTries(0.5)).hasMessageContaining("0.5");
    assertThatThrownBy(() -> Significance.NONE.eValue(0)).hasMessageContaining("works");
  }

  /** The logarithm of the sum of the binomial coefficients up to {@code errors}, over 2^bits. */
  private static double log10BinomialTail(int bits, int errors) {
    BigInteger term = BigInteger.ONE;
    BigInteger sum = BigInteger.ONE;
    for (int k = 1; k <= errors; k++) {
      term = term.multiply(BigInteger.valueOf(bits - k + 1)).divide(BigInteger.valueOf(k));
      sum = sum.add(term);
    }
    BigDecimal share =
        new BigDecimal(sum).divide(new BigDecimal(BigInteger.TWO.pow(bits)), new MathContext(30));
    int exponent = share.precision() - share.scale() - 1;
    return exponent + Math.log10(share.movePointLeft(exponent).doubleValue());
  }
}
