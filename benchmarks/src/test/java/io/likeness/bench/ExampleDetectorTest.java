package io.likeness.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.likeness.bench.api.DetectorFactory;
import io.likeness.bench.media.TestMedia;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/**
 * Takes the detector of one's own out of the documentation, compiles it, and runs it from the
 * command line to the results.
 */
class ExampleDetectorTest {

  private static final Path DOCUMENTATION = Path.of("..", "BENCHMARKS.md");
  private static final Pattern CLASS =
      Pattern.compile("```java\\n(.*?public final class (\\w+) .*?)```", Pattern.DOTALL);

  @TempDir private Path folder;

  @Test
  void takesTwentyLines() throws IOException {
    assertThat(documented().group(1).lines().filter(line -> !line.isBlank()))
        .hasSizeLessThanOrEqualTo(20);
  }

  @Test
  void runsAsItStandsInTheDocumentation() throws Exception {
    Path jar = compiled();
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, before)) {
      Thread.currentThread().setContextClassLoader(loader);
      runsFromTheCommandLine();
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  private static Matcher documented() throws IOException {
    Matcher matcher = CLASS.matcher(Files.readString(DOCUMENTATION));
    assertThat(matcher.find()).as("a class in " + DOCUMENTATION).isTrue();
    return matcher;
  }

  private Path compiled() throws IOException {
    Matcher found = documented();
    Path classes = Files.createDirectory(folder.resolve("classes"));
    Path source = Files.writeString(folder.resolve(found.group(2) + ".java"), found.group(1));
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                classes.toString(),
                source.toString());
    assertThat(code).as("the compiler's exit code").isZero();
    Path services = Files.createDirectories(classes.resolve("META-INF/services"));
    Files.writeString(services.resolve(DetectorFactory.class.getName()), found.group(2));
    return classes;
  }

  private void runsFromTheCommandLine() throws Exception {
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
    JsonNode exact = json.at("/experiments/0/detectors/0/evaluation/figures");
    assertThat(exact.at("/precision_tuned/value").asDouble()).isEqualTo(1);
    assertThat(exact.at("/recall_tuned/value").asDouble()).isPositive();
  }
}
