package io.likeness.index;

import io.likeness.core.FingerprintScheme;
import io.likeness.core.FingerprintSet;
import io.likeness.core.Modality;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The index at one point in time, whatever is put or removed meanwhile.
 *
 * <p>The registered files are numbered from 0 on, with gaps where files were removed. A number
 * means a file in this view only: it is never to be kept beyond it.
 *
 * <p>Safe for many threads. Holds files open until it is closed.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class IndexView implements AutoCloseable {

  IndexView() {}

  /**
   * Counts the works. The first call of a point in time walks over all work ids.
   *
   * @return the number of different work ids
   * @throws IOException if the index cannot be read
   */
  public long works() throws IOException {
    throw new UnsupportedOperationException();
  }

  /**
   * Counts the registered files.
   *
   * @return their number
   */
  public long files() {
    throw new UnsupportedOperationException();
  }

  /**
   * Counts the registered files of a kind.
   *
   * @param modality the kind
   * @return their number
   * @throws IOException if the index cannot be read
   */
  public long files(Modality modality) throws IOException {
    throw new UnsupportedOperationException();
  }

  /**
   * Counts the registered files that pass a filter.
   *
   * @param filter the filter
   * @return their number
   * @throws IOException if the index cannot be read
   */
  public long files(WorkFilter filter) throws IOException {
    throw new UnsupportedOperationException();
  }

  /**
   * Lists the files of a work.
   *
   * @param work the work id
   * @return their entries in the order of the file names, none if there is no such work
   * @throws IOException if the index cannot be read
   */
  public List<CatalogueEntry> files(String work) throws IOException {
    throw new UnsupportedOperationException();
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
    throw new UnsupportedOperationException();
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
    throw new UnsupportedOperationException();
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
    throw new UnsupportedOperationException();
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
    throw new UnsupportedOperationException();
  }

  /**
   * Searches the codes of a scheme.
   *
   * @param scheme a searchable scheme of binary codes that the index was opened with
   * @return the search over this view
   * @throws IllegalArgumentException if the scheme is another
   */
  public HammingIndex hamming(FingerprintScheme scheme) {
    throw new UnsupportedOperationException();
  }

  /**
   * Searches the landmarks of a scheme.
   *
   * @param scheme a searchable scheme of landmarks that the index was opened with
   * @return the search over this view
   * @throws IllegalArgumentException if the scheme is another
   */
  public AlignmentIndex alignment(FingerprintScheme scheme) {
    throw new UnsupportedOperationException();
  }

  /** Lets go of the point in time. The second call does nothing. */
  @Override
  public void close() throws IOException {
    throw new UnsupportedOperationException();
  }
}
