package io.likeness.bench.scale;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder that is deleted with all that is in it when it is closed.
 *
 * @param path where it is
 */
public record ScratchFolder(Path path) implements Closeable {

  /**
   * Makes an empty folder.
   *
   * @param parent where to make it; made too if it is missing
   * @param prefix what its name begins with
   * @return the folder
   * @throws IOException if it cannot be made
   */
  public static ScratchFolder in(Path parent, String prefix) throws IOException {
    return new ScratchFolder(Files.createTempDirectory(Files.createDirectories(parent), prefix));
  }

  /**
   * Measures the files.
   *
   * @return their bytes
   * @throws IOException if they cannot be read
   */
  public long bytes() throws IOException {
    long bytes = 0;
    for (Path file : files()) {
      if (Files.isRegularFile(file)) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      return files.toList();
    }
  }

  /** Deletes it. */
  @Override
  public void close() throws IOException {
    for (Path file : files().reversed()) {
      Files.delete(file);
    }
  }
}
