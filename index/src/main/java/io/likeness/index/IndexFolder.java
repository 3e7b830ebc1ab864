package io.likeness.index;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.MMapDirectory;

/** Opens the folder of an index, and says what is wrong if it cannot be opened. */
final class IndexFolder {

  /** What a writer that was ended before its first commit leaves behind. */
  private static final Pattern LEFT_BEHIND = Pattern.compile("write\\.lock|pending_segments_.*");

  private IndexFolder() {}

  /** Opens a folder that holds an index or nothing, and creates it if it is absent. */
  static Directory openForWriting(Path folder) throws IOException {
    try {
      Files.createDirectories(folder);
      if (!Files.isWritable(folder)) {
        // Lucene would only miss the lock that it could not make.
        throw new AccessDeniedException(folder.toString(), null, "the folder is read-only");
      }
      Directory directory = new MMapDirectory(folder);
      if (!DirectoryReader.indexExists(directory)) {
        requireEmpty(folder, directory);
      }
      return directory;
    } catch (IOException e) {
      throw translate(folder.toString(), e);
    }
  }

  /** Opens a folder that exists. */
  static Directory openForReading(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new UnusableIndexException(folder.toString(), "there is no such folder");
    }
    return new MMapDirectory(folder);
  }

  private static void requireEmpty(Path folder, Directory directory) throws IOException {
    for (String file : directory.listAll()) {
      if (!LEFT_BEHIND.matcher(file).matches()) {
        throw new UnusableIndexException(
            folder.toString(), "the folder holds something else than an index: " + file);
      }
    }
  }

  /** Says in the words of Likeness what the storage complains of. */
  static IOException translate(String folder, IOException e) {
    if (e instanceof UnusableIndexException || e instanceof IncompatibleIndexException) {
      return e;
    }
    if (e instanceof IndexFormatTooNewException || e instanceof IndexFormatTooOldException) {
      return new IncompatibleIndexException(
          folder, "the index was written by another version of Lucene: " + e.getMessage(), e);
    }
    return new UnusableIndexException(folder, reason(e), e);
  }

  private static String reason(IOException e) {
    if (e.getClass() == IOException.class && e.getCause() instanceof IOException cause) {
      // Of a merge in the background, Lucene itself only says that it failed.
      return reason(cause);
    }
    if (e instanceof LockObtainFailedException) {
      return "another writer has the index open";
    }
    if (e instanceof IndexNotFoundException) {
      return "the folder holds no index";
    }
    if (e instanceof CorruptIndexException || e instanceof EOFException) {
      return "the index is damaged: " + e.getMessage();
    }
    if (e instanceof NoSuchFileException || e instanceof FileNotFoundException) {
      return "the index is damaged, a file is missing: " + e.getMessage();
    }
    if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
      return "it is not a folder";
    }
    if (e instanceof AccessDeniedException) {
      return "access is denied: " + e.getMessage();
    }
    return "input or output failed: " + e.getMessage();
  }
}
