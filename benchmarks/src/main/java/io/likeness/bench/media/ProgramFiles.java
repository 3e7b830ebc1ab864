package io.likeness.bench.media;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** Tells programs from prose, by the ends of their names: Java, C and C++. */
public final class ProgramFiles {

  private static final Set<String> ENDS = Set.of("java", "c", "h", "cc", "cpp", "hpp");

  private ProgramFiles() {}

  /**
   * Tells whether a file is a program.
   *
   * @param file any path
   * @return whether its name ends as those of programs do
   */
  public static boolean isProgram(Path file) {
    return ENDS.contains(end(file));
  }

  /**
   * Returns the end of a file's name.
   *
   * @param file any path
   * @return what follows the last dot, in lower case; the whole name if there is none
   */
  public static String end(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
