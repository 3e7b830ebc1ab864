package io.likeness.bench.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.likeness.bench.accuracy.AttackScores;
import io.likeness.bench.accuracy.DetectorResult;
import io.likeness.bench.accuracy.ExperimentResult;
import io.likeness.bench.accuracy.FalseMatch;
import io.likeness.bench.accuracy.Figure;
import io.likeness.bench.accuracy.SubsetScores;
import io.likeness.bench.metric.Calibration;
import io.likeness.bench.metric.Curve;
import io.likeness.bench.metric.Interval;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes {@code results.json}. Nothing in it depends on the machine or the hour: a second run gives
 * the same bytes. Numbers that are not finite are {@code null}.
 *
 * <ul>
 *   <li>{@code schema}: 1
 *   <li>{@code experiments}: one object a data set, with {@code dataSet}, {@code modality}, {@code
 *       seed}, {@code tuningShare}, {@code resamples}, {@code works}, {@code sources}, {@code
 *       absent} (detectors that could not be made: {@code detector}, {@code reason}), {@code
 *       skipped} (copies that could not be made: {@code work}, {@code attack}, {@code reason}) and
 *       {@code detectors}
 *   <li>a detector: {@code name}, {@code threshold} (tuned; null accepts all), {@code tuning} and
 *       {@code evaluation}, {@code failures} ({@code item}, {@code reason})
 *   <li>{@code tuning}, {@code evaluation}: {@code queries}, {@code copies}, {@code wrongPairs},
 *       {@code oracleThreshold}, {@code figures} by the {@linkplain
 *       io.likeness.bench.accuracy.Metric#id() name of the metric}, each {@code value}, {@code
 *       low}, {@code high}; {@code attacks}, each {@code attack}, {@code label}, {@code strength},
 *       {@code queries}, {@code copies}, {@code falseAlarms} and four figures, of texts the four of
 *       PAN too; {@code roc} and {@code precisionRecall}, each with lists {@code x} and {@code y};
 *       {@code calibration}, each {@code expected}, {@code observed}, {@code matches}, {@code
 *       recall}, {@code low}, {@code high}, absent without E-values; {@code falseMatches}, the 20
 *       of the highest scores, each {@code query}, {@code label}, {@code work}, {@code score} and
 *       {@code eValue}
 * </ul>
 */
public final class ResultsJson {

  private static final int SCHEMA = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  private ResultsJson() {}

  /**
   * Writes the file.
   *
   * @param experiments the results
   * @param file where to write, replaced if it exists
   * @throws IOException if it cannot be written
   */
  public static void write(List<ExperimentResult> experiments, Path file) throws IOException {
    ObjectNode root = JSON.createObjectNode().put("schema", SCHEMA);
    ArrayNode list = root.putArray("experiments");
    experiments.forEach(experiment -> list.add(experiment(experiment)));
    Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n");
  }

  private static ObjectNode experiment(ExperimentResult experiment) {
    ObjectNode json =
        JSON.createObjectNode()
            .put("dataSet", experiment.dataSet())
            .put("modality", experiment.modality().id())
            .put("seed", experiment.seed())
            .put("tuningShare", experiment.tuningShare())
            .put("resamples", experiment.resamples())
            .put("works", experiment.works())
            .put("sources", experiment.sources());
    json.set("absent", JSON.valueToTree(experiment.absent()));
    json.set("skipped", JSON.valueToTree(experiment.skipped()));
    ArrayNode detectors = json.putArray("detectors");
    experiment.detectors().forEach(detector -> detectors.add(detector(detector)));
    return json;
  }

  private static ObjectNode detector(DetectorResult detector) {
    ObjectNode json = JSON.createObjectNode().put("name", detector.detector());
    number(json, "threshold", detector.threshold());
    json.set("tuning", subset(detector.tuning()));
    json.set("evaluation", subset(detector.evaluation()));
    json.set("failures", JSON.valueToTree(detector.failures()));
    return json;
  }

  private static ObjectNode subset(SubsetScores scores) {
    ObjectNode json =
        JSON.createObjectNode()
            .put("queries", scores.queries())
            .put("copies", scores.copies())
            .put("wrongPairs", scores.wrongPairs());
    number(json, "oracleThreshold", scores.oracleThreshold());
    ObjectNode figures = json.putObject("figures");
    scores.figures().forEach(figure -> figures.set(figure.metric().id(), figure(figure)));
    ArrayNode attacks = json.putArray("attacks");
    scores.attacks().forEach(attack -> attacks.add(attack(attack)));
    json.set("roc", curve(scores.roc()));
    json.set("precisionRecall", curve(scores.precisionRecall()));
    scores.calibration().ifPresent(calibration -> json.set("calibration", points(calibration)));
    ArrayNode falseMatches = json.putArray("falseMatches");
    scores.falseMatches().forEach(match -> falseMatches.add(falseMatch(match)));
    return json;
  }

  private static ObjectNode falseMatch(FalseMatch match) {
    ObjectNode json =
        JSON.createObjectNode()
            .put("query", match.query())
            .put("label", match.label())
            .put("work", match.work());
    number(json, "score", match.score());
    number(json, "eValue", match.eValue());
    return json;
  }

  private static ObjectNode attack(AttackScores attack) {
    ObjectNode json =
        JSON.createObjectNode().put("attack", attack.attack()).put("label", attack.label());
    number(json, "strength", attack.strength());
    json.put("queries", attack.queries())
        .put("copies", attack.copies())
        .put("falseAlarms", attack.falseAlarms());
    for (Figure figure : attack.figures()) {
      json.set(figure.metric().id(), figure(figure));
    }
    return json;
  }

  private static ObjectNode figure(Figure figure) {
    ObjectNode json = JSON.createObjectNode();
    number(json, "value", figure.value());
    interval(json, figure.interval());
    return json;
  }

  private static ArrayNode points(Calibration calibration) {
    ArrayNode points = JSON.createArrayNode();
    for (Calibration.Point point : calibration.points()) {
      ObjectNode json = points.addObject();
      number(json, "expected", point.expected());
      number(json, "observed", point.observed());
      json.put("matches", point.matches());
      number(json, "recall", point.recall());
      interval(json, point.interval());
    }
    return points;
  }

  private static ObjectNode curve(Curve curve) {
    ObjectNode json = JSON.createObjectNode();
    ArrayNode x = json.putArray("x");
    ArrayNode y = json.putArray("y");
    for (int i = 0; i < curve.size(); i++) {
      x.add(finite(curve.x(i)));
      y.add(finite(curve.y(i)));
    }
    return json;
  }

  private static void interval(ObjectNode json, Interval interval) {
    number(json, "low", interval.low());
    number(json, "high", interval.high());
  }

  private static void number(ObjectNode json, String name, double value) {
    json.put(name, finite(value));
  }

  private static @Nullable Double finite(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
