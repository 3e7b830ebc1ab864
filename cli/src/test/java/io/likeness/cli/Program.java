package io.likeness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the built program in a process of its own, as a user does. */
final class Program {

  private static final Path REPOSITORY = Path.of(System.getProperty("likeness.repository"));
  private static final long TIMEOUT_MINUTES = 5;

  /** What a run printed, and its exit code. */
  record Run(int exitCode, String out, String err) {

    /** Checks the exit code, and shows what was printed if it is another one. */
    Run exits(int expected) {
      assertThat(exitCode).as("exit code%n%s%n%s", out, err).isEqualTo(expected);
      return this;
    }
  }

  private Program() {}

  static Run likeness(Object... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx2g");
    command.add("-Dstdout.encoding=UTF-8");
    command.add("-jar");
    command.add(REPOSITORY.resolve("cli/target/likeness-cli.jar").toString());
    return run(command, arguments);
  }

  /** Runs a tool of this machine. */
  static Run tool(String name, Object... arguments) throws IOException, InterruptedException {
    return run(List.of(name), arguments).exits(0);
  }

  /** Runs a tool of this machine that may complain and print all the same. */
  static Run grumblingTool(String name, Object... arguments)
      throws IOException, InterruptedException {
    return run(List.of(name), arguments);
  }

  static boolean hasTool(String name) {
    for (String folder : System.getenv("PATH").split(":")) {
      if (Files.isExecutable(Path.of(folder, name))) {
        return true;
      }
    }
    return false;
  }

  private static Run run(List<String> start, Object... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(start);
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    Path out = Files.createTempFile("likeness", ".out");
    Path err = Files.createTempFile("likeness", ".err");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      process.getOutputStream().close();
      if (!process.waitFor(TIMEOUT_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly().waitFor();
        throw new AssertionError("still runs after minutes: " + command);
      }
      return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }
}
