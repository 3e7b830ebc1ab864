package io.likeness.index;

import static io.likeness.index.Samples.ALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.store.MMapDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamageTest {

  @TempDir private Path folder;

  /** Two segments of 50 files, of which one is removed. */
  @BeforeEach
  void write() throws IOException {
    Random random = new Random(1);
    try (WorkIndex index = WorkIndex.open(folder, ALL, IndexOptions.DEFAULT)) {
      for (int f = 0; f < 100; f++) {
        index.put(
            Samples.entry("w" + f, ""),
            Samples.set(
                Samples.code(Samples.WHOLE, random),
                Samples.landmarks(Samples.PARTS, 50, 500, random)));
        if (f % 50 == 49) {
          index.commit();
        }
      }
      index.remove("w7");
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> !f.endsWith("write.lock")).sorted().toList();
    }
  }

  @Test
  void reportsAnIntactIndex() throws IOException {
    assertThat(WorkIndex.verify(folder)).isEqualTo(new VerifyReport(folder, 2, 99, List.of()));
  }

  @Test
  void reportsEveryFlippedByte() throws IOException {
    Random random = new Random(2);
    for (Path file : files()) {
      byte[] content = Files.readAllBytes(file);
      for (int round = 0; round < 4; round++) {
        byte[] damaged = content.clone();
        damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
        Files.write(file, damaged);
        requireDamage(file);
      }
      Files.write(file, content);
    }
    assertThat(WorkIndex.verify(folder).isIntact()).isTrue();
  }

  @Test
  void reportsEveryTruncatedAndMissingFileAndRefusesToOpenIt() throws IOException {
    for (Path file : files()) {
      byte[] content = Files.readAllBytes(file);
      for (int length : new int[] {content.length - 1, content.length / 2, 0}) {
        Files.write(file, Arrays.copyOf(content, length));
        requireDamage(file);
        requireClearErrorOnOpening();
      }
      if (!file.getFileName().toString().startsWith("segments")) {
        Files.delete(file);
        requireDamage(file);
        requireClearErrorOnOpening();
      }
      Files.write(file, content);
    }
  }

  private void requireDamage(Path file) throws IOException {
    VerifyReport report = WorkIndex.verify(folder);
    assertThat(report.isIntact()).as("%s is damaged", file).isFalse();
    assertThat(report.damages()).allSatisfy(damage -> assertThat(damage.reason()).isNotEmpty());
    assertThat(report.intactSegments()).isLessThan(2);
  }

  private void requireClearErrorOnOpening() {
    assertThatExceptionOfType(UnusableIndexException.class)
        .isThrownBy(() -> WorkIndex.openReadOnly(folder, ALL))
        .withMessageStartingWith(folder.toString())
        .withMessageContaining("damaged");
    assertThatExceptionOfType(UnusableIndexException.class)
        .isThrownBy(() -> WorkIndex.open(folder, ALL, IndexOptions.DEFAULT))
        .withMessageStartingWith(folder.toString())
        .withMessageContaining("damaged");
  }

  @Test
  void losesNothingCommittedWhenTheDiskIsFull() throws IOException {
    FailingDirectory small = new FailingDirectory(new MMapDirectory(folder));
    IndexOptions options = IndexOptions.DEFAULT.withRefreshInterval(Duration.ZERO);
    WorkIndex index = WorkIndex.open(folder.toString(), small, ALL, options);
    index.put(Samples.entry("before", ""), Samples.set());
    index.commit();
    small.fillAfter(0);
    for (int attempt = 0; attempt < 3; attempt++) {
      assertThatExceptionOfType(UnusableIndexException.class)
          .isThrownBy(
              () -> {
                index.put(Samples.entry("after", ""), Samples.set());
                index.commit();
              })
          .withMessageStartingWith(folder.toString())
          .withMessageContaining("No space left on device");
    }
    index.close();
    try (WorkIndex again = WorkIndex.open(folder, ALL, options);
        IndexView view = again.view()) {
      assertThat(view.find("before", "")).isPresent();
      assertThat(view.find("after", "")).isEmpty();
      assertThat(view.files()).isEqualTo(100);
    }
  }
}
