package io.likeness.bench.accuracy;

import io.likeness.bench.api.DataSet;
import io.likeness.bench.api.Detection;
import io.likeness.bench.api.Query;
import io.likeness.bench.metric.AveragePrecision;
import io.likeness.bench.metric.Bootstrap;
import io.likeness.bench.metric.Confusion;
import io.likeness.bench.metric.Interval;
import io.likeness.bench.metric.Ranking;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Scores the answers of one detector to a set of queries, at a threshold chosen elsewhere. */
final class Scoring {

  /** Enough points for a smooth curve on paper. */
  private static final int CURVE_POINTS = 400;

  /** As many as a person would look at. */
  private static final int FALSE_MATCHES = 20;

  private static final List<Metric> RANKED =
      List.of(
          Metric.RECALL_TUNED,
          Metric.PRECISION_TUNED,
          Metric.F1_TUNED,
          Metric.RECALL_ORACLE,
          Metric.F1_ORACLE,
          Metric.RECALL_AT_1E_6,
          Metric.RECALL_AT_1E_4,
          Metric.RECALL_AT_1E_2,
          Metric.MICRO_AVERAGE_PRECISION,
          Metric.RECALL_AT_PRECISION_90,
          Metric.AREA_UNDER_ROC,
          Metric.EQUAL_ERROR_RATE);

  private final List<Answer> answers;
  private final double threshold;
  private final Bootstrap bootstrap;
  private final ScoredPairs pairs;
  private final Ranking ranking;
  private final double oracle;
  private final EValueScoring eValues;
  private final PartScoring parts;

  Scoring(DataSet dataSet, List<Answer> answers, double threshold, Bootstrap bootstrap) {
    this.answers = answers;
    this.threshold = threshold;
    this.bootstrap = bootstrap;
    this.pairs = new ScoredPairs(dataSet, answers, Detection::score);
    this.ranking = pairs.ranking();
    this.oracle = ranking.threshold(0);
    this.eValues = new EValueScoring(dataSet, answers, bootstrap);
    this.parts = new PartScoring(answers, pairs, threshold, bootstrap);
  }

  SubsetScores scores() {
    List<Figure> figures = new ArrayList<>(ranked());
    figures.add(
        Figure.ofShare(
            Metric.FALSE_ALARMS_TUNED,
            answers.stream().filter(this::falseAlarm).count(),
            answers.size()));
    figures.add(
        mean(
            Metric.MEAN_AVERAGE_PRECISION,
            answers.stream().mapToDouble(Scoring::averagePrecision).toArray()));
    List<Answer> copies = answers.stream().filter(Scoring::isCopy).toList();
    figures.add(
        Figure.ofShare(
            Metric.RECALL_AT_1,
            copies.stream().filter(Scoring::bestIsRight).count(),
            copies.size()));
    figures.addAll(eValues.figures());
    figures.addAll(parts.figures());
    return new SubsetScores(
        answers.size(),
        ranking.positives(),
        ranking.negatives(),
        oracle,
        figures.stream()
            .filter(figure -> !Double.isNaN(figure.value()))
            .sorted(Comparator.comparing(Figure::metric))
            .toList(),
        attacks(),
        ranking.roc().thinned(CURVE_POINTS),
        ranking.precisionRecall().thinned(CURVE_POINTS),
        eValues.calibration(),
        falseMatches());
  }

  private List<FalseMatch> falseMatches() {
    return answers.stream()
        .flatMap(answer -> falseMatches(answer.query(), answer.detections()))
        .sorted(Comparator.comparingDouble(FalseMatch::score).reversed())
        .limit(FALSE_MATCHES)
        .toList();
  }

  private static Stream<FalseMatch> falseMatches(Query query, List<Detection> detections) {
    return detections.stream()
        .filter(d -> !query.copies(d.work()))
        .map(d -> new FalseMatch(query.id(), query.label(), d.work(), d.score(), d.eValue()));
  }

  private List<Figure> ranked() {
    double[] values = ranked(ranking);
    List<Interval> intervals =
        bootstrap.intervals(pairs.sources(), counts -> ranked(pairs.ranking(counts)));
    return IntStream.range(0, values.length)
        .mapToObj(
            i ->
                new Figure(
                    RANKED.get(i),
                    values[i],
                    intervals.isEmpty() ? Interval.UNKNOWN : intervals.get(i)))
        .toList();
  }

  /** In the order of {@link #RANKED}. The oracle looks at each sample anew. */
  private double[] ranked(Ranking of) {
    Confusion tuned = of.at(threshold);
    Confusion best = of.at(of.threshold(0));
    return new double[] {
      tuned.recall(),
      tuned.precision(),
      tuned.f1(),
      best.recall(),
      best.f1(),
      of.at(of.thresholdAtRate(1e-6)).recall(),
      of.at(of.thresholdAtRate(1e-4)).recall(),
      of.at(of.thresholdAtRate(1e-2)).recall(),
      of.microAveragePrecision(),
      of.recallAtPrecision(0.9),
      of.areaUnderRoc(),
      of.equalErrorRate()
    };
  }

  private Figure mean(Metric metric, double[] values) {
    OptionalDouble mean = Arrays.stream(values).filter(value -> !Double.isNaN(value)).average();
    return new Figure(metric, mean.orElse(Double.NaN), bootstrap.ofMean(values));
  }

  private List<AttackScores> attacks() {
    Map<String, List<Answer>> byAttack = new LinkedHashMap<>();
    for (Answer answer : answers) {
      byAttack.computeIfAbsent(answer.query().label(), l -> new ArrayList<>()).add(answer);
    }
    List<Figure> areas = areas();
    List<AttackScores> attacks = new ArrayList<>();
    for (List<Answer> ofAttack : byAttack.values()) {
      attacks.add(attack(ofAttack, areas.get(attacks.size())));
    }
    return attacks;
  }

  /** Returns the areas under ROC of the attacks, in the order in which the queries have them. */
  private List<Figure> areas() {
    double[] values = pairs.areas(pairs.once());
    List<Interval> intervals = bootstrap.intervals(pairs.sources(), pairs::areas);
    return IntStream.range(0, values.length)
        .mapToObj(i -> new Figure(Metric.AREA_UNDER_ROC, values[i], intervals.get(i)))
        .toList();
  }

  private AttackScores attack(List<Answer> ofAttack, Figure area) {
    Query first = ofAttack.getFirst().query();
    List<Answer> copies = ofAttack.stream().filter(Scoring::isCopy).toList();
    long truths = copies.stream().mapToLong(answer -> answer.query().truths().size()).sum();
    return new AttackScores(
        first.attack(),
        first.label(),
        first.strength(),
        truths,
        recall(Metric.RECALL_TUNED, copies, threshold),
        recall(Metric.RECALL_ORACLE, copies, oracle),
        Figure.ofShare(
            Metric.RECALL_AT_1,
            copies.stream().filter(Scoring::bestIsRight).count(),
            copies.size()),
        area,
        parts.ofAttack(ofAttack),
        ofAttack.size(),
        ofAttack.stream().filter(this::falseAlarm).count());
  }

  /**
   * The share of the copies that are found. Those of one query depend on each other: the interval
   * is as wide as if they were found or lost together.
   */
  private static Figure recall(Metric metric, List<Answer> copies, double atLeast) {
    long queries = copies.size();
    long truths = copies.stream().mapToLong(answer -> answer.query().truths().size()).sum();
    if (truths == 0) {
      return Figure.ofShare(metric, 0, 0);
    }
    long found = copies.stream().mapToLong(answer -> found(answer, atLeast)).sum();
    Interval least = Interval.ofShare(found * queries / truths, queries);
    Interval most = Interval.ofShare(Math.ceilDiv(found * queries, truths), queries);
    return new Figure(metric, (double) found / truths, new Interval(least.low(), most.high()));
  }

  private static long found(Answer answer, double atLeast) {
    return answer.detections().stream()
        .filter(d -> d.score() >= atLeast && answer.query().copies(d.work()))
        .count();
  }

  private static boolean isCopy(Answer answer) {
    return !answer.query().truths().isEmpty();
  }

  private static boolean bestIsRight(Answer answer) {
    return !answer.detections().isEmpty()
        && answer.query().copies(answer.detections().getFirst().work());
  }

  private boolean falseAlarm(Answer answer) {
    return answer.detections().stream()
        .anyMatch(d -> d.score() >= threshold && !answer.query().copies(d.work()));
  }

  private static double averagePrecision(Answer answer) {
    int[] ranks =
        IntStream.range(0, answer.detections().size())
            .filter(i -> answer.query().copies(answer.detections().get(i).work()))
            .toArray();
    return AveragePrecision.trapezoidal(ranks, answer.query().truths().size());
  }
}
