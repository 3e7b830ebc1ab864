package io.likeness.index;

import io.likeness.core.FingerprintScheme;
import io.likeness.core.FingerprintSet;
import io.likeness.core.UnreadableMediaException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

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
public final class WorkIndex implements AutoCloseable {

  private final String folder;
  private final Directory directory;
  private final Set<FingerprintScheme> schemes;
  private final Optional<FileWriter> writer;
  private final SnapshotManager snapshots;
  private final long refreshNanos;
  private final Object refreshing = new Object();
  private volatile long refreshedAt = System.nanoTime();
  private final AtomicBoolean closed = new AtomicBoolean();

  /** Puts share it, a removal has it alone: what the removal finds is what it removes. */
  private final ReadWriteLock changes = new ReentrantReadWriteLock();

  /** Those of which the snapshot of the last removal does not tell whether they are registered. */
  private final ChangedWorks changedWorks = new ChangedWorks();

  private WorkIndex(
      String folder,
      Directory directory,
      Collection<FingerprintScheme> schemes,
      Optional<FileWriter> writer,
      SnapshotManager snapshots,
      IndexOptions options) {
    this.folder = folder;
    this.directory = directory;
    this.schemes = Set.copyOf(schemes);
    this.writer = writer;
    this.snapshots = snapshots;
    this.refreshNanos = options.refreshInterval().toNanos();
  }

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
    requireUniqueNames(schemes);
    return open(folder.toString(), IndexFolder.openForWriting(folder), schemes, options);
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
    requireUniqueNames(schemes);
    String name = folder.toString();
    Directory directory = IndexFolder.openForReading(folder);
    try {
      SnapshotManager snapshots =
          new SnapshotManager(
              DirectoryReader.open(directory),
              reader ->
                  IndexMetadata.parse(name, reader.getIndexCommit().getUserData())
                      .with(name, schemes));
      return new WorkIndex(
          name, directory, schemes, Optional.empty(), snapshots, IndexOptions.DEFAULT);
    } catch (IOException e) {
      directory.close();
      throw IndexFolder.translate(name, e);
    }
  }

  /**
   * Makes an empty index in memory, which is gone when it is closed.
   *
   * @param schemes the schemes of the fingerprints to put and search, each name once
   * @return the index, to be closed
   */
  public static WorkIndex inMemory(Collection<FingerprintScheme> schemes) {
    requireUniqueNames(schemes);
    try {
      return open("memory", new ByteBuffersDirectory(), schemes, IndexOptions.DEFAULT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Opens an index for writing in a directory, which is closed with it. */
  static WorkIndex open(
      String folder,
      Directory directory,
      Collection<FingerprintScheme> schemes,
      IndexOptions options)
      throws IOException {
    try {
      FileWriter writer = FileWriter.open(folder, directory, schemes, options);
      SnapshotManager snapshots = new SnapshotManager(writer.openReader(), r -> writer.metadata());
      return new WorkIndex(folder, directory, schemes, Optional.of(writer), snapshots, options);
    } catch (IOException e) {
      directory.close();
      throw IndexFolder.translate(folder, e);
    }
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
    return IndexCheck.verify(folder);
  }

  /**
   * Returns whether nothing can be put or removed.
   *
   * @return whether the index was opened for reading
   */
  public boolean isReadOnly() {
    return writer.isEmpty();
  }

  /**
   * Registers a file, or replaces what was registered under its key: a view sees either all of the
   * old or all of the new.
   *
   * @param entry what the catalogue says of the file
   * @param fingerprints its fingerprints, of schemes that the index was opened with
   * @throws IOException if the index cannot be written
   * @throws IllegalArgumentException if a fingerprint is of another scheme
   * @throws IllegalStateException if the index is read-only or closed
   */
  public void put(CatalogueEntry entry, FingerprintSet fingerprints) throws IOException {
    Lock shared = changes.readLock();
    shared.lock();
    try {
      changedWorks.add(entry.work());
      requireWriter().put(entry, fingerprints);
    } finally {
      shared.unlock();
    }
  }

  /**
   * Puts all that an index {@linkplain IndexView#exportTo exported}. The file is read through
   * before anything is put.
   *
   * @param file an exported catalogue
   * @return how many files were put
   * @throws UnreadableMediaException if the file is not an exported catalogue, or damaged
   * @throws IncompatibleIndexException if it has fingerprints of a scheme that the index was not
   *     opened with
   * @throws IOException if the file cannot be read or the index not be written
   * @throws IllegalStateException if the index is read-only or closed
   */
  public long importFrom(Path file) throws UnreadableMediaException, IOException {
    requireWriter();
    return CatalogueFile.read(file, schemes, this::put);
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
    Lock alone = changes.writeLock();
    alone.lock();
    try {
      FileWriter to = requireWriter();
      if (changedWorks.mayHave(work)) {
        refresh();
        changedWorks.clear();
      }
      boolean present = isInSnapshot(work);
      if (present) {
        changedWorks.add(work);
        to.delete(Fields.filesOf(work));
      }
      return present;
    } finally {
      alone.unlock();
    }
  }

  private boolean isInSnapshot(String work) throws IOException {
    Snapshot snapshot = acquire();
    try {
      return snapshot.hasWork(work);
    } finally {
      snapshots.release(snapshot);
    }
  }

  /**
   * Makes all that was put and removed durable: once this returns, it survives the end of the
   * process or of the power.
   *
   * @throws IOException if the index cannot be written; then what was committed before is intact
   * @throws IllegalStateException if the index is read-only or closed
   */
  public void commit() throws IOException {
    requireWriter().commit();
  }

  /**
   * Commits, and merges all segments into one, which is searched faster and holds nothing that was
   * removed. Others may put, remove and read meanwhile; what they put stays in segments of its own.
   * Costs about what copying the index does, and as much free space until it is done. Copies that
   * open views still need stay on the disk until these are closed.
   *
   * @throws IOException if the index cannot be written; then what was committed before is intact
   * @throws IllegalStateException if the index is read-only or closed
   */
  public void compact() throws IOException {
    requireWriter().compact();
    refresh();
  }

  /**
   * Makes all that was put and removed visible to views that are opened from now on.
   *
   * @throws IOException if the index cannot be read or written
   * @throws IllegalStateException if the index is closed
   */
  public void refresh() throws IOException {
    refreshIfOlderThan(0);
  }

  /**
   * Opens a view of the present state, at most one refresh interval old.
   *
   * @return the view, to be closed
   * @throws IOException if the index cannot be read
   * @throws IllegalStateException if the index is closed
   */
  public IndexView view() throws IOException {
    refreshIfOlderThan(refreshNanos);
    return new IndexView(snapshots, acquire(), schemes);
  }

  /**
   * Commits, if the index was opened for writing, and lets go of the folder. The second call does
   * nothing. Views that are still open stay usable until they are closed.
   */
  @Override
  public void close() throws IOException {
    if (closed.getAndSet(true)) {
      return;
    }
    try (directory;
        snapshots) {
      if (writer.isPresent()) {
        writer.get().close();
      }
    }
  }

  private FileWriter requireWriter() {
    if (closed.get()) {
      throw new IllegalStateException("the index is closed: " + folder);
    }
    return writer.orElseThrow(
        () -> new IllegalStateException("the index is open for reading only: " + folder));
  }

  private Snapshot acquire() throws IOException {
    try {
      return snapshots.acquire();
    } catch (AlreadyClosedException e) {
      throw whyClosed(e);
    }
  }

  private void refreshIfOlderThan(long nanos) throws IOException {
    if (System.nanoTime() - refreshedAt < nanos) {
      return;
    }
    // Who waits for another's refresh may find that it was all that was needed.
    synchronized (refreshing) {
      long now = System.nanoTime();
      if (now - refreshedAt < nanos) {
        return;
      }
      try {
        snapshots.maybeRefreshBlocking();
      } catch (AlreadyClosedException e) {
        throw whyClosed(e);
      } catch (IOException e) {
        throw IndexFolder.translate(folder, e);
      }
      refreshedAt = now;
    }
  }

  private IOException whyClosed(AlreadyClosedException e) {
    if (closed.get() || writer.isEmpty()) {
      throw new IllegalStateException("the index is closed: " + folder, e);
    }
    return writer.get().whyClosed(e);
  }

  private static void requireUniqueNames(Collection<FingerprintScheme> schemes) {
    Set<String> names = new HashSet<>();
    for (FingerprintScheme scheme : schemes) {
      if (!names.add(scheme.name())) {
        throw new IllegalArgumentException("two schemes have one name: " + scheme.name());
      }
    }
  }
}
