package io.likeness.core.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Real media and published test vectors, which lie in a folder {@code shared} beside the repository
 * and are never part of it. A test that needs them is skipped, naming what it misses, where they
 * are absent.
 */
public final class SharedFiles {

  private SharedFiles() {}

  /**
   * Returns a file or folder, or skips the calling test.
   *
   * @param relative the path below {@code shared}, such as {@code media/dev/image}
   * @return the path, which exists
   */
  public static Path require(String relative) {
    String repository = System.getProperty("likeness.repository", "..");
    String shared = System.getProperty("likeness.shared", repository + "/../shared");
    Path path = Path.of(shared, relative).toAbsolutePath().normalize();
    assumeTrue(Files.exists(path), "needs " + relative + " in the shared folder");
    return path;
  }

  /**
   * Lists the regular files of a folder, in the order of their names, or skips the calling test.
   *
   * @param relative the folder below {@code shared}
   * @return the files, not those of subfolders
   * @throws IOException if the folder cannot be read
   */
  public static List<Path> requireFiles(String relative) throws IOException {
    try (Stream<Path> files = Files.list(require(relative))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
