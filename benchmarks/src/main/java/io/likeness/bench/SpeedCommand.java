package io.likeness.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.likeness.bench.report.RunJson;
import io.likeness.bench.scale.ScratchFolder;
import io.likeness.bench.speed.SharedFolder;
import io.likeness.bench.speed.SpeedPlan;
import io.likeness.bench.speed.SpeedRun;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.BenchmarkList;
import org.openjdk.jmh.runner.BenchmarkListEntry;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.format.OutputFormatFactory;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the JMH benchmarks. */
@Command(
    name = "speed",
    mixinStandardHelpOptions = true,
    description = {
      "Measures the hot paths with JMH, each beside what bounds it or what others do.",
      "",
      "Prints how many times as long each takes as the limits and peers measured in the same run.",
      "Faiss is a peer where the Python of -Dlikeness.bench.python, or else python3, has it."
    })
final class SpeedCommand implements Callable<Integer> {

  /** To fill a large index is part of the first iteration that needs it. */
  private static final TimeValue LONGEST = TimeValue.minutes(60);

  @Spec private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "REGEX", description = "Which benchmarks. Default: all.")
  private String which = "io.likeness.bench.speed";

  @Option(
      names = "--quick",
      description = "One second each, for a first look; the times are not to be quoted.")
  private boolean quick;

  @Option(
      names = "-p",
      paramLabel = "NAME=VALUE[,VALUE]",
      description = {
        "The values of a parameter of the benchmarks, instead of those that they have. May be given"
            + " again for other parameters."
      })
  private Map<String, String> parameters = Map.of();

  @Option(
      names = "--folder",
      paramLabel = "DIR",
      description = "Where indexes are made and deleted. Default: the folder for temporary files.")
  private Path folder = Path.of(System.getProperty("java.io.tmpdir"));

  @Option(names = "--out", paramLabel = "FILE", description = "Where to write the ratios as JSON.")
  private Optional<Path> out = Optional.empty();

  @Override
  public Integer call() throws Exception {
    // Standard output is for the table alone.
    OutputFormat progress =
        OutputFormatFactory.createFormatInstance(System.err, VerboseMode.NORMAL);
    SortedSet<BenchmarkListEntry> found =
        BenchmarkList.defaultList().find(progress, List.of(which), List.of());
    if (found.isEmpty()) {
      throw new IllegalArgumentException("no benchmark matches " + which);
    }
    List<RunResult> results = new ArrayList<>();
    try (ScratchFolder scratch = ScratchFolder.in(folder, "speed")) {
      SharedFolder shared = new SharedFolder(scratch.path());
      SpeedPlan plan = SpeedPlan.of(found, chosen(), shared);
      for (String line : plan.leftOut()) {
        spec.commandLine().getErr().println("likeness-bench: left out: " + line);
      }
      for (SpeedPlan.Part part : plan.parts()) {
        results.addAll(run(part, shared, progress));
      }
    }
    SpeedRun run = new SpeedRun(results);
    spec.commandLine().getOut().println(run.table().plain());
    if (out.isPresent()) {
      ObjectNode root = RunJson.machine().put("quick", quick);
      write(root.putArray("ratios"), run);
      RunJson.write(root, out.get());
    }
    return 0;
  }

  private Map<String, List<String>> chosen() {
    Map<String, List<String>> chosen = new LinkedHashMap<>();
    parameters.forEach((name, values) -> chosen.put(name, List.of(values.split(",", -1))));
    return chosen;
  }

  private Collection<RunResult> run(SpeedPlan.Part part, SharedFolder shared, OutputFormat progress)
      throws RunnerException {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .shouldFailOnError(false)
            .timeout(LONGEST)
            .jvmArgsAppend("--enable-native-access=ALL-UNNAMED", shared.argument());
    for (String benchmark : part.benchmarks()) {
      options.include("^" + Pattern.quote(benchmark) + "$");
    }
    part.parameters().forEach((name, values) -> options.param(name, values.toArray(String[]::new)));
    if (quick) {
      options
          .warmupIterations(1)
          .warmupTime(TimeValue.milliseconds(500))
          .measurementIterations(1)
          .measurementTime(TimeValue.milliseconds(500));
    }
    return new Runner(options.build(), progress).run();
  }

  private static void write(ArrayNode list, SpeedRun run) {
    for (SpeedRun.Row row : run.rows()) {
      ObjectNode json =
          list.addObject()
              .put("suite", row.suite())
              .put("parameters", row.parameters())
              .put("benchmark", row.benchmark())
              .put("micros", row.micros())
              .put("rate", row.rate())
              .put("baseline", row.baseline())
              .put("ratio", row.ratio());
      if (!Double.isNaN(row.error())) {
        json.put("error", row.error());
      }
    }
  }
}
