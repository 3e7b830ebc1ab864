package io.likeness.cli;

import io.likeness.cli.report.Texts;
import io.likeness.core.MediaSource;
import io.likeness.core.ModalityProvider.Role;
import io.likeness.engine.Likeness;
import io.likeness.engine.MatchResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Matches a file, or fingerprints, against the registered works. */
@Command(
    name = "match",
    mixinStandardHelpOptions = true,
    description = {
      "Tells which registered works a file copies, or what of which only fingerprints are known."
    })
final class MatchCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", arity = "0..1", description = "The suspect.")
  private Optional<Path> file = Optional.empty();

  @Mixin private IndexOption index;
  @Mixin private MatchOptions match;
  @Mixin private FilterOptions filter;
  @Mixin private PrintLists printLists;
  @Mixin private ResultPrinter printer;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    if (file.isEmpty() && printLists.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "nothing to match: no FILE, no --pdq-list, no --chromaprint");
    }
    List<PrintLists.Print> prints = printLists.read(Role.SUSPECT);
    try (Likeness likeness = index.openReadOnly(match.options())) {
      int exitCode = ExitCode.NOTHING_FOUND;
      if (file.isPresent()) {
        MatchResult result = likeness.match(MediaSource.of(file.get()), filter.filter());
        exitCode =
            printer.print(
                file.get().toString(),
                result,
                () -> Texts.of(likeness::preview, file.get(), result),
                spec.commandLine());
      }
      for (PrintLists.Print print : prints) {
        MatchResult result = print.match(likeness, filter.filter());
        exitCode =
            Math.max(
                exitCode, printer.print(print.id(), result, () -> Texts.NONE, spec.commandLine()));
      }
      return exitCode;
    }
  }
}
