package io.likeness.bench.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.likeness.bench.accuracy.Answers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Writes {@code run.json}: what depends on the machine and the hour. {@code schema}, {@code
 * finished}, {@code arguments}, {@code java}, {@code os}, {@code processors}; and for each detector
 * {@code name}, {@code queries}, {@code registerSeconds}, {@code detectSeconds} (wall time).
 */
public final class RunJson {

  private static final ObjectMapper JSON = new ObjectMapper();

  private RunJson() {}

  /**
   * Writes the file.
   *
   * @param arguments the words of the command
   * @param answers what the detectors said, for their times
   * @param file where to write, replaced if it exists
   * @throws IOException if it cannot be written
   */
  public static void write(List<String> arguments, List<Answers> answers, Path file)
      throws IOException {
    ObjectNode root = machine();
    root.set("arguments", JSON.valueToTree(arguments));
    ArrayNode detectors = root.putArray("detectors");
    for (Answers of : answers) {
      detectors
          .addObject()
          .put("name", of.detector())
          .put("queries", of.answers().size())
          .put("registerSeconds", of.registerSeconds())
          .put("detectSeconds", of.detectSeconds());
    }
    write(root, file);
  }

  /**
   * Describes the machine.
   *
   * @return an object to add to
   */
  public static ObjectNode machine() {
    return JSON.createObjectNode()
        .put("schema", 1)
        .put("finished", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString())
        .put("java", System.getProperty("java.vm.name") + " " + Runtime.version())
        .put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"))
        .put("processors", Runtime.getRuntime().availableProcessors());
  }

  /**
   * Writes an object.
   *
   * @param root what to write
   * @param file where to write, replaced if it exists
   * @throws IOException if it cannot be written
   */
  public static void write(ObjectNode root, Path file) throws IOException {
    JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), root);
  }
}
