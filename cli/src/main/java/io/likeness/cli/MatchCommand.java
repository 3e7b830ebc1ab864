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

/** Matches one file against the registered works. */
@Command(
    name = "match",
    mixinStandardHelpOptions = true,
    description = "Tells which registered works a file copies.")
final class MatchCommand implements Callable<Integer> {

  @Parameters(paramLabel = "FILE", description = "The suspect.")
  private Path file;

  @Mixin private IndexOption index;
  @Mixin private MatchOptions match;
  @Mixin private ProfileOptions profile;
  @Mixin private ExclusionOptions exclusions;
  @Mixin private AllowOption allow;
  @Mixin private IntakeOptions intake;
  @Mixin private FilterOptions filter;
  @Mixin private ResultPrinter printer;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    LikenessOptions options =
        allow.apply(
            exclusions.apply(profile.apply(match.apply(intake.apply(LikenessOptions.defaults())))));
    try (Likeness likeness = index.openReadOnly(options)) {
      MatchResult result = likeness.match(MediaSource.of(file), filter.filter());
      return printer.print(file, result, likeness::preview, spec.commandLine());
    }
  }
}
