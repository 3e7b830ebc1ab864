package io.likeness.bench.detector;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Runs programs that may or may not be installed. */
final class Program {

  private Program() {}

  /** Says that a program is not installed; empty if it is. */
  static Optional<String> missing(String name) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    for (String folder : path.split(File.pathSeparator, -1)) {
      if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, name))) {
        return Optional.empty();
      }
    }
    return Optional.of(name + " is not on the PATH");
  }

  /**
   * Runs a program to its end.
   *
   * @param command the program and its arguments
   * @param harmless exit codes, besides 0, at which the output is complete
   * @return what it wrote to its standard output
   * @throws IOException if it cannot be started or ends with an error
   */
  static String run(List<String> command, Integer... harmless)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try {
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int code = process.waitFor();
      if (code != 0 && !List.of(harmless).contains(code)) {
        throw new IOException(String.join(" ", command) + " ended with code " + code);
      }
      return output;
    } finally {
      process.destroy();
    }
  }
}
