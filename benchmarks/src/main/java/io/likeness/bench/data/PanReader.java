package io.likeness.bench.data;

import io.likeness.bench.api.DataSet;
import io.likeness.bench.api.Query;
import io.likeness.bench.api.Truth;
import io.likeness.core.Modality;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * PAN text alignment as of 2013 and 2014 (Potthast et al. 2013: Overview of the 5th International
 * Competition on Plagiarism Detection, <a href="https://ceur-ws.org/Vol-1179/">CEUR-WS 1179</a>).
 *
 * <p>The layout: suspicious documents in {@code susp}, source documents in {@code src}, and for
 * each kind of obfuscation a folder such as {@code 02-no-obfuscation} with a file {@code pairs}
 * (two names a line) and an XML file for each pair. A query is a suspicious document in one of
 * these folders. Whether it copies a source that is not paired with it there is not known: such
 * pairs count neither way, as at PAN, where detectors were given the pairs.
 */
public final class PanReader {

  private PanReader() {}

  /**
   * Reads the data set.
   *
   * @param root the folder that holds {@code susp}, {@code src} and the folders of truth
   * @return the data set
   * @throws IOException if a file cannot be read, is missing, or is not of the layout
   */
  public static DataSet read(Path root) throws IOException {
    PanTruth truth = new PanTruth(root.resolve("susp"), root.resolve("src"));
    Set<String> sources = new TreeSet<>();
    Set<String> pairs = new HashSet<>();
    List<Query> queries = new ArrayList<>();
    for (Path folder : FileKinds.folders(root)) {
      if (Files.exists(folder.resolve("pairs"))) {
        Map<String, List<String>> paired = paired(folder.resolve("pairs"));
        for (Map.Entry<String, List<String>> document : paired.entrySet()) {
          Query query = query(root, folder, document.getKey(), document.getValue(), truth);
          queries.add(query);
          sources.addAll(document.getValue());
          document.getValue().forEach(source -> pairs.add(query.id() + "\n" + source));
        }
      }
    }
    Map<String, Path> works = new LinkedHashMap<>();
    sources.forEach(source -> works.put(source, root.resolve("src").resolve(source)));
    return new PublishedDataSet(
        "PAN",
        Modality.TEXT,
        works,
        queries,
        (query, work) -> !pairs.contains(query.id() + "\n" + work));
  }

  private static Map<String, List<String>> paired(Path file) throws IOException {
    Map<String, List<String>> paired = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] names = line.strip().split("\\s+", -1);
      if (names.length == 2) {
        paired.computeIfAbsent(names[0], name -> new ArrayList<>()).add(names[1]);
      } else if (!line.isBlank()) {
        throw new IOException("not two names in " + file + ": " + line);
      }
    }
    return paired;
  }

  private static Query query(
      Path root, Path folder, String document, List<String> sources, PanTruth truth)
      throws IOException {
    List<Truth> truths = new ArrayList<>();
    for (String source : sources) {
      Path xml =
          folder.resolve(
              FileKinds.stem(Path.of(document)) + "-" + FileKinds.stem(Path.of(source)) + ".xml");
      truth.read(xml, document, source).ifPresent(truths::add);
    }
    String kind = folder.getFileName().toString();
    return new Query(
        kind + "/" + document,
        root.resolve("susp").resolve(document),
        document,
        kind,
        kind,
        Double.NaN,
        truths);
  }
}
