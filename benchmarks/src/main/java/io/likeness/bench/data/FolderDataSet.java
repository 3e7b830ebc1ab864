package io.likeness.bench.data;

import io.likeness.bench.api.DataSet;
import io.likeness.bench.api.Hosts;
import io.likeness.bench.api.Query;
import io.likeness.bench.api.Truth;
import io.likeness.core.Modality;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Any folder of works, and its subfolders. Each file is drawn by a {@link SeededHash} of its path
 * to be registered, to be shown without having been registered, or to be a host for attacks. The
 * queries are the files themselves, unchanged; {@link AttackedDataSet} disguises them.
 */
public final class FolderDataSet implements DataSet {

  /** The name of the attack that changes nothing. */
  public static final String UNCHANGED = "unchanged";

  private final Path folder;
  private final Modality modality;
  private final Map<String, Path> works = new LinkedHashMap<>();
  private final Map<String, Path> unregistered = new LinkedHashMap<>();
  private final List<Path> hosts = new ArrayList<>();
  private final RelatedWorks related;

  private FolderDataSet(Path folder, Modality modality, RelatedWorks related) {
    this.folder = folder;
    this.modality = modality;
    this.related = related;
  }

  /**
   * How a folder is split.
   *
   * @param seed what to draw from
   * @param registered the share of the files that are registered, 0 to 1
   * @param unregistered the share of the files that are shown without having been registered; what
   *     is left are hosts
   */
  public record Split(long seed, double registered, double unregistered) {
    /**
     * Checks the shares.
     *
     * @throws IllegalArgumentException if one is negative or both exceed 1 together
     */
    public Split {
      if (!(registered >= 0 && unregistered >= 0 && registered + unregistered <= 1)) {
        throw new IllegalArgumentException(
            "not shares: registered " + registered + ", unregistered " + unregistered);
      }
    }

    /**
     * Returns the usual shares: 60 % registered, 30 % unregistered, 10 % hosts.
     *
     * @param seed what to draw from
     * @return the split
     */
    public static Split of(long seed) {
      return new Split(seed, 0.6, 0.3);
    }
  }

  /**
   * Reads a folder.
   *
   * @param media the folder where the works are
   * @param modality files of other modalities are left out, as their names end
   * @param split how to split it
   * @param related works that resemble each other
   * @return the data set
   * @throws IOException if it is no folder or cannot be read
   */
  public static FolderDataSet read(Path media, Modality modality, Split split, RelatedWorks related)
      throws IOException {
    if (!Files.isDirectory(media)) {
      throw new IOException("not a folder: " + media);
    }
    Path folder = media.toRealPath();
    FolderDataSet dataSet = new FolderDataSet(folder, modality, related);
    SeededHash hash = new SeededHash(split.seed());
    for (Path file : FileKinds.below(folder, modality)) {
      String work = FileKinds.relative(folder, file);
      double drawn = hash.share(work);
      if (drawn < split.registered()) {
        dataSet.works.put(work, file);
      } else if (drawn < split.registered() + split.unregistered()) {
        dataSet.unregistered.put(work, file);
      } else {
        dataSet.hosts.add(file);
      }
    }
    return dataSet;
  }

  /**
   * Lists all files of a folder.
   *
   * @param media the folder where the works are
   * @param modality files of other modalities are left out, as their names end
   * @return the files, in the order of their paths
   * @throws IOException if it is no folder or cannot be read
   */
  public static List<Path> all(Path media, Modality modality) throws IOException {
    return List.copyOf(
        read(media, modality, new Split(0, 1, 0), RelatedWorks.NONE).works().values());
  }

  @Override
  public String name() {
    return folder.getFileName().toString();
  }

  private String name(Path file) {
    return FileKinds.relative(folder, file);
  }

  @Override
  public Modality modality() {
    return modality;
  }

  @Override
  public Map<String, Path> works() {
    return Collections.unmodifiableMap(works);
  }

  /**
   * Returns the files that are shown without having been registered.
   *
   * @return the files by their paths below the folder
   */
  public Map<String, Path> unregistered() {
    return Collections.unmodifiableMap(unregistered);
  }

  /**
   * Returns the files that attacks may paste works into.
   *
   * @return files that are neither registered nor shown
   */
  public Hosts hosts() {
    return new Hosts(hosts);
  }

  @Override
  public List<Query> queries() {
    List<Query> queries = new ArrayList<>();
    works.forEach(
        (work, file) -> queries.add(unchanged(work, file, List.of(new Truth(work, List.of())))));
    unregistered.forEach((work, file) -> queries.add(unchanged(work, file, List.of())));
    return queries;
  }

  static Query unchanged(String work, Path file, List<Truth> truths) {
    return new Query(UNCHANGED + "/" + work, file, work, UNCHANGED, UNCHANGED, Double.NaN, truths);
  }

  /** Pairs with what resembles the host of a copy count neither way: it is there by right. */
  @Override
  public boolean ambiguous(Query query, String work) {
    return !query.copies(work)
        && (related.areAlike(query.source(), work)
            || query.host().filter(host -> related.areAlike(name(host), work)).isPresent()
            || query.truths().stream().anyMatch(truth -> related.areAlike(truth.work(), work)));
  }
}
