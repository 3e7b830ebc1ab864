package io.likeness.bench.report;

import io.likeness.bench.accuracy.AttackScores;
import io.likeness.bench.accuracy.DetectorResult;
import io.likeness.bench.accuracy.ExperimentResult;
import io.likeness.bench.accuracy.Figure;
import io.likeness.bench.accuracy.Metric;
import io.likeness.bench.accuracy.SubsetScores;
import io.likeness.bench.metric.Calibration;
import io.likeness.bench.metric.Interval;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The tables of an experiment, for the terminal, for Markdown and for the page. */
public final class Tables {

  /** Not shares: they are printed as they are. */
  private static final Set<Metric> PLAIN =
      Set.of(Metric.REGION_DISPLACEMENT, Metric.PLAGDET_GRANULARITY);

  /** The E-values that users choose their threshold from. */
  private static final List<Double> CHOSEN = List.of(1e-1, 1e-2, 1e-3, 1e-5);

  private static final int TEN_THOUSAND = 10_000;

  private Tables() {}

  /**
   * Makes a table of all figures of the evaluation set with their intervals, a detector a column.
   *
   * @param experiment the result
   * @return the table
   */
  public static TextTable figures(ExperimentResult experiment) {
    TextTable table = header("evaluation set", experiment);
    for (Metric metric : metrics(experiment)) {
      List<String> row = new ArrayList<>(List.of(metric.label()));
      for (DetectorResult detector : experiment.detectors()) {
        row.add(detector.evaluation().figure(metric).map(Tables::withInterval).orElse("-"));
      }
      table.add(row);
    }
    return table;
  }

  /**
   * Makes a table of the recall under each attack with its interval, a detector a column.
   *
   * @param experiment the result
   * @return the table; shares of copies found in the evaluation set at the tuned threshold
   */
  public static TextTable attacks(ExperimentResult experiment) {
    return attacks("recall, tuned", experiment, attack -> rounded(attack.recallTuned()));
  }

  /**
   * Makes a table of how well the passages of each attack are told, a detector that tells any a
   * column: plagdet, and in brackets the precision and the recall of characters and the
   * granularity.
   *
   * @param experiment the result
   * @return the table, of the evaluation set at the tuned threshold; empty if no detector tells
   *     passages
   */
  public static Optional<TextTable> passages(ExperimentResult experiment) {
    boolean told =
        experiment.detectors().stream()
            .flatMap(detector -> detector.evaluation().attacks().stream())
            .anyMatch(attack -> !attack.passages().isEmpty());
    return told
        ? Optional.of(
            attacks("plagdet, tuned (precision, recall, granularity)", experiment, Tables::plagdet))
        : Optional.empty();
  }

  private static String plagdet(AttackScores attack) {
    if (attack.passages().isEmpty()) {
      return "-";
    }
    Map<Metric, String> values = new EnumMap<>(Metric.class);
    attack.passages().forEach(figure -> values.put(figure.metric(), value(figure)));
    return "%s (%s, %s, %s)"
        .formatted(
            values.get(Metric.PLAGDET),
            values.get(Metric.PLAGDET_PRECISION),
            values.get(Metric.PLAGDET_RECALL),
            values.get(Metric.PLAGDET_GRANULARITY));
  }

  /**
   * Makes a table of the area under ROC of each attack with its interval, a detector a column; as
   * those who publish data sets compare detectors by levels.
   *
   * @param experiment the result
   * @return the table; its last line is of all attacks together
   */
  public static TextTable areas(ExperimentResult experiment) {
    TextTable table =
        attacks("area under ROC", experiment, attack -> withInterval(attack.areaUnderRoc()));
    List<String> row = new ArrayList<>(List.of("all"));
    for (DetectorResult detector : experiment.detectors()) {
      Optional<Figure> all = detector.evaluation().figure(Metric.AREA_UNDER_ROC);
      row.add(all.map(Tables::withInterval).orElse("-"));
    }
    table.add(row);
    return table;
  }

  /**
   * Makes a table of what the E-values promise and what was seen, of all detectors that give any,
   * at the thresholds that users choose from.
   *
   * @param experiment the result
   * @return the table, a threshold a line; empty if no detector gives E-values
   */
  public static Optional<TextTable> calibration(ExperimentResult experiment) {
    List<String> header = new ArrayList<>(List.of("false matches a query, expected"));
    List<List<String>> rows = new ArrayList<>();
    for (double threshold : CHOSEN) {
      rows.add(new ArrayList<>(List.of(String.format(Locale.ROOT, "E %.0e", threshold))));
    }
    for (DetectorResult detector : experiment.detectors()) {
      SubsetScores scores = detector.evaluation();
      if (scores.calibration().isPresent()) {
        String name = detector.detector();
        header.addAll(
            List.of(name + ": seen", name + ": in 10 000 wrong pairs", name + ": recall"));
        for (Calibration.Point point : scores.calibration().get().points()) {
          int row = CHOSEN.indexOf(point.expected());
          if (row >= 0) {
            rows.get(row).addAll(cells(point, scores));
          }
        }
      }
    }
    if (header.size() == 1) {
      return Optional.empty();
    }
    TextTable table = new TextTable(header);
    rows.forEach(table::add);
    return Optional.of(table);
  }

  private static List<String> cells(Calibration.Point point, SubsetScores scores) {
    double share = (double) point.matches() / scores.wrongPairs();
    return List.of(
        String.format(
            Locale.ROOT,
            "%.4f (%.4f–%.4f)",
            point.observed(),
            point.interval().low(),
            point.interval().high()),
        String.format(Locale.ROOT, "%.2f", TEN_THOUSAND * share),
        String.format(Locale.ROOT, "%.1f", 100 * point.recall()));
  }

  private static TextTable attacks(
      String first, ExperimentResult experiment, Function<AttackScores, String> cell) {
    TextTable table = header(first, experiment);
    List<AttackScores> attacks =
        experiment.detectors().isEmpty()
            ? List.of()
            : experiment.detectors().getFirst().evaluation().attacks();
    for (int i = 0; i < attacks.size(); i++) {
      if (attacks.get(i).copies() > 0) {
        List<String> row = new ArrayList<>();
        row.add(attacks.get(i).label() + " (" + attacks.get(i).copies() + ")");
        for (DetectorResult detector : experiment.detectors()) {
          row.add(cell.apply(detector.evaluation().attacks().get(i)));
        }
        table.add(row);
      }
    }
    return table;
  }

  private static TextTable header(String first, ExperimentResult experiment) {
    List<String> header = new ArrayList<>(List.of(first));
    experiment.detectors().forEach(detector -> header.add(detector.detector()));
    return new TextTable(header);
  }

  /** Returns the metrics that some detector has. */
  static List<Metric> metrics(ExperimentResult experiment) {
    return List.of(Metric.values()).stream()
        .filter(
            metric ->
                experiment.detectors().stream()
                    .map(detector -> detector.evaluation().figure(metric))
                    .anyMatch(Optional::isPresent))
        .toList();
  }

  /** Formats a share in per cent, another figure as it is. */
  static String value(Figure figure) {
    return Double.isNaN(figure.value()) ? "-" : number(figure.metric(), figure.value());
  }

  /** Formats an interval. */
  static String interval(Figure figure) {
    Interval interval = figure.interval();
    return Double.isNaN(interval.low())
        ? ""
        : number(figure.metric(), interval.low()) + "–" + number(figure.metric(), interval.high());
  }

  private static String withInterval(Figure figure) {
    String interval = interval(figure);
    return interval.isEmpty() ? value(figure) : value(figure) + " (" + interval + ")";
  }

  /** Formats a share of a few copies with its interval, in whole per cent. */
  private static String rounded(Figure figure) {
    return Double.isNaN(figure.value())
        ? "-"
        : String.format(
            Locale.ROOT,
            "%.0f (%.0f–%.0f)",
            100 * figure.value(),
            100 * figure.interval().low(),
            100 * figure.interval().high());
  }

  private static String number(Metric metric, double value) {
    return PLAIN.contains(metric)
        ? String.format(Locale.ROOT, value < 1 ? "%.3f" : "%.2f", value)
        : String.format(Locale.ROOT, "%.1f", 100 * value);
  }
}
