package io.likeness.bench.detector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.likeness.bench.api.Detection;
import io.likeness.bench.api.Detector;
import io.likeness.bench.api.DetectorFactory;
import io.likeness.bench.data.SegmentJson;
import io.likeness.core.Modality;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A detector of anyone's, in any language: a command that is started once and then asked by lines
 * of JSON on its standard input, each of which it answers by one line on its standard output, in
 * UTF-8. What it writes to its standard error is shown.
 *
 * <pre>
 * {"op": "start", "modality": "image", "seed": 7}         {"ok": true}
 * {"op": "register", "work": "a", "file": "/w/a.jpg"}     {"ok": true}
 * {"op": "detect", "file": "/s/1.jpg"}                    {"detections": [
 *                                                           {"work": "a", "score": 0.97,
 *                                                            "eValue": 1e-9, "segments": [...]}]}
 * </pre>
 *
 * <p>{@code eValue} and {@code segments} may be left out; segments are written as {@link
 * SegmentJson} has them. {@code {"error": "why"}} in place of an answer says that the file cannot
 * be read. At the end its standard input is closed, and it ends.
 *
 * <p>{@link java.util.ServiceLoader} finds one external command, called {@code external}, which is
 * set by the system property {@value #PROPERTY}: a program and its arguments, parted by blanks.
 */
public final class ExternalCommand implements DetectorFactory {

  /** The system property that holds the command. */
  public static final String PROPERTY = "likeness.bench.external";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String name;
  private final List<String> command;

  /** Takes the command of the system property. */
  public ExternalCommand() {
    this("external", words(System.getProperty(PROPERTY, "")));
  }

  /**
   * Takes a command.
   *
   * @param name what to call it in tables
   * @param command the program and its arguments
   */
  public ExternalCommand(String name, List<String> command) {
    this.name = name;
    this.command = List.copyOf(command);
  }

  private static List<String> words(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Set<Modality> modalities() {
    return EnumSet.allOf(Modality.class);
  }

  @Override
  public Optional<String> missing() {
    return command.isEmpty()
        ? Optional.of("the system property " + PROPERTY + " is not set")
        : Optional.empty();
  }

  @Override
  public Detector create(Modality modality, long seed) throws IOException {
    if (command.isEmpty()) {
      throw new IllegalStateException("no command is given for " + name);
    }
    Conversation conversation = new Conversation(command);
    try {
      conversation.ask(
          JSON.createObjectNode()
              .put("op", "start")
              .put("modality", modality.id())
              .put("seed", seed));
      return new Asked(conversation, modality);
    } catch (IOException e) {
      conversation.close();
      throw e;
    }
  }

  private record Asked(Conversation conversation, Modality modality) implements Detector {

    @Override
    public void register(String work, Path file) throws IOException {
      conversation.ask(question("register", file).put("work", work));
    }

    @Override
    public List<Detection> detect(Path suspect) throws IOException {
      List<Detection> found = new ArrayList<>();
      for (JsonNode node : conversation.ask(question("detect", suspect)).path("detections")) {
        found.add(
            new Detection(
                node.path("work").asText(),
                node.path("score").asDouble(),
                node.path("eValue").asDouble(Double.NaN),
                SegmentJson.read(node.path("segments"), modality)));
      }
      found.sort(Comparator.comparingDouble(Detection::score).reversed());
      return found;
    }

    private static ObjectNode question(String op, Path file) {
      return JSON.createObjectNode().put("op", op).put("file", file.toAbsolutePath().toString());
    }

    @Override
    public void close() {
      conversation.close();
    }
  }
}
