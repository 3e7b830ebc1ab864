package io.likeness.bench.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankingTest {

  /** Right at ranks 1, 3 and 6; a fourth relevant pair has no score. */
  private static final Ranking SMALL =
      Ranking.of(
          new double[] {0.9, 0.8, 0.7, 0.6, 0.5, 0.4},
          new boolean[] {true, false, true, false, false, true},
          4,
          10);

  @Test
  void averagesThePrecisionAtEachRelevantPairOverAllRelevantPairs() {
    assertThat(SMALL.microAveragePrecision())
        .isCloseTo((1 + 2 / 3.0 + 3 / 6.0 + 0) / 4, within(1e-15));
  }

  @Test
  void givesTheAreaOfFawcettsExample() {
    // Fawcett 2006, figure 3: twenty instances, ten of each class, the best first.
    boolean[] relevant = new boolean[20];
    for (int i : new int[] {0, 1, 3, 4, 5, 8, 10, 12, 16, 18}) {
      relevant[i] = true;
    }
    double[] scores = new double[20];
    for (int i = 0; i < 20; i++) {
      scores[i] = 1 - i / 20.0;
    }
    Ranking ranking = Ranking.of(scores, relevant, 10, 10);
    assertThat(ranking.areaUnderRoc()).isCloseTo(0.68, within(1e-12));
  }

  @Test
  void findsTheThresholdThatLetsNoIrrelevantPairPass() {
    double threshold = SMALL.threshold(0);
    assertThat(threshold).isGreaterThan(0.8).isLessThan(0.9);
    assertThat(SMALL.at(threshold)).isEqualTo(new Confusion(1, 0, 3, 10));
  }

  @Test
  void findsTheThresholdAtAFalsePositiveRate() {
    assertThat(SMALL.at(SMALL.thresholdAtRate(0.1))).isEqualTo(new Confusion(2, 1, 2, 9));
    assertThat(SMALL.thresholdAtRate(0.5)).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  void countsPairsThatAThresholdAccepts() {
    Confusion confusion = SMALL.at(0.7);
    assertThat(confusion).isEqualTo(new Confusion(2, 1, 2, 9));
    assertThat(confusion.precision()).isCloseTo(2 / 3.0, within(1e-15));
    assertThat(confusion.recall()).isEqualTo(0.5);
    assertThat(confusion.f1()).isCloseTo(4 / 7.0, within(1e-15));
    assertThat(confusion.falsePositiveRate()).isEqualTo(0.1);
  }

  @Test
  void givesNoAdvantageToEqualScores() {
    Ranking tied =
        Ranking.of(new double[] {1, 1, 1, 1}, new boolean[] {true, false, true, false}, 2, 2);
    assertThat(tied.microAveragePrecision()).isCloseTo((1 / 3.0 + 2 / 4.0) / 2, within(1e-15));
    assertThat(tied.areaUnderRoc()).isEqualTo(0.5);
    assertThat(tied.at(tied.threshold(0)).recall()).isZero();
  }

  @Test
  void findsTheGreatestRecallAtAPrecision() {
    assertThat(SMALL.recallAtPrecision(0.9)).isEqualTo(0.25);
    assertThat(SMALL.recallAtPrecision(0.5)).isEqualTo(0.75);
  }

  @Test
  void findsWhereBothErrorsAreEqual() {
    Ranking ranking =
        Ranking.of(new double[] {4, 3, 2, 1}, new boolean[] {true, false, true, false}, 2, 2);
    assertThat(ranking.equalErrorRate()).isEqualTo(0.5);
    Ranking perfect = Ranking.of(new double[] {4, 3}, new boolean[] {true, false}, 1, 1);
    assertThat(perfect.equalErrorRate()).isZero();
    assertThat(perfect.areaUnderRoc()).isEqualTo(1);
  }

  @Test
  void saysThatChanceDecidesWithoutAnyScore() {
    Ranking empty = Ranking.of(new double[0], new boolean[0], 3, 5);
    assertThat(empty.areaUnderRoc()).isEqualTo(0.5);
    assertThat(empty.equalErrorRate()).isEqualTo(0.5);
    assertThat(empty.microAveragePrecision()).isZero();
    assertThat(empty.precisionRecall().size()).isZero();
  }

  @Test
  void refusesMoreScoresThanPairs() {
    assertThatThrownBy(() -> Ranking.of(new double[] {1}, new boolean[] {true}, 0, 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 of 0 relevant");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void givesTheShareOfPairsInTheRightOrderAsArea(long seed) {
    Random random = new Random(seed);
    int size = 60;
    double[] scores = new double[size];
    boolean[] relevant = new boolean[size];
    int positives = 0;
    for (int i = 0; i < size; i++) {
      relevant[i] = i < 10 || random.nextInt(3) == 0;
      positives += relevant[i] ? 1 : 0;
      scores[i] = random.nextInt(12) + (relevant[i] ? 3 : 0);
    }
    double inOrder = 0;
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        if (relevant[i] && !relevant[j]) {
          inOrder += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0;
        }
      }
    }
    Ranking ranking = Ranking.of(scores, relevant, positives, size - positives);
    double mannWhitney = inOrder / ((double) positives * (size - positives));
    assertThat(ranking.areaUnderRoc()).isCloseTo(mannWhitney, within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void countsAPairTwiceAsIfItStoodThereTwice(long seed) {
    Random random = new Random(seed);
    double[] scores = random.doubles(40).map(s -> Math.floor(s * 20)).toArray();
    boolean[] relevant = new boolean[40];
    double[] twice = new double[80];
    boolean[] twiceRelevant = new boolean[80];
    Arrays.sort(scores);
    double[] descending = new double[40];
    int[] multiplicities = new int[40];
    int positives = 0;
    for (int i = 0; i < 40; i++) {
      descending[i] = scores[39 - i];
      relevant[i] = random.nextBoolean();
      positives += relevant[i] ? 2 : 0;
      multiplicities[i] = 2;
      twice[i] = twice[40 + i] = descending[i];
      twiceRelevant[i] = twiceRelevant[40 + i] = relevant[i];
    }
    Ranking counted =
        Ranking.ofSorted(descending, relevant, multiplicities, positives, 80 - positives);
    Ranking written = Ranking.of(twice, twiceRelevant, positives, 80 - positives);
    assertThat(counted.microAveragePrecision()).isEqualTo(written.microAveragePrecision());
    assertThat(counted.roc()).isEqualTo(written.roc());
    assertThat(counted.equalErrorRate()).isEqualTo(written.equalErrorRate());
  }
}
