package io.likeness.bench.data;

import io.likeness.bench.api.DataSet;
import io.likeness.bench.api.Query;
import io.likeness.bench.api.Truth;
import io.likeness.core.Modality;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * IR-Plag, Java programs of students (Karnalim, Budi, Toba, Joy 2019, <a
 * href="https://doi.org/10.15388/infedu.2019.15">doi:10.15388/infedu.2019.15</a>).
 *
 * <p>The layout: for each task a folder {@code case-NN} with {@code original}, {@code
 * non-plagiarized/NN} and {@code plagiarized/L1} to {@code L6}, the levels of Faidhi and Robinson
 * from changed comments to changed logic. The originals are registered; the programs that were
 * written independently for the same task are the negatives. A program is judged against the
 * original of its own task only, as by those who compare plagiarism checkers: pairs of two tasks
 * count neither way.
 */
public final class IrPlagReader {

  /** The name of the attack of programs that copy nothing. */
  public static final String INDEPENDENT = "independent";

  private final Map<String, Path> works = new LinkedHashMap<>();
  private final List<Query> queries = new ArrayList<>();

  private IrPlagReader() {}

  /**
   * Reads the data set.
   *
   * @param root the folder that holds {@code case-01} and so on
   * @param related programs that are alike although nobody copied them
   * @return the data set
   * @throws IOException if a folder cannot be read
   */
  public static DataSet read(Path root, RelatedWorks related) throws IOException {
    IrPlagReader reader = new IrPlagReader();
    for (Path task : FileKinds.folders(root)) {
      if (task.getFileName().toString().startsWith("case-")) {
        reader.addTask(root, task);
      }
    }
    return new PublishedDataSet(
        "IR-Plag",
        Modality.TEXT,
        reader.works,
        reader.queries,
        (query, work) ->
            !task(query.id()).equals(task(work))
                || (!query.copies(work) && related.areAlike(query.source(), work)));
  }

  private static String task(String path) {
    return path.substring(0, path.indexOf('/'));
  }

  private void addTask(Path root, Path task) throws IOException {
    List<Truth> truths = new ArrayList<>();
    for (Path file : programs(task.resolve("original"))) {
      String work = FileKinds.relative(root, file);
      works.put(work, file);
      truths.add(new Truth(work, List.of()));
    }
    for (Path file : programs(task.resolve("non-plagiarized"))) {
      add(root, file, INDEPENDENT, Double.NaN, List.of());
    }
    for (Path level : FileKinds.folders(task.resolve("plagiarized"))) {
      String number = level.getFileName().toString().substring(1);
      for (Path file : programs(level)) {
        add(root, file, "level", Double.parseDouble(number), truths);
      }
    }
  }

  private void add(Path root, Path file, String attack, double strength, List<Truth> truths) {
    String id = FileKinds.relative(root, file);
    String label = Double.isNaN(strength) ? attack : attack + " " + (int) strength;
    queries.add(new Query(id, file, id, attack, label, strength, truths));
  }

  private static List<Path> programs(Path folder) throws IOException {
    return FileKinds.below(folder).stream().filter(f -> f.toString().endsWith(".java")).toList();
  }
}
