package io.likeness.cli;

import io.likeness.cli.report.Excluded;
import io.likeness.cli.report.FindingsTable;
import io.likeness.cli.report.MatchJson;
import io.likeness.cli.report.Previews;
import io.likeness.cli.report.Texts;
import io.likeness.engine.AllowedMatch;
import io.likeness.engine.Match;
import io.likeness.engine.MatchResult;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Prints what was found of one file. */
final class ResultPrinter {

  @Option(
      names = "--json",
      description = "Prints a JSON object for each match, as scan writes to matches.jsonl.")
  private boolean json;

  /** Prints, and returns the exit code. */
  int print(Path file, MatchResult result, Previews previews, CommandLine command) {
    PrintWriter out = command.getOut();
    result.notes().forEach(note -> command.getErr().println("note: " + file + ": " + note));
    for (AllowedMatch allowed : result.allowed()) {
      String reason = allowed.reason().isEmpty() ? "" : ": " + allowed.reason();
      command
          .getErr()
          .println("allowed: " + file + " copies " + allowed.match().work().work() + reason);
    }
    for (Match match : result.excluded()) {
      command
          .getErr()
          .println(
              "excluded: " + file + ", " + match.work().work() + ": " + Excluded.summary(match));
    }
    if (json) {
      Texts texts = Texts.of(previews, file, result);
      MatchJson.lines(file.toString(), result, texts).forEach(out::println);
    } else if (result.matches().isEmpty()) {
      out.println("no match among " + result.filesSearched() + " registered files");
    } else {
      FindingsTable table = FindingsTable.ofWidth(FindingsTable.STANDARD_WIDTH);
      table.header().forEach(out::println);
      table.rows(file.toString(), result).forEach(out::println);
    }
    return result.matches().isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.FOUND;
  }
}
