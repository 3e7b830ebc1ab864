package io.likeness.cli;

import io.likeness.cli.report.Header;
import io.likeness.cli.report.ScanReport;
import io.likeness.cli.report.ScanSummary;
import io.likeness.core.ModalityProvider.Role;
import io.likeness.engine.Likeness;
import io.likeness.engine.LikenessOptions;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Matches all files of a dump, and lists of fingerprints, against the registered works. */
@Command(
    name = "scan",
    mixinStandardHelpOptions = true,
    description = {
      "Matches all files of a folder against the registered works.",
      "",
      "Writes matches.jsonl, skipped.jsonl, summary.json and report.html into the report's folder,"
          + " and prints a table of the findings."
    })
final class ScanCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "DUMP",
      arity = "0..1",
      description = "The folder, or a single file; may be left out where lists are given.")
  private Optional<Path> dump = Optional.empty();

  @Option(
      names = "--report",
      paramLabel = "DIR",
      defaultValue = "likeness-report",
      description = "Where the report is written. Default: likeness-report in this folder.")
  private Path folder;

  @Mixin private IndexOption index;
  @Mixin private MatchOptions match;
  @Mixin private FilterOptions filter;
  @Mixin private PrintLists printLists;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    if (dump.isEmpty() && printLists.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "nothing to scan: no DUMP, no --pdq-list, no --chromaprint");
    }
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    LikenessOptions options = match.options();
    FileWalk walk = dump.isPresent() ? FileWalk.of(dump.get()) : FileWalk.NOTHING;
    List<PrintLists.Print> prints = printLists.read(Role.SUSPECT);
    Scan.Digest digest = new Scan.Digest();
    ScanSummary summary;
    try (Likeness likeness = index.openReadOnly(options);
        ScanReport report = ScanReport.create(folder, likeness::preview, header())) {
      summary =
          new Scan(likeness, filter.filter(), match.threads(), err)
              .run(walk, prints, report, digest);
      digest.print(summary, report.page(), out);
    }
    return summary.matches() > 0 ? ExitCode.FOUND : ExitCode.NOTHING_FOUND;
  }

  private Header header() {
    return new Header(
        Version.number(),
        dump.map(Path::toString).orElse("lists of fingerprints"),
        index.folder().toString(),
        Instant.now(),
        "likeness " + String.join(" ", spec.commandLine().getParseResult().originalArgs()));
  }
}
