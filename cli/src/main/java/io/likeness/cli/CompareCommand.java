package io.likeness.cli;

import io.likeness.core.MediaSource;
import io.likeness.engine.Likeness;
import io.likeness.engine.LikenessOptions;
import io.likeness.engine.MatchResult;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two files. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = "Tells whether and how a file copies another one. Needs no index.")
final class CompareCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "SUSPECT", description = "The suspected copy.")
  private Path suspect;

  @Parameters(index = "1", paramLabel = "WORK", description = "The work.")
  private Path work;

  @Mixin private MatchOptions match;
  @Mixin private IntakeOptions intake;
  @Mixin private ResultPrinter printer;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    LikenessOptions options = match.apply(intake.apply(LikenessOptions.defaults()));
    try (Likeness likeness = Likeness.inMemory(options)) {
      MatchResult result = likeness.compare(MediaSource.of(suspect), MediaSource.of(work));
      return printer.print(suspect, result, spec.commandLine());
    }
  }
}
