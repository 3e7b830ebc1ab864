package io.likeness.cli;

import io.likeness.cli.FileWalk.Entry;
import io.likeness.cli.FileWalk.Skip;
import io.likeness.cli.report.FindingsTable;
import io.likeness.cli.report.ScanReport;
import io.likeness.cli.report.ScanSummary;
import io.likeness.core.MediaSource;
import io.likeness.core.UnreadableMediaException;
import io.likeness.engine.Likeness;
import io.likeness.engine.MatchResult;
import io.likeness.index.WorkFilter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

/**
 * Matches many files at once, and goes on when one of them cannot be read.
 *
 * @param likeness the registered works
 * @param filter which of them are searched
 * @param threads how many files are matched at once
 * @param err where the progress is shown
 */
record Scan(Likeness likeness, WorkFilter filter, int threads, PrintWriter err) {

  private record Outcome(Entry file, Attempt<MatchResult> attempt) {}

  private record Named(String name, MatchResult result) {}

  /**
   * Matches files and fingerprints.
   *
   * @param walk the files
   * @param prints the fingerprints
   * @param report takes what is found, in the order of the files' names, and then of the lists
   * @param listener is told of every suspect that was matched, in the same order
   * @return what the report amounts to
   * @throws Exception if the index cannot be read or the report not be written
   */
  ScanSummary run(
      FileWalk walk,
      List<PrintLists.Print> prints,
      ScanReport report,
      BiConsumer<String, MatchResult> listener)
      throws Exception {
    for (Skip skip : walk.skipped()) {
      report.skip(skip.name(), skip.reason());
    }
    try (Progress progress = Progress.of("scan", walk.files().size() + prints.size(), err)) {
      OrderedTasks.run(
          walk.files(),
          threads,
          file -> new Outcome(file, Attempt.of(() -> match(file.path()))),
          outcome -> {
            progress.step();
            Entry file = outcome.file();
            if (outcome.attempt().result().isPresent()) {
              MatchResult result = outcome.attempt().result().get();
              report.add(file.name(), file.path(), result);
              listener.accept(file.name(), result);
            } else {
              report.skip(file.name(), outcome.attempt().reason());
            }
          });
      OrderedTasks.run(
          prints,
          threads,
          print -> new Named(print.id(), print.match(likeness, filter)),
          named -> {
            progress.step();
            report.add(named.name(), named.result());
            listener.accept(named.name(), named.result());
          });
    }
    return report.finish();
  }

  private MatchResult match(Path file) throws UnreadableMediaException, IOException {
    return likeness.match(MediaSource.of(file), filter);
  }

  /** What a scan found, for the console: a table of the first findings, the counts, the page. */
  static final class Digest implements BiConsumer<String, MatchResult> {
    private static final int MOST_LINES = 200;

    private final FindingsTable table = FindingsTable.ofWidth(FindingsTable.STANDARD_WIDTH);
    private final List<String> lines = new ArrayList<>();
    private long more;

    @Override
    public void accept(String suspect, MatchResult result) {
      if (lines.size() < MOST_LINES) {
        lines.addAll(table.rows(suspect, result));
      } else {
        more += result.matches().size();
      }
    }

    /** Prints what was collected, and where the page for people is. */
    void print(ScanSummary summary, Path page, PrintWriter out) {
      if (!lines.isEmpty()) {
        table.header().forEach(out::println);
        lines.forEach(out::println);
      }
      if (more > 0) {
        out.println("... and " + more + " more in matches.jsonl");
      }
      out.printf(
          Locale.ROOT,
          "scanned %d files in %.1f s: %d matches in %d of them; skipped %d%n",
          summary.scanned(),
          summary.seconds(),
          summary.matches(),
          summary.withMatches(),
          summary.skipped());
      if (summary.allowed() > 0) {
        out.println(summary.allowed() + " more matches are allowed, see allowed.jsonl");
      }
      if (summary.excluded() > 0) {
        out.println(
            summary.excluded()
                + " times a file has of a work only what is excluded, see matches.jsonl");
      }
      out.println("report: " + page.toAbsolutePath().normalize());
    }
  }
}
