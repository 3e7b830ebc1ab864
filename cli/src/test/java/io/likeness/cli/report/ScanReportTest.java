package io.likeness.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.likeness.core.Modality;
import io.likeness.core.UnreadableMediaException;
import io.likeness.engine.MatchResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanReportTest {

  private static final Previews NONE =
      source -> {
        throw new NoSuchFileException(source.name());
      };

  @TempDir private Path folder;

  @Test
  void leavesTheFilesOfAWholeReport() throws IOException {
    ScanSummary summary = scan(NONE);

    assertThat(names())
        .containsExactly(
            "allowed.jsonl",
            "matches.jsonl",
            "notes.jsonl",
            "report.html",
            "skipped.jsonl",
            "summary.json");
    assertThat(Files.readAllLines(folder.resolve("matches.jsonl"))).hasSize(3);
    assertThat(Files.readAllLines(folder.resolve("skipped.jsonl")))
        .containsExactly("{\"schema\":1,\"suspect\":\"e.zip\",\"reason\":\"not supported\"}");
    assertThat(Files.readAllLines(folder.resolve("notes.jsonl")))
        .containsExactly("{\"schema\":1,\"suspect\":\"f.png\",\"notes\":[\"too flat\"]}");
    assertThat(summary.scanned()).isEqualTo(4);
    assertThat(summary.withMatches()).isEqualTo(3);
    assertThat(summary.skipped()).isEqualTo(1);
    assertThat(summary.seconds()).isEqualTo(83.456);
  }

  @Test
  void sumsTheScanUp() throws IOException {
    scan(NONE);

    assertThat(Files.readString(folder.resolve("summary.json")))
        .isEqualTo(
            """
            {
              "schema": 1,
              "version": "1.2.3",
              "command": "likeness scan /data/dump",
              "dump": "/data/dump",
              "index": "/data/index",
              "started": "2026-03-01T09:30:00Z",
              "finished": "2026-03-01T09:31:23.456Z",
              "seconds": 83.456,
              "files": {
                "scanned": 4,
                "withMatches": 3,
                "skipped": 1,
                "withNotes": 1
              },
              "bytes": 4000,
              "matches": {
                "total": 3,
                "byVerdict": {
                  "IDENTICAL": 0,
                  "NEAR_DUPLICATE": 1,
                  "PARTIAL_COPY": 1,
                  "DERIVED": 1,
                  "UNCERTAIN": 0
                },
                "byModality": {
                  "image": 1,
                  "audio": 1,
                  "text": 1
                },
                "allowed": 0,
                "excluded": 0
              },
              "registeredFilesSearched": {
                "image": 10,
                "audio": 10,
                "text": 10
              }
            }
            """);
  }

  @Test
  void takesThePlaceOfAnOlderReport() throws IOException {
    scan(NONE);
    try (ScanReport report = ScanReport.create(folder, NONE, Samples.HEADER, Samples.CLOCK)) {
      report.add("only.png", folder.resolve("only.png"), Samples.picture(""));
      report.finish();
    }

    assertThat(Files.readAllLines(folder.resolve("matches.jsonl"))).hasSize(1);
    assertThat(Files.readString(folder.resolve("report.html"))).contains("only.png");
    assertThat(names()).noneMatch(name -> name.endsWith(".part"));
  }

  @Test
  void keepsAnOlderReportUntilTheNewOneIsWhole() throws IOException {
    scan(NONE);
    try (ScanReport report = ScanReport.create(folder, NONE, Samples.HEADER, Samples.CLOCK)) {
      report.add("only.png", folder.resolve("only.png"), Samples.picture(""));
    }

    assertThat(Files.readAllLines(folder.resolve("matches.jsonl"))).hasSize(3);
    assertThat(Files.readAllLines(folder.resolve("matches.jsonl.part"))).hasSize(1);
    assertThat(scan(NONE).matches()).isEqualTo(3);
  }

  @Test
  void goesOnAfterARunThatWasKilledInTheMiddleOfALine() throws IOException {
    Files.writeString(folder.resolve("matches.jsonl.part"), "{\"sch");
    Files.writeString(folder.resolve("report.html.part"), "");

    assertThat(scan(NONE).matches()).isEqualTo(3);
  }

  @Test
  void writesEveryLineAtOnce() throws IOException {
    try (ScanReport report = ScanReport.create(folder, NONE, Samples.HEADER, Samples.CLOCK)) {
      report.add("only.png", folder.resolve("only.png"), Samples.picture(""));

      assertThat(Files.readString(folder.resolve("matches.jsonl.part"))).endsWith("}\n");
    }
  }

  @Test
  void refusesAFolderThatHoldsOtherFiles() throws IOException {
    Files.writeString(folder.resolve("thesis.txt"), "mine");

    assertThatIOException().isThrownBy(() -> scan(NONE)).withMessageContaining("thesis.txt");
    assertThat(names()).containsExactly("thesis.txt");
  }

  @Test
  void refusesAFileThatOnlyHasTheNameOfAReports() throws IOException {
    Files.writeString(folder.resolve("report.html"), "<html>of somebody else</html>");

    assertThatIOException().isThrownBy(() -> scan(NONE)).withMessageContaining("report.html");
  }

  @Test
  void showsTheReasonWhereAPreviewFails() throws IOException {
    scan(
        source -> {
          switch (source.name()) {
            case "/works/poster.png" ->
                throw new UnreadableMediaException(source.name(), "the frame is <torn>");
            case "/works/song.ogg" -> throw new IllegalStateException("decoder gave up");
            default -> throw new NoSuchFileException(source.name());
          }
        });

    assertThat(Files.readString(folder.resolve("report.html")))
        .contains("The file cannot be shown: the frame is &lt;torn&gt;.")
        .contains("The file cannot be shown: decoder gave up.")
        .contains("The file is no longer at /works/tale.txt.");
  }

  @Test
  void doesNotShowAFileThatHasChangedSince() throws IOException {
    scan(source -> Samples.wave());

    assertThat(Files.readString(folder.resolve("report.html")))
        .contains("The file has changed: it has 03:20 now, and had 800 × 600 pixels.");
  }

  @Test
  void showsTheMostSignificantFindingsOnly() throws IOException {
    int findings = ScanReport.MOST_SHOWN + 3;
    try (ScanReport report = ScanReport.create(folder, NONE, Samples.HEADER, Samples.CLOCK)) {
      for (int i = 0; i < findings; i++) {
        String name = "picture-%04d.png".formatted(i);
        report.add(name, folder.resolve(name), Samples.picture("", Math.pow(10, i - 230)));
      }
      report.add("c.ogg", folder.resolve("c.ogg"), Samples.sound(""));
      report.finish();
    }

    String page = Files.readString(folder.resolve("report.html"));
    assertThat(page.split("<article", -1)).hasSize(ScanReport.MOST_SHOWN + 1 + 1);
    assertThat(page)
        .contains("picture-0199.png")
        .doesNotContain("picture-0200.png")
        .contains("3 further matches of less weight stand in ")
        .contains("c.ogg");
    assertThat(Files.readAllLines(folder.resolve("matches.jsonl"))).hasSize(findings + 1);
  }

  @Test
  void listsTheFirstOfManySkippedFiles() throws IOException {
    try (ScanReport report = ScanReport.create(folder, NONE, Samples.HEADER, Samples.CLOCK)) {
      for (int i = 0; i < ScanReport.MOST_LISTED + 7; i++) {
        report.skip("skipped-" + i, "a link, not followed");
      }
      report.finish();
    }

    String page = Files.readString(folder.resolve("report.html"));
    assertThat(page).contains("No copies found", "skipped-999<", "7 more in ");
    assertThat(page).doesNotContain("skipped-1000<");
    assertThat(Files.readAllLines(folder.resolve("skipped.jsonl")))
        .hasSize(ScanReport.MOST_LISTED + 7);
  }

  @Test
  void decodesAWorkOnceForNeighbouringFindings() throws IOException {
    AtomicInteger works = new AtomicInteger();
    Previews counting =
        source -> {
          works.addAndGet(source.name().endsWith("poster.png") ? 1 : 0);
          return Samples.photograph();
        };
    try (ScanReport report = ScanReport.create(folder, counting, Samples.HEADER, Samples.CLOCK)) {
      for (int i = 0; i < 5; i++) {
        report.add(i + ".png", folder.resolve(i + ".png"), Samples.picture("/works/poster.png"));
      }
      report.finish();
    }

    assertThat(works).hasValue(1);
  }

  @Test
  void writesNamesThatAreNoUnicode() throws IOException {
    try (ScanReport report = ScanReport.create(folder, NONE, Samples.HEADER, Samples.CLOCK)) {
      report.add("lone\ud800.png", folder.resolve("lone.png"), Samples.picture(""));
      report.skip("lone\udc00", "not supported");
      report.finish();
    }

    String line = Files.readAllLines(folder.resolve("matches.jsonl")).get(0);
    JsonNode read = new ObjectMapper().readTree(line);
    assertThat(read.get("suspect").asText()).startsWith("lone").endsWith(".png");
    assertThat(Files.readString(folder.resolve("report.html"))).contains("U+D800", "U+DC00");
  }

  private ScanSummary scan(Previews previews) throws IOException {
    try (ScanReport report = ScanReport.create(folder, previews, Samples.HEADER, Samples.CLOCK)) {
      report.add("a/b.png", Path.of("/dump/b.png"), Samples.picture("/works/poster.png"));
      report.add("c.ogg", Path.of("/dump/c.ogg"), Samples.sound("/works/song.ogg"));
      report.add("d.txt", Path.of("/dump/d.txt"), Samples.text("/works/tale.txt"));
      report.skip("e.zip", "not supported");
      report.add(
          "f.png",
          Path.of("/dump/f.png"),
          new MatchResult(
              Samples.suspect(Modality.IMAGE, "image/png", Samples.PIXELS),
              List.of(),
              10,
              List.of("too flat")));
      return report.finish();
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
