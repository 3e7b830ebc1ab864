package io.likeness.bench.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.likeness.bench.accuracy.Experiment.Options;
import io.likeness.bench.api.DetectorFactory;
import io.likeness.bench.metric.Calibration;
import io.likeness.bench.metric.Curve;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ExperimentTest {

  private static final List<DetectorFactory> DETECTORS =
      List.of(SmokeDataSet.detector("exact", 0.01), SmokeDataSet.detector("noisy", 2));

  private static ExperimentResult run(int threads) throws Exception {
    return new Experiment(new SmokeDataSet(), new Options(7, 0.5, 200, threads))
        .run(DETECTORS, Progress.SILENT)
        .result();
  }

  private static double value(SubsetScores scores, Metric metric) {
    return scores.figure(metric).orElseThrow().value();
  }

  @Test
  void givesTheSameFiguresToTheDigitAgainAndWithMoreThreads() throws Exception {
    ExperimentResult first = run(1);
    assertThat(run(1)).isEqualTo(first);
    assertThat(run(2)).isEqualTo(first);
  }

  @Test
  void findsAllThatAnExactDetectorSees() throws Exception {
    DetectorResult exact = run(1).detectors().getFirst();
    SubsetScores scores = exact.tuning();
    assertThat(value(scores, Metric.PRECISION_TUNED)).isEqualTo(1);
    assertThat(value(scores, Metric.RECALL_ORACLE)).isGreaterThan(0.95);
    assertThat(value(scores, Metric.AREA_UNDER_ROC)).isGreaterThan(0.98);
    assertThat(value(scores, Metric.REGION_OVERLAP)).isCloseTo(0.9, within(1e-9));
    assertThat(value(scores, Metric.REGION_DISPLACEMENT)).isCloseTo(5, within(1e-9));
    assertThat(value(scores, Metric.PLAGDET_PRECISION)).isGreaterThan(0.95);
  }

  @Test
  void splitsQueriesBySource() throws Exception {
    ExperimentResult result = run(1);
    DetectorResult exact = result.detectors().getFirst();
    assertThat(exact.tuning().queries() + exact.evaluation().queries()).isEqualTo(130);
    assertThat(exact.tuning().copies() + exact.evaluation().copies()).isEqualTo(120);
    assertThat(result.sources()).isEqualTo(50);
    // 130 queries against 40 works, less 120 right pairs and 3 ambiguous ones.
    assertThat(exact.tuning().wrongPairs() + exact.evaluation().wrongPairs())
        .isEqualTo(130 * 40 - 120 - 3);
  }

  @Test
  void listsAFileThatCannotBeReadAndGoesOn() throws Exception {
    DetectorResult exact = run(1).detectors().getFirst();
    assertThat(exact.failures()).containsExactly(new Answers.Failure("work3-3", "is damaged"));
  }

  @Test
  void ranksAWorseDetectorLower() throws Exception {
    List<DetectorResult> detectors = run(1).detectors();
    SubsetScores exact = detectors.get(0).evaluation();
    SubsetScores noisy = detectors.get(1).evaluation();
    for (Metric metric :
        List.of(
            Metric.MICRO_AVERAGE_PRECISION,
            Metric.AREA_UNDER_ROC,
            Metric.RECALL_ORACLE,
            Metric.RECALL_AT_1)) {
      assertThat(value(exact, metric)).as(metric.label()).isGreaterThan(value(noisy, metric));
    }
    assertThat(value(exact, Metric.EQUAL_ERROR_RATE))
        .isLessThan(value(noisy, Metric.EQUAL_ERROR_RATE));
  }

  @Test
  void losesRecallAsAttacksGrowStronger() throws Exception {
    List<AttackScores> attacks = run(1).detectors().get(1).evaluation().attacks();
    assertThat(attacks).extracting(AttackScores::label).contains("smoke 1", "smoke 2", "smoke 3");
    assertThat(attacks.get(0).recallAt1().value())
        .isGreaterThan(attacks.get(2).recallAt1().value());
  }

  @Test
  void tellsThePassagesOfEachAttack() throws Exception {
    SubsetScores scores = run(1).detectors().get(0).evaluation();
    double recall = 0;
    for (AttackScores attack : scores.attacks()) {
      assertThat(attack.passages())
          .extracting(Figure::metric)
          .containsExactly(
              Metric.PLAGDET,
              Metric.PLAGDET_RECALL,
              Metric.PLAGDET_PRECISION,
              Metric.PLAGDET_GRANULARITY);
      recall += attack.copies() * attack.passages().get(1).value() / scores.copies();
    }
    assertThat(recall).isCloseTo(value(scores, Metric.PLAGDET_RECALL), within(1e-12));
  }

  @Test
  void computesTheAreaOfEachAttackAgainstAllWrongPairs() throws Exception {
    for (DetectorResult detector : run(1).detectors()) {
      SubsetScores scores = detector.evaluation();
      double weighted = 0;
      for (AttackScores attack : scores.attacks()) {
        Figure area = attack.areaUnderRoc();
        assertThat(area.interval().low()).isLessThanOrEqualTo(area.value());
        assertThat(area.interval().high()).isGreaterThanOrEqualTo(area.value());
        weighted += attack.copies() * area.value() / scores.copies();
      }
      assertThat(weighted).isCloseTo(value(scores, Metric.AREA_UNDER_ROC), within(1e-12));
      assertThat(scores.attacks().get(0).areaUnderRoc().value())
          .isGreaterThanOrEqualTo(scores.attacks().get(2).areaUnderRoc().value());
    }
  }

  @Test
  void scoresAtEValuesAsAtTheScoresThatGoWithThem() throws Exception {
    SubsetScores noisy = run(1).detectors().get(1).evaluation();
    List<Calibration.Point> points = noisy.calibration().orElseThrow().points();
    assertThat(points.get(5).expected()).isEqualTo(1e-3);
    assertThat(value(noisy, Metric.FALSE_ALARMS_AT_E_3) > 0).isEqualTo(points.get(5).matches() > 0);
    assertThat(value(noisy, Metric.RECALL_AT_E_3))
        .isBetween(Math.nextUp(value(noisy, Metric.RECALL_AT_E_5)), 1.0);
    // The detector's E-value is ten to the minus score, and its ROC has a point at each score.
    Curve roc = noisy.roc();
    assertThat(IntStream.range(0, roc.size()).mapToDouble(roc::y))
        .contains(value(noisy, Metric.RECALL_AT_E_3));
  }

  @Test
  void putsEveryFigureInsideItsInterval() throws Exception {
    for (DetectorResult detector : run(1).detectors()) {
      for (Figure figure : detector.evaluation().figures()) {
        assertThat(figure.interval().low())
            .as(figure.metric().label())
            .isLessThanOrEqualTo(figure.value() + 0.02);
        assertThat(figure.interval().high())
            .as(figure.metric().label())
            .isGreaterThanOrEqualTo(figure.value() - 0.02);
      }
    }
  }

  @Test
  void goesOnWithoutADetectorThatCannotBeMade() throws Exception {
    List<Absent> heard = new ArrayList<>();
    Progress progress =
        new Progress() {
          @Override
          public void asked(String detector, int asked, int all) {}

          @Override
          public void absent(Absent absent) {
            heard.add(absent);
          }
        };
    List<DetectorFactory> detectors =
        List.of(SmokeDataSet.brokenDetector("broken"), DETECTORS.getFirst());
    ExperimentResult result =
        new Experiment(new SmokeDataSet(), new Options(7, 0.5, 10, 1))
            .run(detectors, progress)
            .result();
    assertThat(result.detectors()).extracting(DetectorResult::detector).containsExactly("exact");
    assertThat(result.absent()).containsExactly(new Absent("broken", "no native library"));
    assertThat(heard).isEqualTo(result.absent());
  }

  @Test
  void tellsHowFarItIs() throws Exception {
    AtomicInteger heard = new AtomicInteger();
    new Experiment(new SmokeDataSet(), new Options(7, 0.5, 1, 1))
        .run(DETECTORS, (detector, asked, all) -> heard.incrementAndGet());
    assertThat(heard).hasValue(260);
  }
}
