package io.likeness.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.likeness.bench.accuracy.Absent;
import io.likeness.bench.accuracy.DetectorResult;
import io.likeness.bench.accuracy.Experiment;
import io.likeness.bench.accuracy.Experiment.Options;
import io.likeness.bench.accuracy.ExperimentResult;
import io.likeness.bench.accuracy.Metric;
import io.likeness.bench.accuracy.Progress;
import io.likeness.bench.accuracy.SmokeDataSet;
import io.likeness.bench.data.AttackedDataSet.Skipped;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ReportsTest {

  private static final String HOSTILE = "<script>alert(1)</script>\" onload=\"x";

  private static List<ExperimentResult> experiments;

  @TempDir private Path folder;

  @BeforeAll
  static void runs() throws Exception {
    System.setProperty("java.awt.headless", "true");
    ExperimentResult result =
        new Experiment(new SmokeDataSet(), new Options(7, 0.5, 50, 1))
            .run(
                List.of(
                    SmokeDataSet.detector("exact", 0.01),
                    SmokeDataSet.detector(HOSTILE, 1.5),
                    SmokeDataSet.detector("wild", 5)),
                Progress.SILENT)
            .result();
    experiments =
        List.of(
            new ExperimentResult(
                result.dataSet(),
                result.modality(),
                result.seed(),
                result.tuningShare(),
                result.resamples(),
                result.works(),
                result.sources(),
                result.detectors(),
                List.of(new Absent("gone", "no library")),
                List.of(new Skipped("work1", "smoke", "too small"))));
  }

  @Test
  void writesTheSameBytesAgain() throws IOException {
    ResultsJson.write(experiments, folder.resolve("first.json"));
    ResultsJson.write(experiments, folder.resolve("second.json"));
    assertThat(folder.resolve("first.json")).hasSameBinaryContentAs(folder.resolve("second.json"));
  }

  @Test
  void writesEveryFigureAsJson() throws IOException {
    ResultsJson.write(experiments, folder.resolve("results.json"));
    JsonNode root = new ObjectMapper().readTree(folder.resolve("results.json").toFile());
    assertThat(root.path("schema").asInt()).isEqualTo(1);
    JsonNode detector = root.at("/experiments/0/detectors/0");
    DetectorResult result = experiments.getFirst().detectors().getFirst();
    assertThat(detector.path("name").asText()).isEqualTo("exact");
    assertThat(detector.path("threshold").asDouble()).isEqualTo(result.threshold());
    JsonNode figures = detector.at("/evaluation/figures");
    assertThat(figures).hasSize(result.evaluation().figures().size());
    assertThat(figures.at("/micro_average_precision/value").asDouble())
        .isEqualTo(
            result.evaluation().figure(Metric.MICRO_AVERAGE_PRECISION).orElseThrow().value());
    assertThat(detector.at("/evaluation/attacks")).hasSize(3);
    assertThat(detector.at("/evaluation/roc/x").size())
        .isEqualTo(detector.at("/evaluation/roc/y").size());
    assertThat(detector.at("/evaluation/calibration").size()).isEqualTo(11);
    JsonNode falseMatches = root.at("/experiments/0/detectors/1/evaluation/falseMatches");
    assertThat(falseMatches.size()).isBetween(2, 20);
    assertThat(falseMatches.at("/0/query").asText()).isNotEmpty();
    assertThat(falseMatches.at("/0/score").asDouble())
        .isGreaterThanOrEqualTo(falseMatches.at("/1/score").asDouble());
    assertThat(detector.at("/failures/0/reason").asText()).isEqualTo("is damaged");
    assertThat(root.at("/experiments/0/absent/0/detector").asText()).isEqualTo("gone");
    assertThat(root.at("/experiments/0/absent/0/reason").asText()).isEqualTo("no library");
    assertThat(root.at("/experiments/0/skipped/0/reason").asText()).isEqualTo("too small");
  }

  @Test
  void writesAFigureALineAsCsv() throws IOException {
    ResultsCsv.write(experiments, folder.resolve("results.csv"));
    try (CSVParser csv =
        CSVParser.parse(
            Files.newBufferedReader(folder.resolve("results.csv")),
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
      List<CSVRecord> lines = csv.getRecords();
      assertThat(lines).allSatisfy(line -> assertThat(line.size()).isEqualTo(11));
      assertThat(lines)
          .filteredOn(line -> line.get("metric").equals("area_under_roc"))
          .filteredOn(line -> line.get("label").isEmpty())
          .hasSize(6)
          .allSatisfy(line -> assertThat(Double.parseDouble(line.get("value"))).isPositive());
      assertThat(lines).filteredOn(line -> line.get("label").equals("smoke 2")).hasSize(48);
    }
  }

  @Test
  void writesAPageThatIsWellFormedAndLoadsNothing() throws Exception {
    AccuracyPage.write(experiments, folder.resolve("accuracy.html"));
    String page = Files.readString(folder.resolve("accuracy.html"));
    assertThat(page).startsWith("<!DOCTYPE html>").doesNotContain("<script").contains("&lt;script");
    assertThat(page).contains("gone could not be made: no library");
    assertThat(page).contains("Highest scores of false matches of", ", taken for work");
    String markup = page.substring(page.indexOf('\n') + 1);
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(markup)));
    // ROC, precision over recall, calibration, one family of attacks; each light and dark.
    assertThat(document.getElementsByTagName("svg").getLength()).isEqualTo(8);
    assertThat(markup).doesNotContain("src=").doesNotContain("<link").doesNotContain("@import");
    assertThat(markup).doesNotContainPattern("url\\((?!#)");
  }

  @Test
  void printsTablesForPeople() {
    String plain = Tables.figures(experiments.getFirst()).plain();
    assertThat(plain).contains("evaluation set").contains("exact").contains("recall@1");
    String markdown = Tables.attacks(experiments.getFirst()).markdown();
    assertThat(markdown.lines().toList().get(1)).isEqualTo("|---|---:|---:|---:|");
    assertThat(Tables.areas(experiments.getFirst()).plain()).contains("smoke 1").contains("all");
    assertThat(Tables.calibration(experiments.getFirst()).orElseThrow().plain())
        .contains("exact: in 10 000 wrong pairs")
        .containsPattern("E 1e-03 +\\d\\.\\d{4} \\(");
    assertThat(markdown).contains("| smoke 3 (").containsPattern("\\| \\d+ \\(\\d+–\\d+\\) \\|");
  }
}
