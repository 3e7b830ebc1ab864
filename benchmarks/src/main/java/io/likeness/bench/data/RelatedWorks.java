package io.likeness.bench.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Works that resemble each other by nature, such as two photographs of one scene: finding one in a
 * copy of the other is neither right nor wrong. Immutable.
 *
 * <p>They are declared in a CSV file in UTF-8, a group a line: paths below the media folder with
 * slashes, file names, or file names without their ends. Lines that start with # are comments.
 */
public final class RelatedWorks {

  /** Nothing is related. */
  public static final RelatedWorks NONE = new RelatedWorks(List.of());

  private final Map<String, Set<Integer>> groups = new HashMap<>();

  /**
   * Takes groups.
   *
   * @param groups names of works that resemble each other, as in the file
   */
  public RelatedWorks(List<List<String>> groups) {
    for (int i = 0; i < groups.size(); i++) {
      for (String name : groups.get(i)) {
        this.groups.computeIfAbsent(name, n -> new HashSet<>()).add(i);
      }
    }
  }

  /**
   * Reads a file.
   *
   * @param file groups of related works
   * @return what it says
   * @throws IOException if it cannot be read or is not CSV
   */
  public static RelatedWorks read(Path file) throws IOException {
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setCommentMarker('#')
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(true)
            .get();
    try (CSVParser lines = CSVParser.parse(Files.newBufferedReader(file), format)) {
      return new RelatedWorks(lines.stream().map(CSVRecord::toList).toList());
    }
  }

  /**
   * Tells whether two different works resemble each other.
   *
   * @param one the path of a work below the media folder
   * @param other that of another
   * @return whether they have a group in common; false for a work and itself
   */
  public boolean areAlike(String one, String other) {
    return !one.equals(other) && !Collections.disjoint(groups(one), groups(other));
  }

  /** Finds the groups of a work. Works that have a group in common resemble each other. */
  private Set<Integer> groups(String work) {
    Path path = Path.of(work);
    Set<Integer> found = new HashSet<>();
    for (String name : List.of(work, path.getFileName().toString(), FileKinds.stem(path))) {
      found.addAll(groups.getOrDefault(name, Set.of()));
    }
    return found;
  }
}
