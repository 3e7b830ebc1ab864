package io.likeness.bench.data;

import io.likeness.bench.api.DataSet;
import io.likeness.bench.api.Query;
import io.likeness.bench.api.Truth;
import io.likeness.core.Modality;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * INRIA Copydays (Douze et al. 2009, <a
 * href="https://doi.org/10.1145/1646396.1646421">doi:10.1145/1646396.1646421</a>).
 *
 * <p>The layout: {@code original/BBBB00.jpg}; copies in {@code crops/PERCENT/}, {@code
 * jpegqual/QUALITY/} and {@code strong/}, whose names start with the four digits of the original's
 * block; and, if wanted, more works that nobody copied in {@code distractors/}.
 */
public final class CopydaysReader {

  private static final int BLOCK_DIGITS = 4;

  private final Map<String, Path> works = new LinkedHashMap<>();
  private final Map<String, String> workOfBlock = new LinkedHashMap<>();
  private final List<Query> queries = new ArrayList<>();

  private CopydaysReader() {}

  /**
   * Reads the data set.
   *
   * @param root the folder that holds {@code original}
   * @return the data set
   * @throws IOException if a folder cannot be read or a copy has no original
   */
  public static DataSet read(Path root) throws IOException {
    CopydaysReader reader = new CopydaysReader();
    for (Path file : FileKinds.below(root.resolve("original"), Modality.IMAGE)) {
      reader.works.put(FileKinds.stem(file), file);
      reader.workOfBlock.put(block(file), FileKinds.stem(file));
    }
    for (String family : List.of("crops", "jpegqual", "strong")) {
      if (Files.isDirectory(root.resolve(family))) {
        reader.addCopies(root, family);
      }
    }
    Path distractors = root.resolve("distractors");
    if (Files.isDirectory(distractors)) {
      for (Path file : FileKinds.below(distractors, Modality.IMAGE)) {
        reader.works.put(FileKinds.relative(root, file), file);
      }
    }
    return new PublishedDataSet("Copydays", Modality.IMAGE, reader.works, reader.queries);
  }

  private static String block(Path file) {
    String stem = FileKinds.stem(file);
    return stem.substring(0, Math.min(BLOCK_DIGITS, stem.length()));
  }

  private void addCopies(Path root, String family) throws IOException {
    for (Path file : FileKinds.below(root.resolve(family), Modality.IMAGE)) {
      String work = workOfBlock.get(block(file));
      if (work == null) {
        throw new IOException("has no original: " + file);
      }
      String below = FileKinds.relative(root.resolve(family), file);
      boolean graded = below.contains("/");
      String strength = graded ? below.substring(0, below.indexOf('/')) : "";
      queries.add(
          new Query(
              FileKinds.relative(root, file),
              file,
              work,
              family,
              graded ? family + " " + strength : family,
              graded ? number(strength, file) : Double.NaN,
              List.of(new Truth(work, List.of()))));
    }
  }

  private static double number(String text, Path file) throws IOException {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IOException("not in a folder named by a number: " + file, e);
    }
  }
}
