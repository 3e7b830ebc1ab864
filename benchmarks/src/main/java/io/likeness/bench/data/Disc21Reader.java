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
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * DISC21, the data of the Image Similarity Challenge (Douze et al. 2021, <a
 * href="https://arxiv.org/abs/2106.09672">arXiv:2106.09672</a>).
 *
 * <p>The layout: {@code references/R….jpg} are the works, {@code queries/Q….jpg} the suspects, and
 * one CSV file whose name holds "ground" has a line {@code query_id,reference_id} for each query,
 * with an empty second field if it copies nothing. Queries that the file does not name are left
 * out.
 */
public final class Disc21Reader {

  private Disc21Reader() {}

  /**
   * Reads the data set.
   *
   * @param root the folder that holds {@code references}, {@code queries} and the CSV file
   * @return the data set
   * @throws IOException if something is missing or the CSV file names a file that is missing
   */
  public static DataSet read(Path root) throws IOException {
    Map<String, Path> works = byStem(root.resolve("references"));
    Map<String, Path> suspects = byStem(root.resolve("queries"));
    Map<String, List<Truth>> truths = truths(groundTruth(root), works);
    List<Query> queries = new ArrayList<>();
    for (Map.Entry<String, List<Truth>> entry : truths.entrySet()) {
      String id = entry.getKey();
      queries.add(new Query(id, file(suspects, id), id, "", "", Double.NaN, entry.getValue()));
    }
    return new PublishedDataSet("DISC21", Modality.IMAGE, works, queries);
  }

  private static Map<String, Path> byStem(Path folder) throws IOException {
    Map<String, Path> files = new LinkedHashMap<>();
    for (Path file : FileKinds.below(folder, Modality.IMAGE)) {
      files.put(FileKinds.stem(file), file);
    }
    return files;
  }

  private static Path groundTruth(Path root) throws IOException {
    List<Path> found =
        FileKinds.below(root).stream()
            .filter(file -> file.toString().endsWith(".csv"))
            .filter(file -> file.getFileName().toString().contains("ground"))
            .toList();
    if (found.size() != 1) {
      throw new IOException(
          "needs one CSV file whose name holds \"ground\" below " + root + ", not " + found);
    }
    return found.getFirst();
  }

  private static Map<String, List<Truth>> truths(Path csv, Map<String, Path> works)
      throws IOException {
    Map<String, List<Truth>> truths = new LinkedHashMap<>();
    try (CSVParser lines = CSVParser.parse(Files.newBufferedReader(csv), CSVFormat.DEFAULT)) {
      for (CSVRecord line : lines) {
        if (line.get(0).equals("query_id")) {
          continue;
        }
        List<Truth> ofQuery = truths.computeIfAbsent(line.get(0), id -> new ArrayList<>());
        String work = line.size() > 1 ? line.get(1) : "";
        if (!work.isEmpty()) {
          file(works, work);
          ofQuery.add(new Truth(work, List.of()));
        }
      }
    }
    return truths;
  }

  private static Path file(Map<String, Path> files, String id) throws IOException {
    Path file = files.get(id);
    if (file == null) {
      throw new IOException("the ground truth names a file that is missing: " + id);
    }
    return file;
  }
}
