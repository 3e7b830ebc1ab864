package io.likeness.bench.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder that all forks of a run share: what the first of them makes there, the later ones
 * find, so that a large index is filled once.
 *
 * @param path where it is
 */
public record SharedFolder(Path path) {

  private static final String PROPERTY = "likeness.bench.shared";

  /** Makes what is shared. */
  interface Maker {

    /** Makes it in an empty folder. */
    void make(Path folder) throws IOException;
  }

  /**
   * Returns the argument of Java that tells a fork of the folder.
   *
   * @return a definition of a system property
   */
  public String argument() {
    return "-D" + PROPERTY + "=" + path.toAbsolutePath();
  }

  /**
   * Returns the folder that a fork was told of.
   *
   * @throws IllegalStateException if it was told of none
   */
  static SharedFolder ofRun() {
    String path = System.getProperty(PROPERTY);
    if (path == null) {
      throw new IllegalStateException(
          "the system property " + PROPERTY + " is not set, as likeness-bench speed does");
    }
    return new SharedFolder(Path.of(path));
  }

  /**
   * Finds a folder in this one, or makes it.
   *
   * @param name what tells it from the others
   * @param maker what fills it, if nobody did before
   * @return the folder, complete
   */
  Path get(String name, Maker maker) throws IOException {
    Path made = path.resolve(name);
    if (!Files.exists(made)) {
      // It gets its name when it is complete: a fork that is stopped leaves no half of it.
      Path begun = Files.createTempDirectory(path, name);
      maker.make(begun);
      Files.move(begun, made);
    }
    return made;
  }
}
