package io.likeness.index;

import io.likeness.core.FingerprintScheme;
import io.likeness.core.FingerprintSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;

/**
 * The registered works: a catalogue and all fingerprints, in a folder or in memory.
 *
 * <p>What is put is found by views that are opened after the next {@linkplain #refresh refresh},
 * which a view does by itself when the last one is older than {@link IndexOptions#refreshInterval};
 * it survives the end of the process, however sudden, after the next {@linkplain #commit commit}.
 *
 * <p>One process writes an index, any number may read it at the same time. Safe for many threads;
 * readers and writers do not wait for each other.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class WorkIndex implements AutoCloseable {

  private WorkIndex() {}

  /**
   * Opens an index for writing, and creates it if the folder is absent or empty.
   *
   * <p>What an index holds of schemes that are not given stays in it untouched.
   *
   * @param folder the folder of the index
   * @param schemes the schemes of the fingerprints to put and search, each name once
   * @param options how to write and refresh
   * @return the index, to be closed
   * @throws IncompatibleIndexException if the index is of a newer format, or holds fingerprints of
   *     a scheme with the name but not the properties of a given one
   * @throws UnusableIndexException if another writer has the index, the folder cannot be written or
   *     holds something else, or files of the index are missing or damaged
   * @throws IOException if the folder cannot be read or written
   */
  public static WorkIndex open(
      Path folder, Collection<FingerprintScheme> schemes, IndexOptions options) throws IOException {
    throw new UnsupportedOperationException();
  }

  /**
   * Opens an index for reading; a refresh shows what a writer has committed meanwhile.
   *
   * @param folder the folder of the index, in which nothing is written
   * @param schemes the schemes of the fingerprints to search, each name once
   * @return the index, to be closed
   * @throws IncompatibleIndexException as {@link #open} does
   * @throws UnusableIndexException if the folder holds no index, or its files are missing or
   *     damaged
   * @throws IOException if the folder cannot be read
   */
  public static WorkIndex openReadOnly(Path folder, Collection<FingerprintScheme> schemes)
      throws IOException {
    throw new UnsupportedOperationException();
  }

  /**
   * Makes an empty index in memory, which is gone when it is closed.
   *
   * @param schemes the schemes of the fingerprints to put and search, each name once
   * @return the index, to be closed
   */
  public static WorkIndex inMemory(Collection<FingerprintScheme> schemes) {
    throw new UnsupportedOperationException();
  }

  /**
   * Checks every byte of the last commit against its checksum, and that all structures agree. Reads
   * the whole index.
   *
   * @param folder the folder of an index that no writer has open
   * @return what is intact and what is damaged
   * @throws UnusableIndexException if a writer has the index or the folder holds none
   * @throws IOException if the folder cannot be read
   */
  public static VerifyReport verify(Path folder) throws IOException {
    throw new UnsupportedOperationException();
  }

  /**
   * Returns whether nothing can be put or removed.
   *
   * @return whether the index was opened for reading
   */
  public boolean isReadOnly() {
    throw new UnsupportedOperationException();
  }

  /**
   * Registers a file, or replaces what was registered under its key: a view sees either all of the
   * old or all of the new.
   *
   * @param entry what the catalogue says of the file
   * @param fingerprints its fingerprints, of schemes that the index was opened with
   * @throws IOException if the index cannot be written
   * @throws IllegalArgumentException if a fingerprint is of another scheme, or a searchable
   *     landmark stands beyond position 2147483519
   * @throws IllegalStateException if the index is read-only or closed
   */
  public void put(CatalogueEntry entry, FingerprintSet fingerprints) throws IOException {
    throw new UnsupportedOperationException();
  }

  /**
   * Removes a work: a view sees either all of its files or none.
   *
   * @param work the work id
   * @return whether there was any file of it
   * @throws IOException if the index cannot be written
   * @throws IllegalStateException if the index is read-only or closed
   */
  public boolean remove(String work) throws IOException {
    throw new UnsupportedOperationException();
  }

  /**
   * Makes all that was put and removed durable: once this returns, it survives the end of the
   * process or of the power.
   *
   * @throws IOException if the index cannot be written; then what was committed before is intact
   * @throws IllegalStateException if the index is read-only or closed
   */
  public void commit() throws IOException {
    throw new UnsupportedOperationException();
  }

  /**
   * Makes all that was put and removed visible to views that are opened from now on.
   *
   * @throws IOException if the index cannot be read or written
   * @throws IllegalStateException if the index is closed
   */
  public void refresh() throws IOException {
    throw new UnsupportedOperationException();
  }

  /**
   * Opens a view of the present state, at most one refresh interval old.
   *
   * @return the view, to be closed
   * @throws IOException if the index cannot be read
   * @throws IllegalStateException if the index is closed
   */
  public IndexView view() throws IOException {
    throw new UnsupportedOperationException();
  }

  /**
   * Commits, if the index was opened for writing, and lets go of the folder. The second call does
   * nothing. Views that are still open stay usable until they are closed.
   */
  @Override
  public void close() throws IOException {
    throw new UnsupportedOperationException();
  }
}
