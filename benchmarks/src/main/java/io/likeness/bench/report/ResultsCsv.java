package io.likeness.bench.report;

import io.likeness.bench.accuracy.AttackScores;
import io.likeness.bench.accuracy.DetectorResult;
import io.likeness.bench.accuracy.ExperimentResult;
import io.likeness.bench.accuracy.Figure;
import io.likeness.bench.accuracy.SubsetScores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Writes {@code results.csv}: a figure a line. The attack's columns are empty for figures over all
 * attacks; numbers that are not finite are empty.
 */
public final class ResultsCsv {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180
          .builder()
          .setHeader(
              "data_set",
              "modality",
              "detector",
              "subset",
              "attack",
              "label",
              "strength",
              "metric",
              "value",
              "low",
              "high")
          .get();

  private final CSVPrinter out;

  private ResultsCsv(CSVPrinter out) {
    this.out = out;
  }

  /**
   * Writes the file.
   *
   * @param experiments the results
   * @param file where to write, replaced if it exists
   * @throws IOException if it cannot be written
   */
  public static void write(List<ExperimentResult> experiments, Path file) throws IOException {
    try (CSVPrinter out = new CSVPrinter(Files.newBufferedWriter(file), FORMAT)) {
      ResultsCsv csv = new ResultsCsv(out);
      for (ExperimentResult experiment : experiments) {
        for (DetectorResult detector : experiment.detectors()) {
          csv.subset(experiment, detector, "tuning", detector.tuning());
          csv.subset(experiment, detector, "evaluation", detector.evaluation());
        }
      }
    }
  }

  private void subset(
      ExperimentResult experiment, DetectorResult detector, String subset, SubsetScores scores)
      throws IOException {
    List<String> where =
        List.of(experiment.dataSet(), experiment.modality().id(), detector.detector(), subset);
    for (Figure figure : scores.figures()) {
      line(where, "", "", "", figure);
    }
    for (AttackScores attack : scores.attacks()) {
      for (Figure figure : attack.figures()) {
        line(where, attack.attack(), attack.label(), number(attack.strength()), figure);
      }
    }
  }

  private void line(List<String> where, String attack, String label, String strength, Figure figure)
      throws IOException {
    for (String column : where) {
      out.print(column);
    }
    out.printRecord(
        attack,
        label,
        strength,
        figure.metric().id(),
        number(figure.value()),
        number(figure.interval().low()),
        number(figure.interval().high()));
  }

  private static String number(double value) {
    return Double.isFinite(value) ? Double.toString(value) : "";
  }
}
