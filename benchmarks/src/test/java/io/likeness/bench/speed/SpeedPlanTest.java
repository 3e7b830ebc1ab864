package io.likeness.bench.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.likeness.bench.speed.SpeedPlan.Part;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.VerboseMode;

class SpeedPlanTest {

  private static final String HAMMING = HammingBenchmark.class.getName();

  @TempDir private Path folder;

  private static Collection<BenchmarkListEntry> found(String which) {
    return BenchmarkList.defaultList()
        .find(
            OutputFormatFactory.createFormatInstance(System.err, VerboseMode.SILENT),
            List.of(which),
            List.of());
  }

  private SpeedPlan plan(String which, Map<String, List<String>> chosen) {
    return SpeedPlan.of(found(which), chosen, new SharedFolder(folder));
  }

  @Test
  void measuresAPeerUpToItsLimitOnly() {
    SpeedPlan plan = plan("HammingBenchmark.(query|peerLuceneGraph)$", Map.of());
    assertThat(plan.parts())
        .containsExactly(
            new Part(List.of(HAMMING + ".query"), Map.of()),
            new Part(List.of(HAMMING + ".peerLuceneGraph"), Map.of("codes", List.of("100000"))));
    assertThat(plan.leftOut()).containsExactly("HammingBenchmark.peerLuceneGraph at codes=1000000");
  }

  @Test
  void measuresAtTheChosenValues() {
    Map<String, List<String>> chosen =
        Map.of("codes", List.of("1000000", "10000000"), "radius", List.of("10"));
    SpeedPlan plan = plan("HammingBenchmark.(query|peerLuceneGraph)$", chosen);
    assertThat(plan.parts()).containsExactly(new Part(List.of(HAMMING + ".query"), chosen));
    assertThat(plan.leftOut()).hasSize(2);
  }

  @Test
  void knowsAllBenchmarks() {
    Part everywhere = plan("io.likeness.bench.speed", Map.of()).parts().getFirst();
    assertThat(everywhere.benchmarks())
        .contains(HAMMING + ".query", ImageBenchmark.class.getName() + ".Pdq.pdq");
  }

  @Test
  void namesAParameterThatNoBenchmarkHas() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> plan("HammingBenchmark", Map.of("sizes", List.of("1"))))
        .withMessageContaining("sizes")
        .withMessageContaining("[codes, data, radius]");
  }

  @Test
  void saysInOneLineThatAPythonHasNoFaiss() throws IOException {
    Path python = folder.resolve("bare-python");
    assumeTrue(isOnThePath("python3"), "python3 is not on the PATH");
    Files.writeString(python, "#!/bin/sh\nexec python3 -I -S \"$@\"\n");
    assumeTrue(python.toFile().setExecutable(true), "files cannot be made executable");
    assertLeftOut(python.toString(), "No module named 'faiss'");
  }

  @Test
  void saysInOneLineThatThereIsNoPython() {
    assertLeftOut(folder.resolve("no-python").toString(), "no-python");
  }

  private void assertLeftOut(String python, String why) {
    SpeedPlan plan =
        SpeedPlan.of(
            found("HammingBenchmark.(query|peerFaissFlat)$"),
            Map.of(),
            new SharedFolder(folder),
            python);
    assertThat(plan.parts()).containsExactly(new Part(List.of(HAMMING + ".query"), Map.of()));
    assertThat(plan.leftOut())
        .singleElement()
        .asString()
        .startsWith("Faiss: " + python)
        .contains(why, "pip install faiss-cpu numpy")
        .doesNotContain("\n");
  }

  private static boolean isOnThePath(String program) {
    return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
        .splitAsStream(System.getenv("PATH"))
        .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
  }
}
