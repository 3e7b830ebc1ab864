package io.likeness.index;

import static io.likeness.index.Samples.ALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.likeness.core.FingerprintSet;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.MMapDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the storage may do to an index that is being written: nothing committed is lost. */
class StorageFailureTest {

  private static final int WORKS = 40;
  private static final int COMMIT_EVERY = 4;

  /** So little that works are written before they are committed. */
  private static final IndexOptions SMALL = IndexOptions.DEFAULT.withRamBufferMegabytes(0.05);

  @TempDir private Path folder;

  private WorkIndex open(FilterDirectory directory) throws IOException {
    return WorkIndex.open(folder.toString(), directory, ALL, SMALL);
  }

  private static FingerprintSet fingerprints(int work) {
    Random random = new Random(work);
    return Samples.set(
        Samples.code(Samples.WHOLE, random), Samples.landmarks(Samples.PARTS, 300, 500, random));
  }

  /** Registers works and removes every third, and counts those whose commit returned. */
  private static final class Registration {
    private int committed;

    void run(WorkIndex index, int works) throws IOException {
      for (int work = 0; work < works; work++) {
        index.put(Samples.entry("w" + work, ""), fingerprints(work));
        if (work % 3 == 2) {
          index.remove("w" + (work - 1));
        }
        if (work % COMMIT_EVERY == COMMIT_EVERY - 1) {
          index.commit();
          committed = work + 1;
        }
      }
    }
  }

  /** Registers until the storage fails, which is told once with a clear error. */
  private int registerUntilItFails(WorkIndex index, String reason) throws IOException {
    Registration registration = new Registration();
    assertThatExceptionOfType(UnusableIndexException.class)
        .isThrownBy(() -> registration.run(index, WORKS))
        .withMessageStartingWith(folder.toString())
        .withMessageContaining(reason);
    try {
      index.close();
    } catch (UnusableIndexException e) {
      assertThat(e).hasMessageContaining(reason);
    }
    return registration.committed;
  }

  private void requireCommitted(int committed) throws IOException {
    assertThat(WorkIndex.verify(folder).isIntact()).isTrue();
    try (WorkIndex index = WorkIndex.open(folder, ALL, SMALL);
        IndexView view = index.view()) {
      for (int work = 0; work < committed; work++) {
        // The last of all may have been removed by what was not committed any more.
        if (work % 3 == 1) {
          assertThat(work == committed - 1 || view.find("w" + work, "").isEmpty()).isTrue();
        } else {
          assertThat(view.fingerprints("w" + work, "")).contains(fingerprints(work));
        }
      }
      index.put(Samples.entry("after", ""), fingerprints(WORKS));
      index.commit();
    }
    assertThat(WorkIndex.verify(folder).isIntact()).isTrue();
  }

  private void clear() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void losesNothingCommittedWhereverTheDiskIsFull() throws IOException {
    long all;
    try (FailingDirectory disk = new FailingDirectory(new MMapDirectory(folder));
        WorkIndex index = open(disk)) {
      new Registration().run(index, WORKS);
      all = disk.written();
    }
    requireCommitted(WORKS);
    Random random = new Random(1);
    for (int round = 0; round < 8; round++) {
      clear();
      FailingDirectory disk = new FailingDirectory(new MMapDirectory(folder));
      WorkIndex index = open(disk);
      disk.fillAfter((long) (all * 0.9 * random.nextDouble()));
      requireCommitted(registerUntilItFails(index, "No space left on device"));
    }
  }

  @Test
  void losesNothingIfTheDiskIsFullWhenItIsCompacted() throws IOException {
    FailingDirectory disk = new FailingDirectory(new MMapDirectory(folder));
    WorkIndex index = open(disk);
    new Registration().run(index, WORKS);
    disk.fillAfter(5000);
    assertThatExceptionOfType(UnusableIndexException.class)
        .isThrownBy(index::compact)
        .withMessageStartingWith(folder.toString())
        .withMessageContaining("No space left on device");
    try {
      index.close();
    } catch (UnusableIndexException e) {
      assertThat(e).hasMessageContaining("No space left on device");
    }
    requireCommitted(WORKS);
  }

  @Test
  void saysWhenItCannotCreateAnIndexOnAFullDisk() throws IOException {
    for (int bytes = 0; bytes < 200; bytes += 20) {
      FailingDirectory disk = new FailingDirectory(new MMapDirectory(folder));
      disk.fillAfter(bytes);
      assertThatExceptionOfType(UnusableIndexException.class)
          .isThrownBy(() -> open(disk))
          .withMessage(folder + ": input or output failed: No space left on device");
    }
    WorkIndex.open(folder, ALL, SMALL).close();
    requireCommitted(0);
  }

  @Test
  void saysThatAccessIsDeniedWhereverItIs() throws IOException {
    Random random = new Random(2);
    for (int round = 0; round < 3; round++) {
      clear();
      FailingDirectory disk = new FailingDirectory(new MMapDirectory(folder));
      WorkIndex index = open(disk);
      disk.failAfter(random.nextInt(100_000), () -> new AccessDeniedException("the file"));
      requireCommitted(registerUntilItFails(index, "the file"));
      assertThatExceptionOfType(UnusableIndexException.class)
          .isThrownBy(() -> open(new Unreadable(folder)))
          .withMessage(folder + ": access is denied: the file");
    }
  }

  /** A directory whose files belong to somebody else. */
  private static final class Unreadable extends FilterDirectory {

    Unreadable(Path folder) throws IOException {
      super(new MMapDirectory(folder));
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
      throw new AccessDeniedException("the file");
    }
  }

  /** A directory in which segments cannot be merged, as late as that is wished for. */
  private static final class WithoutMerges extends FilterDirectory {
    private final CountDownLatch gate = new CountDownLatch(1);

    WithoutMerges(Path folder) throws IOException {
      super(new MMapDirectory(folder));
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
      if (context.context() == IOContext.Context.MERGE) {
        try {
          gate.await();
        } catch (InterruptedException e) {
          throw new IOException(e);
        }
        throw FailingDirectory.diskFull();
      }
      return super.createOutput(name, context);
    }
  }

  @Test
  void saysAtTheLatestWhenItIsClosedThatABackgroundMergeFailed() throws IOException {
    WithoutMerges directory = new WithoutMerges(folder);
    WorkIndex index = open(directory);
    new Registration().run(index, WORKS);
    index.put(Samples.entry("lost", ""), fingerprints(WORKS));
    directory.gate.countDown();
    assertThatExceptionOfType(UnusableIndexException.class)
        .isThrownBy(index::close)
        .withMessageStartingWith(folder.toString())
        .withMessageContaining("what was committed before is intact")
        .withMessageContaining("No space left on device");
    requireCommitted(WORKS);
    try (WorkIndex again = WorkIndex.openReadOnly(folder, ALL);
        IndexView view = again.view()) {
      assertThat(view.find("lost", "")).isEmpty();
    }
  }

  @Test
  void saysWhyAMergeFailedThatAnotherThreadRan() {
    IOException merge =
        new IOException("background merge hit exception: _0", FailingDirectory.diskFull());
    assertThat(IndexFolder.translate("folder", merge))
        .hasMessage("folder: input or output failed: No space left on device")
        .hasCause(merge);
  }

  @Test
  void neverMergesDamageIntoWhatLooksIntact() throws IOException {
    try (WorkIndex index = WorkIndex.open(folder, ALL, SMALL)) {
      new Registration().run(index, WORKS);
    }
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(f -> !f.endsWith("write.lock")).sorted().toList();
    }
    Random random = new Random(3);
    Path copy = Files.createDirectory(folder.resolve("copy"));
    for (Path damaged : files) {
      for (Path file : files) {
        byte[] content = Files.readAllBytes(file);
        if (file.equals(damaged)) {
          content[random.nextInt(content.length)] ^= (byte) (1 << random.nextInt(8));
        }
        Files.write(copy.resolve(file.getFileName()), content);
      }
      try (WorkIndex index = WorkIndex.open(copy, ALL, SMALL)) {
        new Registration().run(index, WORKS / 3);
      } catch (UnusableIndexException | IncompatibleIndexException e) {
        // A bit of a version looks as if it were of another version.
        assertThat(e).hasMessageStartingWith(copy.toString());
        assertThat(WorkIndex.verify(copy).isIntact()).as("%s is damaged", damaged).isFalse();
      }
      try (Stream<Path> left = Files.list(copy)) {
        for (Path file : left.toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
