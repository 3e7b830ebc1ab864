package io.likeness.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.likeness.bench.report.RunJson;
import io.likeness.bench.speed.SpeedRun;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.openjdk.jmh.runner.Runner;
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
      "Prints how many times as long each takes as the limits and peers measured in the same run."
    })
final class SpeedCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "REGEX", description = "Which benchmarks. Default: all.")
  private String which = "io.likeness.bench.speed";

  @Option(
      names = "--quick",
      description = "One second each, for a first look; the times are not to be quoted.")
  private boolean quick;

  @Option(names = "--out", paramLabel = "FILE", description = "Where to write the ratios as JSON.")
  private Optional<Path> out = Optional.empty();

  @Override
  public Integer call() throws Exception {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(which)
            .shouldFailOnError(false)
            .jvmArgsAppend("--enable-native-access=ALL-UNNAMED");
    if (quick) {
      options
          .warmupIterations(1)
          .warmupTime(TimeValue.milliseconds(500))
          .measurementIterations(1)
          .measurementTime(TimeValue.milliseconds(500));
    }
    // Standard output is for the table alone.
    OutputFormat progress =
        OutputFormatFactory.createFormatInstance(System.err, VerboseMode.NORMAL);
    SpeedRun run = new SpeedRun(new Runner(options.build(), progress).run());
    spec.commandLine().getOut().println(run.table().plain());
    if (out.isPresent()) {
      ObjectNode root = RunJson.machine().put("quick", quick);
      write(root.putArray("ratios"), run);
      RunJson.write(root, out.get());
    }
    return 0;
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
