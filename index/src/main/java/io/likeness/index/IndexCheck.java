package io.likeness.index;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;

/** Checks every byte of an index. */
final class IndexCheck {

  private IndexCheck() {}

  static VerifyReport verify(Path folder) throws IOException {
    try (Directory directory = IndexFolder.openForReading(folder);
        Lock lock = lock(folder, directory);
        CheckIndex check = new CheckIndex(directory, lock)) {
      check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_INTEGRITY_CHECKS);
      check.setThreadCount(1);
      CheckIndex.Status status = check.checkIndex();
      if (status.missingSegments) {
        return new VerifyReport(folder, 0, 0, List.of(unreadableCommit(directory, status)));
      }
      IndexMetadata.parse(folder.toString(), status.userData);
      return report(folder, status);
    } catch (IOException e) {
      throw IndexFolder.translate(folder.toString(), e);
    }
  }

  /** Keeps writers away, except from a folder in which nobody can write. */
  private static Lock lock(Path folder, Directory directory) throws IOException {
    if (Files.isWritable(folder)) {
      return directory.obtainLock(IndexWriter.WRITE_LOCK_NAME);
    }
    return new Lock() {
      @Override
      public void close() {}

      @Override
      public void ensureValid() {}
    };
  }

  private static VerifyReport.Damage unreadableCommit(Directory directory, CheckIndex.Status status)
      throws IOException {
    String part =
        Objects.requireNonNullElse(
            status.brokenSegmentName,
            SegmentInfos.getLastCommitSegmentsFileName(directory.listAll()));
    try {
      SegmentInfos.readLatestCommit(directory);
      return new VerifyReport.Damage(part, -1, "an older commit cannot be read");
    } catch (AccessDeniedException e) {
      // Nothing is known to be damaged.
      throw e;
    } catch (IOException e) {
      return new VerifyReport.Damage(part, -1, reason(e));
    }
  }

  private static VerifyReport report(Path folder, CheckIndex.Status status) {
    List<VerifyReport.Damage> damages = new ArrayList<>();
    int segments = 0;
    long files = 0;
    for (CheckIndex.Status.SegmentInfoStatus segment : status.segmentInfos) {
      if (segment.error != null) {
        damages.add(
            new VerifyReport.Damage(segment.name, segment.toLoseDocCount, reason(segment.error)));
      } else {
        segments++;
        files += segment.maxDoc - segment.liveDocStatus.numDeleted;
      }
    }
    return new VerifyReport(folder, segments, files, damages);
  }

  private static String reason(Throwable error) {
    if (error instanceof AccessDeniedException) {
      return "access is denied: " + error.getMessage();
    }
    return Objects.requireNonNullElse(error.getMessage(), error.toString());
  }
}
