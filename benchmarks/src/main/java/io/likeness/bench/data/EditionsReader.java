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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Books in several editions: real copies, which publishers proofread, modernised and cut into
 * chapters.
 *
 * <p>The layout: a folder for each book, in it one for each publisher, in that files with the whole
 * book or with a chapter of it. The longest file of a book is registered; all others copy it. What
 * a publisher puts around a book, such as its colophon, is left out by its name. The files of a
 * folder {@code distractors}, other texts, are registered as well. Files of one publisher share its
 * licence, so that such pairs of two books count neither way.
 */
public final class EditionsReader {

  private static final String DISTRACTORS = "distractors";

  /** What publishers put around books. */
  private static final Set<String> AROUND =
      Set.of(
          "colophon",
          "cover",
          "endnotes",
          "halftitlepage",
          "imprint",
          "license",
          "loi",
          "nav",
          "readme",
          "titlepage",
          "toc",
          "uncopyright");

  private final Path root;
  private final Map<String, Path> works = new LinkedHashMap<>();
  private final List<Query> queries = new ArrayList<>();

  private EditionsReader(Path root) {
    this.root = root;
  }

  /**
   * Reads the data set.
   *
   * @param root the folder that holds the books
   * @return the data set
   * @throws IOException if a folder cannot be read
   */
  public static DataSet read(Path root) throws IOException {
    EditionsReader reader = new EditionsReader(root);
    for (Path folder : FileKinds.folders(root)) {
      if (folder.getFileName().toString().equals(DISTRACTORS)) {
        for (Path file : FileKinds.below(folder, Modality.TEXT)) {
          reader.works.put(FileKinds.relative(root, file), file);
        }
      } else {
        reader.addBook(folder);
      }
    }
    return new PublishedDataSet(
        "editions",
        Modality.TEXT,
        reader.works,
        reader.queries,
        (query, work) -> !query.copies(work) && publisher(query.id()).equals(publisher(work)));
  }

  /** Returns the second folder of a path. */
  private static String publisher(String path) {
    int first = path.indexOf('/') + 1;
    int second = path.indexOf('/', first);
    return second < 0 ? path : path.substring(first, second);
  }

  private void addBook(Path book) throws IOException {
    List<Path> files = new ArrayList<>(FileKinds.below(book, Modality.TEXT));
    files.removeIf(file -> AROUND.contains(FileKinds.stem(file).toLowerCase(Locale.ROOT)));
    Optional<Path> longest = longest(files);
    if (longest.isPresent()) {
      String work = FileKinds.relative(root, longest.get());
      works.put(work, longest.get());
      files.remove(longest.get());
      for (Path file : files) {
        String id = FileKinds.relative(root, file);
        List<Truth> truths = List.of(new Truth(work, List.of()));
        queries.add(new Query(id, file, id, "edition", publisher(id), Double.NaN, truths));
      }
    }
  }

  private static Optional<Path> longest(List<Path> files) throws IOException {
    Optional<Path> longest = Optional.empty();
    long most = -1;
    for (Path file : files) {
      if (Files.size(file) > most) {
        most = Files.size(file);
        longest = Optional.of(file);
      }
    }
    return longest;
  }
}
