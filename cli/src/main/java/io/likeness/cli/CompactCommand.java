package io.likeness.cli;

import io.likeness.engine.Likeness;
import io.likeness.engine.LikenessOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes an index as fast to search as it can be. */
@Command(
    name = "compact",
    mixinStandardHelpOptions = true,
    description = {
      "Merges the segments of the index into one: searches get faster, and what was removed leaves the disk.",
      "Pays after much was registered; needs the size of the index in free space."
    })
final class CompactCommand implements Callable<Integer> {

  @Mixin private IndexOption index;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    try (Likeness likeness = index.openExisting(LikenessOptions.defaults())) {
      likeness.compact();
    }
    spec.commandLine().getOut().println("compacted, index " + index.folder());
    return ExitCode.NOTHING_FOUND;
  }
}
