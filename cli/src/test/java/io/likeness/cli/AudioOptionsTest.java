package io.likeness.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.likeness.audio.Chromaprint;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Runs the commands in this process on sounds and on their Chromaprint fingerprints. */
class AudioOptionsTest {

  private static final int RATE = Chromaprint.SAMPLE_RATE;
  private static final int WORK_SECONDS = 60;

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path work;
  private Path copy;
  private Path index;

  @BeforeEach
  void play() throws Exception {
    byte[] melody = melody(1);
    work = wav("work.wav", melody, 0, WORK_SECONDS);
    copy = wav("copy.wav", melody, 20.3, 40.3);
    index = folder.resolve("index");
    assertThat(run("register", work, "--index", index)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"raw", "compressed"})
  void matchesASoundByAFingerprintThatAnotherIndexExported(String form) throws Exception {
    Path second = folder.resolve("second");
    Path list = folder.resolve("prints.csv");
    assertThat(
            run("list", "--index", index, "--export-chromaprint", list, "--chromaprint-form", form))
        .isZero();
    assertThat(Files.readAllLines(list)).hasSize(2).startsWith("name,seconds,fingerprint");

    assertThat(run("register", "--chromaprint", list, "--index", second)).isZero();
    assertThat(run("match", copy, "--index", second)).isEqualTo(ExitCode.FOUND);
    assertThat(out.toString()).contains("work.wav");
  }

  @Test
  void matchesAndScansFingerprintsWithoutTheirSounds() throws Exception {
    Path list = folder.resolve("suspects.csv");
    Path other = folder.resolve("other");
    Path stranger = wav("stranger.wav", melody(2), 0, 20);
    assertThat(run("register", copy, stranger, "--index", other)).isZero();
    assertThat(run("list", "--index", other, "--export-chromaprint", list)).isZero();

    assertThat(run("match", "--chromaprint", list, "--index", index, "--json"))
        .isEqualTo(ExitCode.FOUND);
    JsonNode found = lastLine();
    assertThat(found.get("suspect").asText()).isEqualTo("copy.wav");
    assertThat(found.get("work").asText()).isEqualTo("work.wav");
    assertThat(found.at("/segments/0/work/start").asDouble()).isBetween(19.8, 20.8);
    assertThat(found.at("/segments/0/work/end").asDouble()).isBetween(39.8, 40.8);

    Path report = folder.resolve("report");
    assertThat(run("scan", "--chromaprint", list, "--index", index, "--report", report))
        .isEqualTo(ExitCode.FOUND);
    assertThat(Files.readAllLines(report.resolve("matches.jsonl")))
        .singleElement()
        .asString()
        .contains("\"suspect\":\"copy.wav\"", "\"suspectSha256\":\"\"");
    assertThat(Files.readString(report.resolve("report.html")))
        .contains("Only fingerprints of the suspect are known.");
  }

  @Test
  void exportsWhatFpcalcComputesAndMatchesWhatItPrints() throws Exception {
    assumeTrue(Program.hasTool("fpcalc"));
    Path list = folder.resolve("prints.csv");
    assertThat(run("list", "--index", index, "--export-chromaprint", list)).isZero();
    String exported = Files.readAllLines(list).get(1).split(",", -1)[2];
    assertThat(exported).isEqualTo(fpcalc(work).get("fingerprint").asText());

    JsonNode suspect = fpcalc(copy);
    Path suspects =
        Files.writeString(
            folder.resolve("suspects.csv"),
            "a copy," + suspect.get("duration") + "," + suspect.get("fingerprint").asText());
    assertThat(run("match", "--chromaprint", suspects, "--index", index)).isEqualTo(ExitCode.FOUND);
    assertThat(out.toString()).contains("a copy");
  }

  @Test
  void saysWhatIsMissing() {
    assertThat(run("match", "--index", index)).isEqualTo(ExitCode.ERROR);
    assertThat(run("scan", "--index", index)).isEqualTo(ExitCode.ERROR);
    assertThat(err.toString()).contains("nothing to match: no FILE", "nothing to scan: no DUMP");
  }

  @ParameterizedTest
  @ValueSource(strings = {"small", "standard", "thorough"})
  void comparesInEveryProfile(String profile) {
    assertThat(run("compare", copy, work, "--audio-profile", profile)).isEqualTo(ExitCode.FOUND);
  }

  /** Depending on its FFmpeg, it takes the end of a file for an error. */
  private static JsonNode fpcalc(Path file) throws Exception {
    return new ObjectMapper()
        .readTree(Program.grumblingTool("fpcalc", "-json", "-length", "0", file).out());
  }

  private JsonNode lastLine() throws Exception {
    return new ObjectMapper().readTree(out.toString().lines().toList().getLast());
  }

  private int run(Object... arguments) {
    CommandLine command = Main.commandLine();
    command.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    String[] words = List.of(arguments).stream().map(Object::toString).toArray(String[]::new);
    return command.execute(words);
  }

  /** Plays two voices of random notes, as 16-bit samples. */
  private static byte[] melody(long seed) {
    Random random = new Random(seed);
    double[] sound = new double[WORK_SECONDS * RATE];
    for (int voice = 0; voice < 2; voice++) {
      int length;
      for (int at = 0; at < sound.length; at += length) {
        length = (int) (RATE * (0.15 + 0.45 * random.nextDouble()));
        double hertz = 110 * Math.pow(2, voice + random.nextInt(24) / 12.0);
        for (int i = 0; i < length && at + i < sound.length; i++) {
          double loud = 3000 * Math.min(1, i / 200.0) * Math.exp(-2.0 * i / length);
          for (int harmonic = 1; harmonic <= 4; harmonic++) {
            sound[at + i] += loud / harmonic * Math.sin(2 * Math.PI * hertz * harmonic * i / RATE);
          }
        }
      }
    }
    byte[] bytes = new byte[2 * sound.length];
    for (int i = 0; i < sound.length; i++) {
      int sample = Math.clamp(Math.round(sound[i]), Short.MIN_VALUE, Short.MAX_VALUE);
      bytes[2 * i] = (byte) sample;
      bytes[2 * i + 1] = (byte) (sample >> 8);
    }
    return bytes;
  }

  private Path wav(String name, byte[] samples, double from, double to) throws Exception {
    int start = 2 * (int) (from * RATE);
    int length = 2 * (int) ((to - from) * RATE);
    AudioFormat format = new AudioFormat(RATE, 16, 1, true, false);
    Path file = folder.resolve(name);
    try (AudioInputStream in =
        new AudioInputStream(
            new ByteArrayInputStream(samples, start, length), format, length / 2)) {
      AudioSystem.write(in, AudioFileFormat.Type.WAVE, file.toFile());
    }
    return file;
  }
}
