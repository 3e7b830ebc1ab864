package io.likeness.cli;

import io.likeness.cli.FileWalk.Entry;
import io.likeness.cli.FileWalk.Skip;
import io.likeness.cli.demo.DemoDump;
import io.likeness.cli.demo.DemoWorks;
import io.likeness.cli.demo.PlantedCopy;
import io.likeness.cli.report.Header;
import io.likeness.cli.report.ScanReport;
import io.likeness.cli.report.ScanSummary;
import io.likeness.engine.Likeness;
import io.likeness.engine.LikenessOptions;
import io.likeness.engine.Match;
import io.likeness.engine.MatchResult;
import io.likeness.engine.Work;
import io.likeness.index.WorkFilter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what Likeness does, on works and copies of its own making. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Makes works and a dump of disguised copies, registers the works, scans the dump.",
      "",
      "Exit code 0 if every copy that was planted is found, and nothing else; 2 if not."
    })
final class DemoCommand implements Callable<Integer> {

  /** Stands in a folder that the demo made and may make anew. */
  private static final String MARK = ".likeness-demo";

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      defaultValue = "likeness-demo",
      description = "Where all of it is written. Default: likeness-demo in this folder.")
  private Path folder;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Another number makes other works and copies. Default: 1.")
  private long seed;

  @Mixin private ProfileOptions profile;
  @Spec private CommandSpec spec;

  private record Finding(String suspect, String work) {}

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Path works = folder.resolve("works");
    Path dump = folder.resolve("dump");
    Path index = folder.resolve("index");
    clear();
    err.println("making works and disguised copies in " + folder + " ...");
    DemoWorks.write(works, seed);
    List<PlantedCopy> planted = DemoDump.write(works, dump, seed);

    int threads = Runtime.getRuntime().availableProcessors();
    Set<Finding> found = new HashSet<>();
    try (Likeness likeness = Likeness.open(index, profile.apply(LikenessOptions.defaults()))) {
      register(works, likeness, threads, err);
      likeness.refresh();
      Header header =
          new Header(
              Version.number(), dump.toString(), index.toString(), Instant.now(), "likeness demo");
      Scan.Digest digest = new Scan.Digest();
      try (ScanReport report =
          ScanReport.create(folder.resolve("report"), likeness::preview, header)) {
        ScanSummary summary =
            new Scan(likeness, WorkFilter.ALL, threads, err)
                .run(
                    FileWalk.of(dump),
                    List.of(),
                    report,
                    digest.andThen((suspect, result) -> note(found, suspect, result)));
        digest.print(summary, report.page(), out);
      }
    }
    return judge(planted, found, out);
  }

  private static void register(Path works, Likeness likeness, int threads, PrintWriter err)
      throws Exception {
    List<Manifest.Line> lines = new ArrayList<>();
    for (Entry file : FileWalk.of(works).files()) {
      lines.add(new Manifest.Line(Work.of(file.name()), file.name(), file.path()));
    }
    List<Skip> skipped = new ArrayList<>();
    new Registration(likeness, threads, err).run(lines, skipped);
    for (Skip skip : skipped) {
      err.println("skipped " + skip.name() + ": " + skip.reason());
    }
  }

  private static void note(Set<Finding> found, String suspect, MatchResult result) {
    for (Match match : result.matches()) {
      found.add(new Finding(suspect, match.work().work()));
    }
  }

  private int judge(List<PlantedCopy> planted, Set<Finding> found, PrintWriter out) {
    Set<Finding> expected = new HashSet<>();
    planted.forEach(copy -> expected.add(new Finding(copy.suspect(), copy.work())));
    long hits = expected.stream().filter(found::contains).count();
    List<Finding> extra = found.stream().filter(f -> !expected.contains(f)).toList();
    for (PlantedCopy copy : planted) {
      if (!found.contains(new Finding(copy.suspect(), copy.work()))) {
        out.println("missed: " + copy.suspect() + ", " + copy.work() + " " + copy.disguise());
      }
    }
    extra.forEach(f -> out.println("not planted: " + f.suspect() + ", " + f.work()));
    out.println(
        "found "
            + hits
            + " of "
            + expected.size()
            + " planted copies, and "
            + extra.size()
            + " that were not planted");
    return hits == expected.size() && extra.isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.ERROR;
  }

  /** Removes what an earlier demo made; refuses a folder that is somebody else's. */
  private void clear() throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        if (files.findAny().isPresent() && !Files.exists(folder.resolve(MARK))) {
          throw new IOException(folder + ": is not empty, and not of an earlier demo");
        }
      }
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    Files.createDirectories(folder);
    Files.createFile(folder.resolve(MARK));
  }
}
