package io.likeness.bench.detector;

import io.likeness.bench.api.Detection;
import io.likeness.bench.api.Detector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A program that signs files and compares a file with a list of signatures. Works go by their
 * number in the list.
 */
final class SignatureListDetector implements Detector {

  /** How to talk to the program. */
  interface Dialect {
    /** Returns a line of the list for a file, which calls it by a name. */
    String sign(Path file, String name) throws IOException, InterruptedException;

    /** Compares a file with a list. */
    List<Scored> compare(Path file, Path list) throws IOException, InterruptedException;
  }

  /**
   * A line of an answer.
   *
   * @param name what the list calls the work
   * @param score the greater the more alike
   */
  record Scored(String name, double score) {}

  private final Dialect dialect;
  private final List<String> works = new ArrayList<>();
  private final Path list;

  SignatureListDetector(Dialect dialect, String heading) throws IOException {
    this.dialect = dialect;
    this.list = Files.createTempFile("likeness-signatures", ".txt");
    Files.writeString(list, heading);
  }

  @Override
  public void register(String work, Path file) throws IOException, InterruptedException {
    String line = dialect.sign(file, String.valueOf(works.size()));
    Files.writeString(list, line + "\n", StandardOpenOption.APPEND);
    works.add(work);
  }

  @Override
  public List<Detection> detect(Path suspect) throws IOException, InterruptedException {
    return dialect.compare(suspect, list).stream()
        .map(scored -> Detection.of(works.get(Integer.parseInt(scored.name())), scored.score()))
        .sorted(Comparator.comparingDouble(Detection::score).reversed())
        .toList();
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(list);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
