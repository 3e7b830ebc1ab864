package io.likeness.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.likeness.bench.media.TestMedia;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Runs the example of a detector of one's own from the command line to the results. */
class ExampleDetectorTest {

  @TempDir private Path folder;

  @Test
  void measuresADetectorThatStandsOnTheClassPathOnly() throws Exception {
    Path media = Files.createDirectory(folder.resolve("media"));
    for (long seed = 1; seed <= 12; seed++) {
      TestMedia.text(media, seed, 300);
    }
    StringWriter out = new StringWriter();
    CommandLine command = Main.commandLine();
    command.setOut(new PrintWriter(out, true));
    command.setErr(new PrintWriter(out, true));
    Path results = folder.resolve("out");
    int code =
        command.execute(
            "accuracy",
            "--media=" + media,
            "--modality=text",
            "--fingerprinter=exact,winnowing",
            "--attack=verbatim-whole,edited-whole",
            "--resamples=20",
            "--out=" + results);
    assertThat(out.toString()).contains("exact").contains("winnowing");
    assertThat(code).isZero();
    JsonNode json = new ObjectMapper().readTree(results.resolve("results.json").toFile());
    assertThat(json.at("/experiments/0/detectors").findValuesAsText("name"))
        .containsExactly("exact", "winnowing");
  }
}
