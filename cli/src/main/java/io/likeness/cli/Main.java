package io.likeness.cli;

import io.likeness.core.UnreadableMediaException;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code likeness} command. */
@Command(
    name = "likeness",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Finds copies of people's works: images, audio and text.",
    footer = {
      "",
      "Exit codes: 0 nothing found, 1 matches found, 2 an error.",
      "Run 'likeness help COMMAND' for the options of a command."
    },
    subcommands = {
      DemoCommand.class,
      RegisterCommand.class,
      ScanCommand.class,
      MatchCommand.class,
      CompareCommand.class,
      ListCommand.class,
      RemoveCommand.class,
      VerifyCommand.class,
      CompactCommand.class,
      HelpCommand.class
    })
public final class Main implements Runnable {

  // Level settings hold only as long as somebody keeps the logger.
  private static final Logger LUCENE = Logger.getLogger("org.apache.lucene");
  private static final Logger PDFBOX = Logger.getLogger("org.apache.pdfbox");

  @Spec private CommandSpec spec;

  /** Made by {@link #main} only. */
  private Main() {}

  /**
   * Runs the command and ends the process with its exit code.
   *
   * @param arguments the words behind the command's name
   */
  public static void main(String[] arguments) {
    LUCENE.setLevel(Level.SEVERE);
    PDFBOX.setLevel(Level.OFF);
    int exitCode = ExitCode.ERROR;
    try {
      exitCode = commandLine().execute(arguments);
    } catch (Error e) {
      // Left to the virtual machine, it would end with the exit code of a finding.
      System.err.println("likeness: " + e);
    }
    System.exit(exitCode);
  }

  /** Makes the command; it writes to the standard streams unless told otherwise. */
  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler((e, command, result) -> fail(e, command))
        .setExitCodeExceptionMapper(e -> ExitCode.ERROR);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "which command?");
  }

  private static int fail(Exception e, CommandLine command) throws Exception {
    boolean expected =
        e instanceof UnreadableMediaException
            || e instanceof IOException
            || e instanceof IllegalArgumentException;
    if (!expected) {
      throw e;
    }
    command.getErr().println("likeness: " + Problem.message(e));
    return ExitCode.ERROR;
  }
}
