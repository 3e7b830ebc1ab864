package io.likeness.cli;

import io.likeness.cli.report.Excluded;
import io.likeness.cli.report.FindingsTable;
import io.likeness.cli.report.MatchJson;
import io.likeness.cli.report.Texts;
import io.likeness.engine.AllowedMatch;
import io.likeness.engine.Match;
import io.likeness.engine.MatchResult;
import java.io.PrintWriter;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Prints what was found of suspects. */
final class ResultPrinter {

  @Option(
      names = "--json",
      description = "Prints a JSON object for each match, as scan writes to matches.jsonl.")
  private boolean json;

  /**
   * Prints what was found of one suspect, and returns the exit code.
   *
   * @param texts what passages are quoted from, asked for only where they are
   */
  int print(String suspect, MatchResult result, Supplier<Texts> texts, CommandLine command) {
    PrintWriter out = command.getOut();
    result.notes().forEach(note -> command.getErr().println("note: " + suspect + ": " + note));
    for (AllowedMatch allowed : result.allowed()) {
      String reason = allowed.reason().isEmpty() ? "" : ": " + allowed.reason();
      command
          .getErr()
          .println("allowed: " + suspect + " copies " + allowed.match().work().work() + reason);
    }
    for (Match match : result.excluded()) {
      command
          .getErr()
          .println(
              "excluded: " + suspect + ", " + match.work().work() + ": " + Excluded.summary(match));
    }
    if (json) {
      MatchJson.lines(suspect, result, texts.get()).forEach(out::println);
    } else if (result.matches().isEmpty()) {
      out.println("no match among " + result.filesSearched() + " registered files");
    } else {
      FindingsTable table = FindingsTable.ofWidth(FindingsTable.STANDARD_WIDTH);
      table.header().forEach(out::println);
      table.rows(suspect, result).forEach(out::println);
    }
    return result.matches().isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.FOUND;
  }
}
