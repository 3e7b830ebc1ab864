package io.likeness.bench.accuracy;

import io.likeness.bench.api.DataSet;
import io.likeness.bench.api.Detection;
import io.likeness.bench.metric.Bootstrap;
import io.likeness.bench.metric.Calibration;
import io.likeness.bench.metric.Interval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/** Scores the answers of one detector by the E-values that it gives. */
final class EValueScoring {

  /** The exponents of the E-values at which false matches are counted. */
  private static final int LEAST_EXPONENT = -8;

  private static final int GREATEST_EXPONENT = 2;

  /** Likeness reports nothing above it unless asked to. */
  private static final double REPORTED = 1e-3;

  /** Above it Likeness leaves the verdict to a person. */
  private static final double SURE = 1e-5;

  private final DataSet dataSet;
  private final List<Answer> answers;
  private final Bootstrap bootstrap;
  private final boolean given;

  EValueScoring(DataSet dataSet, List<Answer> answers, Bootstrap bootstrap) {
    this.dataSet = dataSet;
    this.answers = answers;
    this.bootstrap = bootstrap;
    this.given =
        answers.stream()
            .flatMap(answer -> answer.detections().stream())
            .anyMatch(detection -> !Double.isNaN(detection.eValue()));
  }

  /** Returns recall and false alarms at fixed E-values; empty if the detector gives none. */
  List<Figure> figures() {
    if (!given) {
      return List.of();
    }
    List<Figure> figures = new ArrayList<>(recalls());
    figures.add(falseAlarms(Metric.FALSE_ALARMS_AT_E_3, REPORTED));
    figures.add(falseAlarms(Metric.FALSE_ALARMS_AT_E_5, SURE));
    return figures;
  }

  private List<Figure> recalls() {
    ScoredPairs pairs = new ScoredPairs(dataSet, answers, detection -> -detection.eValue());
    double[] values = recalls(pairs, pairs.once());
    List<Interval> intervals =
        bootstrap.intervals(pairs.sources(), counts -> recalls(pairs, counts));
    return List.of(
        new Figure(Metric.RECALL_AT_E_3, values[0], intervals.get(0)),
        new Figure(Metric.RECALL_AT_E_5, values[1], intervals.get(1)));
  }

  private static double[] recalls(ScoredPairs pairs, int[] multiplicities) {
    var ranking = pairs.ranking(multiplicities);
    return new double[] {ranking.at(-REPORTED).recall(), ranking.at(-SURE).recall()};
  }

  private Figure falseAlarms(Metric metric, double atMost) {
    long alarmed =
        answers.stream()
            .filter(answer -> eValues(answer, false).anyMatch(eValue -> eValue <= atMost))
            .count();
    return Figure.ofShare(metric, alarmed, answers.size());
  }

  /** Compares the E-values with the false matches that there were; empty if there are none. */
  Optional<Calibration> calibration() {
    if (!given) {
      return Optional.empty();
    }
    double[] least =
        answers.stream()
            .map(answer -> eValues(answer, false).min())
            .flatMapToDouble(OptionalDouble::stream)
            .toArray();
    return Optional.of(
        Calibration.of(
            answers.stream().flatMapToDouble(answer -> eValues(answer, true)).toArray(),
            answers.stream().mapToLong(answer -> answer.query().truths().size()).sum(),
            answers.stream().flatMapToDouble(answer -> eValues(answer, false)).toArray(),
            least,
            answers.size(),
            LEAST_EXPONENT,
            GREATEST_EXPONENT));
  }

  /** Returns the E-values of the detections that are right, or of those that are wrong. */
  private static DoubleStream eValues(Answer answer, boolean right) {
    return answer.detections().stream()
        .filter(detection -> answer.query().copies(detection.work()) == right)
        .mapToDouble(Detection::eValue)
        .filter(eValue -> !Double.isNaN(eValue));
  }
}
