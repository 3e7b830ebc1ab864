package io.likeness.bench;

import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code likeness-bench} command. */
@Command(
    name = "likeness-bench",
    mixinStandardHelpOptions = true,
    description = "Measures how well and how fast copies are found.",
    footer = {"", "Run 'likeness-bench help COMMAND' for the options of a command."},
    subcommands = {
      AccuracyCommand.class,
      SpeedCommand.class,
      ScaleCommand.class,
      GrowthCommand.class,
      ImageProfilesCommand.class,
      AudioProfilesCommand.class,
      TrainCodebookCommand.class,
      ListCommand.class,
      HelpCommand.class
    })
public final class Main implements Runnable {

  private static final int ERROR = 2;

  // The level holds only as long as somebody keeps the logger.
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");

  @Spec private CommandSpec spec;

  /** Made by {@link #main} only. */
  private Main() {}

  /**
   * Runs the command and ends the process with its exit code: 0, or 2 after an error.
   *
   * @param arguments the words behind the command's name
   */
  public static void main(String[] arguments) {
    LUCENE.setLevel(Level.SEVERE);
    // Plots are drawn without a screen.
    System.setProperty("java.awt.headless", "true");
    System.exit(commandLine().execute(arguments));
  }

  /** Makes the command; it writes to the standard streams unless told otherwise. */
  static CommandLine commandLine() {
    CommandLine bench = new CommandLine(new Main());
    bench.getCommandSpec().version("likeness-bench " + version());
    return bench
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler((e, command, result) -> fail(e, command))
        .setExitCodeExceptionMapper(e -> ERROR);
  }

  private static String version() {
    String version = Main.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "which command?");
  }

  private static int fail(Exception e, CommandLine command) throws Exception {
    if (!(e instanceof IOException || e instanceof IllegalArgumentException)) {
      throw e;
    }
    String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    command.getErr().println("likeness-bench: " + message);
    return ERROR;
  }
}
