package io.likeness.bench.accuracy;

import io.likeness.bench.api.Detection;
import io.likeness.bench.api.Truth;
import io.likeness.bench.metric.Bootstrap;
import io.likeness.bench.metric.Interval;
import io.likeness.bench.metric.Passage;
import io.likeness.bench.metric.Plagdet;
import io.likeness.bench.metric.RegionError;
import io.likeness.core.Region.TextRange;
import io.likeness.core.Segment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Scores which parts a detector names, where the data set knows them and the detector says so. */
final class PartScoring {

  private static final List<Metric> PASSAGES =
      List.of(
          Metric.PLAGDET,
          Metric.PLAGDET_RECALL,
          Metric.PLAGDET_PRECISION,
          Metric.PLAGDET_GRANULARITY);

  private final List<Answer> answers;
  private final ScoredPairs pairs;
  private final double threshold;
  private final Bootstrap bootstrap;

  PartScoring(List<Answer> answers, ScoredPairs pairs, double threshold, Bootstrap bootstrap) {
    this.answers = answers;
    this.pairs = pairs;
    this.threshold = threshold;
    this.bootstrap = bootstrap;
  }

  /** Returns the figures that the data give. */
  List<Figure> figures() {
    if (!areKnown()) {
      return List.of();
    }
    List<Figure> figures = new ArrayList<>(regions());
    figures.addAll(passages());
    return figures;
  }

  /** Returns how well the passages of some of the answers are told. */
  List<Figure> ofAttack(List<Answer> some) {
    Plagdet.Sums sums = Plagdet.Sums.ZERO;
    for (Answer answer : some) {
      sums = sums.plus(sums(answer), 1);
    }
    if (!areKnown() || sums.cases() == 0) {
      return List.of();
    }
    double[] values = figures(sums);
    return IntStream.range(0, values.length)
        .mapToObj(i -> new Figure(PASSAGES.get(i), values[i], Interval.UNKNOWN))
        .toList();
  }

  private boolean areKnown() {
    return answers.stream()
            .flatMap(answer -> answer.query().truths().stream())
            .anyMatch(truth -> !truth.expected().isEmpty())
        && answers.stream()
            .flatMap(answer -> answer.detections().stream())
            .anyMatch(detection -> !detection.segments().isEmpty());
  }

  private List<Figure> regions() {
    List<RegionError> errors = answers.stream().flatMap(this::errors).toList();
    double[] overlaps = errors.stream().mapToDouble(RegionError::overlap).toArray();
    double[] displacements = errors.stream().mapToDouble(RegionError::displacement).toArray();
    return List.of(
        mean(Metric.REGION_OVERLAP, overlaps), mean(Metric.REGION_DISPLACEMENT, displacements));
  }

  private Figure mean(Metric metric, double[] values) {
    double mean = Arrays.stream(values).filter(v -> !Double.isNaN(v)).average().orElse(Double.NaN);
    return new Figure(metric, mean, bootstrap.ofMean(values));
  }

  /** The errors of the copies that were found; those that were not are the matter of recall. */
  private Stream<RegionError> errors(Answer answer) {
    return accepted(answer)
        .flatMap(
            detection ->
                answer.query().truths().stream()
                    .filter(truth -> truth.work().equals(detection.work()))
                    .flatMap(truth -> truth.expected().stream())
                    .map(part -> RegionError.of(part, detection.segments())));
  }

  private Stream<Detection> accepted(Answer answer) {
    return answer.detections().stream().filter(d -> d.score() >= threshold);
  }

  private List<Figure> passages() {
    Plagdet.Sums[] ofSource = new Plagdet.Sums[pairs.sources()];
    Arrays.fill(ofSource, Plagdet.Sums.ZERO);
    for (int i = 0; i < answers.size(); i++) {
      int source = pairs.sourceOfQuery(i);
      ofSource[source] = ofSource[source].plus(sums(answers.get(i)), 1);
    }
    int[] once = new int[ofSource.length];
    Arrays.fill(once, 1);
    double[] values = figures(ofSource, once);
    List<Interval> intervals =
        bootstrap.intervals(ofSource.length, counts -> figures(ofSource, counts));
    List<Figure> figures = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      figures.add(new Figure(PASSAGES.get(i), values[i], intervals.get(i)));
    }
    return figures;
  }

  private Plagdet.Sums sums(Answer answer) {
    String document = answer.query().id();
    List<Passage> cases = new ArrayList<>();
    for (Truth truth : answer.query().truths()) {
      cases.addAll(passages(document, truth.work(), truth.expected()));
    }
    List<Passage> found =
        accepted(answer).flatMap(d -> passages(document, d.work(), d.segments()).stream()).toList();
    return Plagdet.Sums.of(cases, found);
  }

  private static double[] figures(Plagdet.Sums[] ofSource, int[] multiplicities) {
    Plagdet.Sums sums = Plagdet.Sums.ZERO;
    for (int i = 0; i < ofSource.length; i++) {
      sums = sums.plus(ofSource[i], multiplicities[i]);
    }
    return figures(sums);
  }

  private static double[] figures(Plagdet.Sums sums) {
    if (sums.cases() == 0) {
      return new double[] {Double.NaN, Double.NaN, Double.NaN, Double.NaN};
    }
    Plagdet plagdet = sums.averages();
    return new double[] {
      plagdet.score(), plagdet.recall(), plagdet.precision(), plagdet.granularity()
    };
  }

  private static List<Passage> passages(String document, String work, List<Segment> segments) {
    List<Passage> passages = new ArrayList<>();
    for (Segment segment : segments) {
      if (segment.suspect() instanceof TextRange copy
          && segment.work() instanceof TextRange original) {
        passages.add(
            new Passage(
                document, copy.start(), copy.end(), work, original.start(), original.end()));
      }
    }
    return passages;
  }
}
