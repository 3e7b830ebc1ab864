package io.likeness.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.likeness.bench.media.TestMedia;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandsTest {

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    CommandLine command = Main.commandLine();
    command.setOut(new PrintWriter(out, true));
    command.setErr(new PrintWriter(err, true));
    return command.execute(arguments);
  }

  @Test
  void explainsItsCommands() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains("accuracy").contains("speed").contains("scale");
    assertThat(run("help", "accuracy")).isZero();
    assertThat(out.toString()).contains("--media").contains("copydays").contains("ir-plag");
  }

  @Test
  void asksForACommand() {
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString()).contains("which command?");
  }

  @Test
  void namesAFolderThatIsMissing() {
    Path missing = folder.resolve("missing");
    assertThat(run("accuracy", "--media", missing.toString(), "--out", folder.toString()))
        .isEqualTo(2);
    assertThat(err.toString()).contains("not a folder: " + missing);
  }

  @Test
  void namesADetectorThatDoesNotExist() {
    int code =
        run(
            "accuracy",
            "--media",
            folder.toString(),
            "--out",
            folder.toString(),
            "--fingerprinter",
            "magic");
    assertThat(code).isEqualTo(2);
    assertThat(err.toString()).contains("no detector magic");
  }

  @Test
  void measuresGrowth() {
    Path json = folder.resolve("scale.json");
    assertThat(
            run(
                "scale",
                "--codes",
                "500",
                "--landmark-works",
                "10",
                "--landmarks",
                "400",
                "--feature-works",
                "4",
                "--features",
                "50",
                "--query-features",
                "60",
                "--queries",
                "5",
                "--folder",
                folder.toString(),
                "--out",
                json.toString()))
        .isZero();
    assertThat(out.toString())
        .contains("codes, radius 31", "4,000")
        .contains("ingest (M/s, its thread)", "ingest (M/s, all threads)");
    assertThat(json).content().contains("ingestPerThreadSecond", "ingestPerProcessSecond");
  }

  @Test
  void namesAParameterThatNoBenchmarkHas() {
    assertThat(run("speed", "HammingBenchmark", "-p", "sizes=1", "--folder", folder.toString()))
        .isEqualTo(2);
    assertThat(err.toString()).contains("no benchmark has a parameter sizes");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void measuresSpeedAtTheChosenParameters() {
    assertThat(
            run(
                "speed",
                "HammingBenchmark.(query|queryBatch|limitLinearScan)$",
                "--quick",
                "-p",
                "codes=1000,2000",
                "-p",
                "data=SKEWED",
                "-p",
                "radius=31",
                "--folder",
                folder.toString()))
        .isZero();
    // What is asked together does not stand beside what is asked one by one.
    assertThat(out.toString().strip().lines())
        .hasSize(3)
        .anyMatch(
            line ->
                line.matches("HammingBenchmark.query .*codes=2000,.* limitLinearScan +[0-9.]+"));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void measuresGrowthOfCatalogues() throws Exception {
    Path media = Files.createDirectories(folder.resolve("media"));
    for (long seed = 1; seed <= 6; seed++) {
      TestMedia.text(media, seed, 300);
    }
    Path json = folder.resolve("growth.json");
    assertThat(
            run(
                "growth",
                "--media",
                media.toString(),
                "--modality",
                "text",
                "--sizes",
                "20,40",
                "--folder",
                folder.toString(),
                "--out",
                json.toString()))
        .isZero();
    assertThat(out.toString()).contains("documents").contains("40");
    assertThat(Files.exists(json)).isTrue();
  }

  @Test
  void comparesTheProfilesOfPictures() throws Exception {
    Path media = Files.createDirectories(folder.resolve("media"));
    for (long seed = 1; seed <= 8; seed++) {
      TestMedia.picture(media, seed);
    }
    Path work = folder.resolve("work");
    assertThat(
            run(
                "image-profiles",
                "--media",
                media.toString(),
                "--attack",
                "crop",
                "--works",
                "1",
                "--out",
                work.toString()))
        .isZero();
    assertThat(out.toString())
        .containsPattern("profile +fast +standard +thorough")
        .containsPattern("cropped by 50 % of the area +0\\.0 +100\\.0 +100\\.0");
    try (Stream<Path> left = Files.list(work)) {
      assertThat(left).containsExactly(work.resolve("copies"));
    }
  }

  @Test
  void listsDetectorsAndAttacks() {
    assertThat(run("list", "image")).isZero();
    assertThat(out.toString()).contains("image detector").contains("image attack");
  }

  @Test
  void measuresTheProfilesOfSound() throws Exception {
    Path media = Files.createDirectory(folder.resolve("media"));
    for (int seed = 0; seed < 4; seed++) {
      TestMedia.sound(media, seed, 12);
    }
    assertThat(
            run(
                "audio-profiles",
                "--media",
                media.toString(),
                "--works",
                "2",
                "--attack",
                "clean-5s,clean-10s",
                "--out",
                folder.resolve("results").toString()))
        .isZero();
    assertThat(out.toString().lines())
        .hasSize(4)
        .first()
        .asString()
        .contains("spectral-anchors-1 (MB/h)", "recall of 5 s (%)", "recall of 10 s (%)");
    assertThat(out.toString()).contains("small", "standard", "thorough");
  }
}
