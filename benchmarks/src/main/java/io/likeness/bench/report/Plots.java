package io.likeness.bench.report;

import io.likeness.bench.accuracy.AttackScores;
import io.likeness.bench.accuracy.DetectorResult;
import io.likeness.bench.accuracy.ExperimentResult;
import io.likeness.bench.accuracy.SubsetScores;
import io.likeness.bench.metric.Calibration;
import io.likeness.bench.metric.Curve;
import io.likeness.bench.report.Plot.Axis;
import io.likeness.bench.report.Plot.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The plots of an experiment, all of the evaluation set. */
final class Plots {

  private final ExperimentResult experiment;

  Plots(ExperimentResult experiment) {
    this.experiment = experiment;
  }

  /** Draws true positives over false ones, which are rare and so on a logarithmic axis. */
  Plot roc() {
    long wrongPairs =
        experiment.detectors().stream().mapToLong(d -> d.evaluation().wrongPairs()).max().orElse(1);
    double least = Math.pow(10, -Math.ceil(Math.log10((double) Math.max(10, wrongPairs))));
    return new Plot(
        "True-positive rate over false-positive rate",
        new Axis("false-positive rate (pairs)", least, 1, true),
        Axis.share("true-positive rate"),
        curves(SubsetScores::roc),
        false);
  }

  Plot precisionRecall() {
    return new Plot(
        "Precision over recall",
        Axis.share("recall"),
        Axis.share("precision"),
        curves(SubsetScores::precisionRecall),
        false);
  }

  private List<Line> curves(Function<SubsetScores, Curve> curve) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < experiment.detectors().size(); i++) {
      lines.add(new Line(i, curve.apply(experiment.detectors().get(i).evaluation())));
    }
    return lines;
  }

  /** Draws recall over strength for each family of attacks that has several strengths. */
  List<Plot> strengths() {
    Set<String> families = new LinkedHashSet<>();
    for (DetectorResult detector : experiment.detectors()) {
      detector.evaluation().attacks().forEach(attack -> families.add(attack.attack()));
    }
    return families.stream().map(this::strength).flatMap(Optional::stream).toList();
  }

  private Optional<Plot> strength(String family) {
    List<Line> lines = new ArrayList<>();
    double least = Double.POSITIVE_INFINITY;
    double greatest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < experiment.detectors().size(); i++) {
      List<AttackScores> graded = graded(experiment.detectors().get(i), family);
      double[] x = graded.stream().mapToDouble(AttackScores::strength).toArray();
      double[] y = graded.stream().mapToDouble(a -> a.recallTuned().value()).toArray();
      for (double strength : x) {
        least = Math.min(least, strength);
        greatest = Math.max(greatest, strength);
      }
      lines.add(new Line(i, new Curve(x, y)));
    }
    return least < greatest
        ? Optional.of(
            new Plot(
                "Recall under " + family,
                Axis.around(family, least, greatest),
                Axis.share("recall, tuned"),
                lines,
                true))
        : Optional.empty();
  }

  private static List<AttackScores> graded(DetectorResult detector, String family) {
    return detector.evaluation().attacks().stream()
        .filter(attack -> attack.attack().equals(family))
        .filter(attack -> !Double.isNaN(attack.strength()) && attack.copies() > 0)
        .sorted(Comparator.comparingDouble(AttackScores::strength))
        .toList();
  }

  /** Draws observed over expected false matches, if a detector says what it expects. */
  Optional<Plot> calibration() {
    List<Line> lines = new ArrayList<>();
    double least = 1;
    double greatest = 1;
    for (int i = 0; i < experiment.detectors().size(); i++) {
      Optional<Calibration> calibration = experiment.detectors().get(i).evaluation().calibration();
      if (calibration.isPresent()) {
        List<Calibration.Point> points =
            calibration.get().points().stream().filter(p -> p.matches() > 0).toList();
        lines.add(
            new Line(
                i,
                new Curve(
                    points.stream().mapToDouble(Calibration.Point::expected).toArray(),
                    points.stream().mapToDouble(Calibration.Point::observed).toArray())));
        least = Math.min(least, calibration.get().points().getFirst().expected());
        greatest = Math.max(greatest, calibration.get().points().getLast().expected());
      }
    }
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    lines.add(
        new Line(-1, new Curve(new double[] {least, greatest}, new double[] {least, greatest})));
    return Optional.of(
        new Plot(
            "Observed over expected false matches of a query",
            new Axis("expected (E-value)", least, greatest, true),
            new Axis("observed", least, greatest, true),
            lines,
            true));
  }
}
