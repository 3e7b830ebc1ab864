package io.likeness.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.likeness.core.FingerprintScheme;
import io.likeness.core.Modality;
import io.likeness.core.UnreadableMediaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueFileTest {

  @TempDir private Path folder;
  private Path file = Path.of("set by TempDir");

  @BeforeEach
  void name() {
    file = folder.resolve("catalogue");
  }

  private static WorkIndex filled(int files) throws IOException {
    Random random = new Random(1);
    WorkIndex index = WorkIndex.inMemory(Samples.ALL);
    for (int f = 0; f < files; f++) {
      index.put(
          Samples.entry("work" + f / 2, "file" + f, Modality.IMAGE, "owner" + f % 3, List.of("t")),
          Samples.set(
              Samples.code(Samples.WHOLE, random),
              Samples.landmarks(Samples.PARTS, random.nextInt(30), 50, random),
              Samples.code(Samples.SHORT, random),
              Samples.code(Samples.WHOLE, random),
              Samples.landmarks(Samples.PROOF, 5, 50, random)));
    }
    index.remove("work3");
    index.refresh();
    return index;
  }

  private static List<Object> content(WorkIndex index, WorkFilter filter) throws IOException {
    index.refresh();
    List<Object> content = new ArrayList<>();
    try (IndexView view = index.view()) {
      new Catalogue(view.snapshot())
          .forEachFile(
              filter,
              number -> content.add(List.of(view.entry(number), view.fingerprints(number))));
    }
    return content;
  }

  private long export(WorkIndex index, WorkFilter filter) throws IOException {
    try (IndexView view = index.view()) {
      return view.exportTo(file, filter);
    }
  }

  @Test
  void carriesEverythingIntoAnotherIndex() throws Exception {
    try (WorkIndex from = filled(40);
        WorkIndex to = WorkIndex.inMemory(Samples.ALL)) {
      assertThat(export(from, WorkFilter.ALL)).isEqualTo(38);
      assertThat(to.importFrom(file)).isEqualTo(38);
      assertThat(content(to, WorkFilter.ALL)).isEqualTo(content(from, WorkFilter.ALL)).hasSize(38);
      assertThat(folder).isDirectoryContaining(path -> path.equals(file));
      assertThat(Files.list(folder)).hasSize(1);
    }
  }

  @Test
  void exportsWhatPassesTheFilterAndReplacesWhatIsThere() throws Exception {
    WorkFilter filter = WorkFilter.ALL.withOwners(Set.of("owner1"));
    try (WorkIndex from = filled(40);
        WorkIndex to = filled(12)) {
      export(from, filter);
      to.importFrom(file);
      to.importFrom(file);
      assertThat(content(to, filter)).isEqualTo(content(from, filter));
    }
  }

  @Test
  void noticesEveryFlippedByteAndEveryTruncation() throws Exception {
    try (WorkIndex from = filled(4);
        WorkIndex to = WorkIndex.inMemory(Samples.ALL)) {
      export(from, WorkFilter.ALL);
      byte[] content = Files.readAllBytes(file);
      for (int at = 0; at < content.length; at++) {
        byte[] damaged = content.clone();
        damaged[at] ^= (byte) (1 << at % 8);
        requireRefused(to, damaged);
      }
      for (int length = 0; length < content.length; length++) {
        requireRefused(to, Arrays.copyOf(content, length));
      }
      requireRefused(to, Arrays.copyOf(content, content.length + 1));
      assertThat(content(to, WorkFilter.ALL)).isEmpty();
    }
  }

  private void requireRefused(WorkIndex index, byte[] content) throws IOException {
    Files.write(file, content);
    assertThatExceptionOfType(UnreadableMediaException.class)
        .isThrownBy(() -> index.importFrom(file))
        .withMessageContaining(file.toString());
  }

  @Test
  void refusesAnotherVersionOfASchemeAndOneThatIsNotInUse() throws Exception {
    FingerprintScheme newer = FingerprintScheme.code("whole", 2, Modality.IMAGE, 256);
    try (WorkIndex from = filled(2);
        WorkIndex other = WorkIndex.inMemory(List.of(newer));
        WorkIndex fewer = WorkIndex.inMemory(List.of(Samples.WHOLE))) {
      export(from, WorkFilter.ALL);
      assertThatExceptionOfType(IncompatibleIndexException.class)
          .isThrownBy(() -> other.importFrom(file))
          .withMessageContaining("it has scheme whole-1")
          .withMessageContaining("expected whole-2");
      assertThatExceptionOfType(IncompatibleIndexException.class)
          .isThrownBy(() -> fewer.importFrom(file))
          .withMessageContaining("which is not among those in use");
    }
  }

  /** What was exported once is imported for ever. */
  @Test
  void writesAndReadsTheBytesOfTheFirstVersion() throws Exception {
    try (WorkIndex from = filled(1);
        WorkIndex to = WorkIndex.inMemory(Samples.ALL)) {
      export(from, WorkFilter.ALL);
      assertThat(HexFormat.of().formatHex(Files.readAllBytes(file)))
          .isEqualTo(StoredFormatTest.golden("catalogue-file-1", "one-file"));
      to.importFrom(file);
      assertThat(content(to, WorkFilter.ALL)).isEqualTo(content(from, WorkFilter.ALL)).hasSize(1);
    }
  }
}
