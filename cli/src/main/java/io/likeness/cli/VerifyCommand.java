package io.likeness.cli;

import io.likeness.index.VerifyReport;
import io.likeness.index.WorkIndex;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Checks an index. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Reads every byte of the index and checks it against the checksums.",
      "Says what is damaged and what is intact; changes nothing."
    })
final class VerifyCommand implements Callable<Integer> {

  @Mixin private IndexOption index;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    VerifyReport report = WorkIndex.verify(index.folder());
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    for (VerifyReport.Damage damage : report.damages()) {
      String files = damage.files() < 0 ? "" : " (" + damage.files() + " files)";
      err.println("damaged: " + damage.part() + files + ": " + damage.reason());
    }
    out.println(
        (report.isIntact() ? "intact: " : "still intact: ")
            + report.intactFiles()
            + " files in "
            + report.intactSegments()
            + " segments, index "
            + report.folder());
    return report.isIntact() ? ExitCode.NOTHING_FOUND : ExitCode.ERROR;
  }
}
