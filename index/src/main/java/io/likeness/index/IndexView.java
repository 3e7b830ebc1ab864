package io.likeness.index;

import io.likeness.core.FingerprintScheme;
import io.likeness.core.FingerprintSet;
import io.likeness.core.Modality;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * The index at one point in time, whatever is put or removed meanwhile.
 *
 * <p>The registered files are numbered from 0 on, with gaps where files were removed. A number
 * means a file in this view only: it is never to be kept beyond it.
 *
 * <p>Safe for many threads. Holds files open until it is closed.
 */
public final class IndexView implements AutoCloseable {

  private final SnapshotManager snapshots;
  private final Snapshot snapshot;
  private final Set<FingerprintScheme> schemes;
  private final AtomicBoolean closed = new AtomicBoolean();

  /** Takes over a snapshot that was acquired. */
  IndexView(SnapshotManager snapshots, Snapshot snapshot, Set<FingerprintScheme> schemes) {
    this.snapshots = snapshots;
    this.snapshot = snapshot;
    this.schemes = schemes;
  }

  /**
   * Counts the works. The first call of a point in time walks over the keys of all files.
   *
   * @return the number of different work ids
   * @throws IOException if the index cannot be read
   */
  public long works() throws IOException {
    return snapshot().works();
  }

  /**
   * Counts the registered files.
   *
   * @return their number
   */
  public long files() {
    return snapshot().reader().numDocs();
  }

  /**
   * Counts the registered files of a kind.
   *
   * @param modality the kind
   * @return their number
   * @throws IOException if the index cannot be read
   */
  public long files(Modality modality) throws IOException {
    return files(WorkFilter.ALL.withModalities(Set.of(modality)));
  }

  /**
   * Counts the registered files that pass a filter.
   *
   * @param filter the filter
   * @return their number
   * @throws IOException if the index cannot be read
   */
  public long files(WorkFilter filter) throws IOException {
    return snapshot().count(filter);
  }

  /**
   * Lists the files of a work.
   *
   * @param work the work id
   * @return their entries in the order of the file names, none if there is no such work
   * @throws IOException if the index cannot be read
   */
  public List<CatalogueEntry> files(String work) throws IOException {
    List<CatalogueEntry> entries = new ArrayList<>();
    for (int file : new Catalogue(snapshot()).filesOf(work)) {
      entries.add(entry(file));
    }
    return entries;
  }

  /**
   * Looks a file up by its key.
   *
   * @param work the work id
   * @param file the name of the file within the work
   * @return its entry, or empty if it is not registered
   * @throws IOException if the index cannot be read
   */
  public Optional<CatalogueEntry> find(String work, String file) throws IOException {
    OptionalInt number = new Catalogue(snapshot()).find(work, file);
    return number.isPresent() ? Optional.of(entry(number.getAsInt())) : Optional.empty();
  }

  /**
   * Visits the registered files that pass a filter, one at a time, in the order of the work ids and
   * within a work of the file names, both by Unicode code points.
   *
   * @param filter the filter
   * @param visit called with each entry
   * @throws IOException if the index cannot be read
   */
  public void forEach(WorkFilter filter, Consumer<CatalogueEntry> visit) throws IOException {
    new Catalogue(snapshot()).forEach(filter, visit);
  }

  /**
   * Writes the files that pass a filter, with all their fingerprints, into one file that an index
   * of any later format can {@linkplain WorkIndex#importFrom import}.
   *
   * @param file where to write, replaced once all is written
   * @param filter which files to write
   * @return how many were written
   * @throws IOException if the index cannot be read or the file not be written
   */
  public long exportTo(Path file, WorkFilter filter) throws IOException {
    return CatalogueFile.write(file, snapshot(), filter);
  }

  /**
   * Reads the entry of a hit.
   *
   * @param file the number of the file in this view
   * @return its entry
   * @throws IOException if the index cannot be read
   * @throws IllegalArgumentException if no file has this number
   */
  public CatalogueEntry entry(int file) throws IOException {
    return new Catalogue(snapshot()).entry(file);
  }

  /**
   * Reads the fingerprints of a hit.
   *
   * @param file the number of the file in this view
   * @return the set as it was put, also of schemes that the index was not opened with
   * @throws IOException if the index cannot be read
   * @throws IllegalArgumentException if no file has this number
   */
  public FingerprintSet fingerprints(int file) throws IOException {
    return new Catalogue(snapshot()).fingerprints(file);
  }

  /**
   * Reads the fingerprints of a file by its key.
   *
   * @param work the work id
   * @param file the name of the file within the work
   * @return the set as it was put, or empty if the file is not registered
   * @throws IOException if the index cannot be read
   */
  public Optional<FingerprintSet> fingerprints(String work, String file) throws IOException {
    OptionalInt number = new Catalogue(snapshot()).find(work, file);
    return number.isPresent() ? Optional.of(fingerprints(number.getAsInt())) : Optional.empty();
  }

  /**
   * Searches the codes of a scheme.
   *
   * @param scheme a searchable scheme of binary codes that the index was opened with
   * @return the search over this view
   * @throws IllegalArgumentException if the scheme is another
   */
  public HammingIndex hamming(FingerprintScheme scheme) {
    requireSearchable(scheme, FingerprintScheme.Kind.BINARY_CODE);
    return new HammingIndex(this, scheme);
  }

  /**
   * Searches the landmarks of a scheme.
   *
   * @param scheme a searchable scheme of landmarks that the index was opened with
   * @return the search over this view
   * @throws IllegalArgumentException if the scheme is another
   */
  public AlignmentIndex alignment(FingerprintScheme scheme) {
    requireSearchable(scheme, FingerprintScheme.Kind.LANDMARKS);
    return new AlignmentIndex(this, scheme);
  }

  /**
   * Searches the local features of a scheme.
   *
   * @param scheme a searchable scheme of local features that the index was opened with
   * @return the search over this view
   * @throws IllegalArgumentException if the scheme is another
   */
  public FeatureIndex features(FingerprintScheme scheme) {
    requireSearchable(scheme, FingerprintScheme.Kind.LOCAL_FEATURES);
    return new FeatureIndex(this, scheme);
  }

  /** Lets go of the point in time. The second call does nothing. */
  @Override
  public void close() throws IOException {
    if (!closed.getAndSet(true)) {
      snapshots.release(snapshot);
    }
  }

  /** Returns the point in time, unless it was let go of. */
  Snapshot snapshot() {
    if (closed.get()) {
      throw new IllegalStateException("the view is closed");
    }
    return snapshot;
  }

  private void requireSearchable(FingerprintScheme scheme, FingerprintScheme.Kind kind) {
    if (!schemes.contains(scheme) || scheme.kind() != kind || !scheme.searchable()) {
      throw new IllegalArgumentException(
          "not a searchable scheme of kind " + kind + " that the index was opened with: " + scheme);
    }
  }
}
