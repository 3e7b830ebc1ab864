package io.likeness.index;

import io.likeness.core.FingerprintScheme;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;

/** Writes the documents of files, and says clearly why it cannot. Safe for many threads. */
final class FileWriter {

  private final String folder;
  private final IndexWriter writer;
  private final IndexMetadata metadata;

  private FileWriter(String folder, IndexWriter writer, IndexMetadata metadata) {
    this.folder = folder;
    this.writer = writer;
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
    IndexWriterConfig config = new IndexWriterConfig();
    config.setCodec(new WorkCodec());
    config.setRAMBufferSizeMB(options.ramBufferMegabytes());
    IndexWriter writer = new IndexWriter(directory, config);
    try {
      Map<String, String> found = liveUserData(writer);
      IndexMetadata metadata =
          (found.isEmpty() ? IndexMetadata.EMPTY : IndexMetadata.parse(folder, found))
              .with(folder, schemes);
      if (!metadata.userData().equals(found)) {
        writer.setLiveCommitData(metadata.userData().entrySet());
        writer.commit();
      }
      return new FileWriter(folder, writer, metadata);
    } catch (IOException | RuntimeException e) {
      writer.rollback();
      throw e;
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

  void replace(Term key, Document document) throws IOException {
    run(() -> writer.updateDocument(key, document));
  }

  void delete(Term term) throws IOException {
    run(() -> writer.deleteDocuments(term));
  }

  void commit() throws IOException {
    run(writer::commit);
  }

  /** Commits and gives the lock back, which it does also if the commit fails. */
  void close() throws IOException {
    if (writer.getTragicException() != null) {
      // The thread that failed, perhaps one that merges, may still be at closing the writer.
      run(this::rollback);
      return;
    }
    try {
      writer.close();
    } catch (AlreadyClosedException e) {
      run(this::rollback);
      throw whyClosed(e);
    } catch (IOException e) {
      run(this::rollback);
      throw IndexFolder.translate(folder, e);
    }
  }

  /** Gives the lock back; waits for a thread that is at it already. */
  private long rollback() throws IOException {
    writer.rollback();
    return 0;
  }

  private interface Action {
    long run() throws IOException;
  }

  private void run(Action action) throws IOException {
    try {
      var unused = action.run();
    } catch (AlreadyClosedException e) {
      throw whyClosed(e);
    } catch (IOException e) {
      throw IndexFolder.translate(folder, e);
    }
  }

  /** Lucene closes a writer that failed; what failed is the clear error. */
  UnusableIndexException whyClosed(AlreadyClosedException closed) {
    Throwable failure = writer.getTragicException();
    if (failure == null) {
      throw closed;
    }
    return new UnusableIndexException(
        folder,
        "an earlier write failed, what was committed before is intact: "
            + Objects.requireNonNullElse(failure.getMessage(), failure.toString()),
        failure);
  }
}
