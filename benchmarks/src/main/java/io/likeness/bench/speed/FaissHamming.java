package io.likeness.bench.speed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.likeness.bench.detector.Conversation;
import io.likeness.core.BinaryCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A binary index of Faiss, with one thread, in a process of Python that runs {@code
 * faiss-hamming.py}. For one thread.
 */
final class FaissHamming implements AutoCloseable {

  /** The system property that names the Python that has Faiss. */
  static final String PYTHON = "likeness.bench.python";

  private static final String SCRIPT = "faiss-hamming.py";

  private final Conversation python;

  private FaissHamming(SharedFolder shared, String program) throws IOException {
    Path folder = shared.get("faiss", FaissHamming::writeScript);
    python = new Conversation(List.of(program, folder.resolve(SCRIPT).toString()));
  }

  private static void writeScript(Path folder) throws IOException {
    try (InputStream script =
        Objects.requireNonNull(FaissHamming.class.getResourceAsStream(SCRIPT))) {
      Files.copy(script, folder.resolve(SCRIPT));
    }
  }

  /** Returns the Python that is to have Faiss. */
  static String python() {
    return System.getProperty(PYTHON, "python3");
  }

  /** Says why a Python has no Faiss; empty if it has. */
  static Optional<String> missing(SharedFolder shared, String program) {
    String why;
    try (FaissHamming faiss = new FaissHamming(shared, program)) {
      why = faiss.python.ask(question("version")).path("missing").asText();
    } catch (IOException e) {
      why = String.valueOf(e.getMessage());
    }
    return why.isEmpty()
        ? Optional.empty()
        : Optional.of(
            program
                + " has none ("
                + why
                + "); pip install faiss-cpu numpy, or name another Python by -D"
                + PYTHON);
  }

  /**
   * Opens an index.
   *
   * @param shared where the script is
   * @param kind "flat" or "multi-hash"
   * @param codes a file of codes of 32 bytes each
   * @param keep a file for the index, which is read from there if it exists; empty to fill it every
   *     time
   */
  static FaissHamming open(SharedFolder shared, String kind, Path codes, Optional<Path> keep)
      throws IOException {
    FaissHamming faiss = new FaissHamming(shared, python());
    ObjectNode question = question("open").put("kind", kind).put("codes", codes.toString());
    keep.ifPresent(file -> question.put("keep", file.toString()));
    try {
      faiss.python.ask(question);
      return faiss;
    } catch (IOException e) {
      faiss.close();
      throw e;
    }
  }

  private static ObjectNode question(String op) {
    return JsonNodeFactory.instance.objectNode().put("op", op);
  }

  /**
   * Counts the codes near each of several queries.
   *
   * @param queries what to look for
   * @param radius the largest distance
   * @param batch whether Faiss is to search all at once, or one by one
   * @return how many there are near each
   */
  List<Integer> hits(List<BinaryCode> queries, int radius, boolean batch) throws IOException {
    String codes = queries.stream().map(BinaryCode::toHex).collect(Collectors.joining());
    JsonNode answer =
        python.ask(
            question("search").put("queries", codes).put("radius", radius).put("batch", batch));
    List<Integer> hits = new ArrayList<>();
    for (JsonNode count : answer.path("hits")) {
      hits.add(count.asInt());
    }
    return hits;
  }

  @Override
  public void close() {
    python.close();
  }
}
