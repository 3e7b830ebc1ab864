package io.likeness.cli;

import static io.likeness.cli.Program.likeness;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.likeness.cli.Program.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the demo once, and then uses what it made as a user would. */
class DemoIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path folder;

  private static Path demo;
  private static Path index;
  private static Path dump;
  private static Run run;

  @BeforeAll
  static void runTheDemo() throws Exception {
    demo = folder.resolve("demo");
    index = demo.resolve("index");
    dump = demo.resolve("dump");
    run = likeness("demo", "--dir", demo);
  }

  @Test
  void findsEveryPlantedCopyAndNothingElse() {
    run.exits(0);
    assertThat(run.out())
        .containsPattern("found (\\d+) of \\1 planted copies, and 0 that were not planted")
        .contains("report.html");
  }

  @Test
  void writesTheReport() throws IOException {
    Path report = demo.resolve("report");
    assertThat(report.resolve("report.html")).content().startsWith("<!DOCTYPE html>");
    List<JsonNode> matches = lines(report.resolve("matches.jsonl"));
    assertThat(matches).isNotEmpty().allMatch(match -> match.get("schema").asInt() == 1);
    JsonNode summary = JSON.readTree(report.resolve("summary.json").toFile());
    assertThat(summary.get("schema").asInt()).isEqualTo(1);
  }

  @Test
  void namesWhatItSkippedAndWhy() throws IOException {
    Map<String, String> reasons = new HashMap<>();
    for (JsonNode line : lines(demo.resolve("report/skipped.jsonl"))) {
      reasons.put(line.get("suspect").asText(), line.get("reason").asText());
    }
    assertThat(reasons.values())
        .contains("the file is empty", "an archive (application/zip), not opened");
  }

  @Test
  void mayRunAgainInItsOwnFolderButInNoOther() throws Exception {
    Path other = Files.createDirectories(folder.resolve("other"));
    Files.writeString(other.resolve("precious.txt"), "keep me");
    Run refused = likeness("demo", "--dir", other).exits(2);
    assertThat(refused.err()).contains(other.toString());
    assertThat(other.resolve("precious.txt")).hasContent("keep me");
  }

  @Test
  void aScanOfTheSameDumpFindsTheSame() throws Exception {
    Path report = folder.resolve("again");
    Run scan = likeness("scan", dump, "--index", index, "--report", report).exits(1);
    assertThat(report.resolve("matches.jsonl"))
        .hasSameTextualContentAs(demo.resolve("report/matches.jsonl"), UTF_8);
    assertThat(scan.out()).contains("report.html");
  }

  @Test
  void aFileThatCopiesIsToldFromOneThatDoesNot() throws Exception {
    JsonNode planted = lines(demo.resolve("report/matches.jsonl")).get(0);
    Run match =
        likeness("match", dump.resolve(planted.get("suspect").asText()), "--index", index, "--json")
            .exits(1);
    assertThat(JSON.readTree(match.out().lines().findFirst().orElseThrow()).get("work"))
        .isEqualTo(planted.get("work"));

    Path essay = Files.writeString(folder.resolve("essay.txt"), Essay.TEXT);
    assertThat(likeness("match", essay, "--index", index).exits(0).out()).contains("no match");
  }

  @Test
  void twoFilesAreComparedWithoutAnIndex() throws Exception {
    JsonNode planted = lines(demo.resolve("report/matches.jsonl")).get(0);
    Path suspect = dump.resolve(planted.get("suspect").asText());
    Path work = demo.resolve("works").resolve(planted.get("work").asText());
    likeness("compare", suspect, work).exits(1);
    Path essay = Files.writeString(folder.resolve("essay2.txt"), Essay.TEXT);
    Path other = Files.writeString(folder.resolve("other.txt"), Essay.OTHER);
    likeness("compare", essay, other).exits(0);
  }

  private static List<JsonNode> lines(Path file) throws IOException {
    List<JsonNode> nodes = new java.util.ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      nodes.add(JSON.readTree(line));
    }
    return nodes;
  }
}
