package io.likeness.cli;

import io.likeness.engine.Likeness;
import io.likeness.engine.LikenessOptions;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Removes works. */
@Command(
    name = "remove",
    mixinStandardHelpOptions = true,
    description = "Removes works with all their files from the index.")
final class RemoveCommand implements Callable<Integer> {

  @Parameters(paramLabel = "ID", arity = "1..*", description = "The ids of the works.")
  private List<String> works;

  @Mixin private IndexOption index;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    PrintWriter err = spec.commandLine().getErr();
    int removed = 0;
    try (Likeness likeness = index.openExisting(LikenessOptions.defaults())) {
      for (String work : works) {
        if (likeness.remove(work)) {
          removed++;
        } else {
          err.println("likeness: no work has the id " + work);
        }
      }
    }
    spec.commandLine().getOut().println("removed " + removed + ", index " + index.folder());
    return removed == works.size() ? ExitCode.NOTHING_FOUND : ExitCode.ERROR;
  }
}
