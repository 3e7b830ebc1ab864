package io.likeness.index;

import io.likeness.core.FingerprintScheme;
import io.likeness.core.FingerprintSet;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MergePolicy;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.Directory;

/** Writes the documents of files, and says clearly why it cannot. Safe for many threads. */
final class FileWriter {

  private static final Logger LOG = System.getLogger(FileWriter.class.getName());

  /** Segments of fewer are packed into one file. */
  private static final double PACKED_MEGABYTES = 16;

  private static final double BYTES_PER_MEGABYTE = 1 << 20;

  private final String folder;
  private final IndexWriter writer;
  private final KeyedWriter files;
  private final IndexMetadata metadata;

  /** Whether a caller knows already that the writer failed for good. */
  private volatile boolean failureTold;

  private FileWriter(
      String folder,
      IndexWriter writer,
      IndexMetadata metadata,
      Collection<FingerprintScheme> schemes) {
    this.folder = folder;
    this.writer = writer;
    this.files = new KeyedWriter(writer, schemes);
    this.metadata = metadata;
  }

  /** Takes the lock of an index, and sees to it that every commit names the schemes. */
  static FileWriter open(
      String folder,
      Directory directory,
      Collection<FingerprintScheme> schemes,
      IndexOptions options)
      throws IOException {
    if (DirectoryReader.indexExists(directory)) {
      // An index that is not ours is not opened for writing at all.
      IndexMetadata.read(folder, directory);
    }
    IndexWriter writer = new PackingWriter(directory, config(options));
    try {
      Map<String, String> found = liveUserData(writer);
      IndexMetadata metadata =
          (found.isEmpty() ? IndexMetadata.EMPTY : IndexMetadata.parse(folder, found))
              .with(folder, schemes);
      if (!metadata.userData().equals(found)) {
        writer.setLiveCommitData(metadata.userData().entrySet());
        writer.commit();
      }
      return new FileWriter(folder, writer, metadata, schemes);
    } catch (IOException | RuntimeException e) {
      writer.rollback();
      throw e;
    }
  }

  private static IndexWriterConfig config(IndexOptions options) {
    MergePolicy merges = new TieredMergePolicy();
    merges.setNoCFSRatio(1);
    merges.setMaxCFSSegmentSizeMB(PACKED_MEGABYTES);
    IndexWriterConfig config = new IndexWriterConfig();
    config.setCodec(new WorkCodec());
    config.setRAMBufferSizeMB(options.ramBufferMegabytes());
    config.setMergePolicy(merges);
    config.setMergeScheduler(new QuietMerges());
    return config;
  }

  /**
   * Packs the files of small segments into one each, of which many are flushed before they are
   * merged. To pack a large one would mean to write it twice.
   */
  private static final class PackingWriter extends IndexWriter {

    PackingWriter(Directory directory, IndexWriterConfig config) throws IOException {
      super(directory, config);
      pack(config.getRAMBufferSizeMB());
    }

    private void pack(double megabytes) {
      getConfig().setUseCompoundFile(megabytes < PACKED_MEGABYTES);
    }

    /** Is called before a commit or a refresh flushes what there is, be it little. */
    @Override
    protected void doBeforeFlush() {
      if (isOpen()) {
        pack((double) ramBytesUsed() / BYTES_PER_MEGABYTE);
      }
    }

    /** From here on it is the full buffer that is flushed. */
    @Override
    protected void doAfterFlush() {
      pack(getConfig().getRAMBufferSizeMB());
    }
  }

  private static Map<String, String> liveUserData(IndexWriter writer) {
    Map<String, String> userData = new HashMap<>();
    var live = writer.getLiveCommitData();
    if (live != null) {
      live.forEach(item -> userData.put(item.getKey(), item.getValue()));
    }
    return userData;
  }

  /** Returns what the commits say of the index. */
  IndexMetadata metadata() {
    return metadata;
  }

  /** Opens a reader that sees what was written without a commit, or gives the lock back. */
  DirectoryReader openReader() throws IOException {
    try {
      return DirectoryReader.open(writer);
    } catch (IOException | RuntimeException e) {
      writer.rollback();
      throw e;
    }
  }

  void put(CatalogueEntry entry, FingerprintSet fingerprints) throws IOException {
    run(
        () -> {
          files.put(entry, fingerprints);
          return 0;
        });
  }

  void delete(Query query) throws IOException {
    run(() -> writer.deleteDocuments(query));
  }

  void commit() throws IOException {
    run(writer::commit);
  }

  /** Merges all that was written so far into one segment. */
  void compact() throws IOException {
    run(
        () -> {
          writer.forceMerge(1);
          return writer.commit();
        });
  }

  /**
   * Commits and gives the lock back, which it does also if the commit fails. A failure that no call
   * has told of yet is told of here: what was put since the last commit is lost.
   */
  void close() throws IOException {
    try {
      // Not left to the next line: a writer that is closing cannot tell how much it has.
      writer.flush();
      writer.close();
    } catch (IllegalStateException e) {
      if (writer.getTragicException() == null) {
        throw e;
      }
    } catch (IOException e) {
      throw IndexFolder.translate(folder, e);
    } finally {
      // Also waits for the thread of a merge that failed to give the lock back.
      writer.rollback();
    }
    Throwable failure = writer.getTragicException();
    if (failure != null && !failureTold) {
      throw earlier(failure);
    }
  }

  /** Merges in the background. That it failed is told by the next call, not by a stack trace. */
  private static final class QuietMerges extends ConcurrentMergeScheduler {
    @Override
    protected void handleMergeException(Throwable failure) {
      LOG.log(Level.DEBUG, "a merge failed", failure);
    }
  }

  private interface Action {
    long run() throws IOException;
  }

  private void run(Action action) throws IOException {
    try {
      var unused = action.run();
    } catch (IllegalStateException e) {
      throw whyClosed(e);
    } catch (IOException e) {
      failureTold = writer.getTragicException() != null;
      throw IndexFolder.translate(folder, e);
    }
  }

  /** Lucene closes a writer that failed; what failed is the clear error. */
  UnusableIndexException whyClosed(IllegalStateException closed) {
    Throwable failure = writer.getTragicException();
    if (failure == null) {
      throw closed;
    }
    failureTold = true;
    return earlier(failure);
  }

  private UnusableIndexException earlier(Throwable failure) {
    return new UnusableIndexException(
        folder,
        "an earlier write failed, what was committed before is intact: "
            + Objects.requireNonNullElse(failure.getMessage(), failure.toString()),
        failure);
  }
}
