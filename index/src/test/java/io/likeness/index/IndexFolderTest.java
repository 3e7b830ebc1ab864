package io.likeness.index;

import static io.likeness.index.Samples.ALL;
import static io.likeness.index.Samples.WHOLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.likeness.core.FingerprintScheme;
import io.likeness.core.Modality;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexFolderTest {

  @TempDir private Path folder;

  private WorkIndex open(FingerprintScheme... schemes) throws IOException {
    return WorkIndex.open(folder, List.of(schemes), IndexOptions.DEFAULT);
  }

  private void requireUnusable(ThrowingCallable opening, String reason) {
    assertThatExceptionOfType(UnusableIndexException.class)
        .isThrownBy(opening)
        .withMessageStartingWith(folder.toString())
        .withMessageContaining(reason);
  }

  private void requireIncompatible(ThrowingCallable opening, String... parts) {
    assertThatExceptionOfType(IncompatibleIndexException.class)
        .isThrownBy(opening)
        .withMessageStartingWith(folder.toString())
        .satisfies(e -> assertThat(e.getMessage()).contains(parts))
        .satisfies(e -> assertThat(e.folder()).isEqualTo(folder.toString()));
  }

  @Test
  void refusesASecondWriter() throws IOException {
    try (WorkIndex first = open(WHOLE)) {
      assertThat(first.isReadOnly()).isFalse();
      requireUnusable(() -> open(WHOLE), "another writer");
      requireUnusable(() -> WorkIndex.verify(folder), "another writer");
    }
    open(WHOLE).close();
  }

  @Test
  void refusesOtherPropertiesOfASchemeAndLeavesTheIndexAsItWas() throws IOException {
    try (WorkIndex index = open(WHOLE)) {
      index.put(Samples.entry("w", ""), Samples.set());
    }
    List<FingerprintScheme> others =
        List.of(
            FingerprintScheme.code("whole", 2, Modality.IMAGE, 256),
            FingerprintScheme.code("whole", 1, Modality.IMAGE, 128),
            FingerprintScheme.landmarks("whole", 1, Modality.IMAGE, 20),
            FingerprintScheme.code("whole", 1, Modality.AUDIO, 256));
    for (FingerprintScheme other : others) {
      requireIncompatible(() -> open(other), "whole-1", "expected " + other.id());
      requireIncompatible(() -> WorkIndex.openReadOnly(folder, List.of(other)), "whole-1");
    }
    try (WorkIndex index = open(WHOLE);
        IndexView view = index.view()) {
      assertThat(view.files()).isEqualTo(1);
    }
  }

  @Test
  void refusesTwoSchemesOfOneName() {
    FingerprintScheme other = FingerprintScheme.code("whole", 2, Modality.IMAGE, 256);
    assertThatIllegalArgumentException().isThrownBy(() -> open(WHOLE, other));
  }

  @Test
  void refusesANewerFormat() throws IOException {
    writeForeignIndex(Map.of("likeness.format", "5"));
    requireIncompatible(() -> open(WHOLE), "format 5", "expected 4", "newer version of Likeness");
    requireIncompatible(() -> WorkIndex.openReadOnly(folder, ALL), "format 5");
    requireIncompatible(() -> WorkIndex.verify(folder), "format 5");
  }

  @Test
  void refusesASchemeThatItCannotUnderstand() throws IOException {
    writeForeignIndex(Map.of("likeness.format", "4", "likeness.scheme.odd", "1 smell CODE 64"));
    requireIncompatible(() -> open(WHOLE), "odd", "1 smell CODE 64");
  }

  @Test
  void refusesAnIndexOfAnotherProgram() throws IOException {
    writeForeignIndex(Map.of("who", "cares"));
    requireUnusable(() -> open(WHOLE), "another program");
    requireUnusable(() -> WorkIndex.openReadOnly(folder, ALL), "another program");
    requireUnusable(() -> WorkIndex.verify(folder), "another program");
  }

  private void writeForeignIndex(Map<String, String> userData) throws IOException {
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(userData.entrySet());
    }
  }

  @Test
  void refusesAFolderThatHoldsSomethingElse() throws IOException {
    Files.writeString(folder.resolve("holiday.jpg"), "beach");
    requireUnusable(() -> open(WHOLE), "holiday.jpg");
    requireUnusable(() -> WorkIndex.openReadOnly(folder, ALL), "no index");
    requireUnusable(() -> WorkIndex.verify(folder), "no index");
    assertThat(folder).isDirectoryContaining("glob:**holiday.jpg");
  }

  @Test
  void refusesAFileInPlaceOfAFolder() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "text");
    assertThatExceptionOfType(UnusableIndexException.class)
        .isThrownBy(() -> WorkIndex.open(file, ALL, IndexOptions.DEFAULT))
        .withMessage(file + ": it is not a folder");
    assertThatExceptionOfType(UnusableIndexException.class)
        .isThrownBy(() -> WorkIndex.openReadOnly(file, ALL))
        .withMessageStartingWith(file.toString());
  }

  @Test
  void refusesToReadWhatIsAbsentAndCreatesNothing() {
    Path absent = folder.resolve("absent");
    assertThatExceptionOfType(UnusableIndexException.class)
        .isThrownBy(() -> WorkIndex.openReadOnly(absent, ALL))
        .withMessage(absent + ": there is no such folder");
    assertThatExceptionOfType(UnusableIndexException.class)
        .isThrownBy(() -> WorkIndex.verify(absent));
    assertThat(absent).doesNotExist();
  }

  @Test
  void refusesToWriteToAReadOnlyFolderThatItCanRead() throws IOException {
    try (WorkIndex index = open(WHOLE)) {
      index.put(Samples.entry("w", ""), Samples.set());
    }
    Files.delete(folder.resolve("write.lock"));
    assertThat(folder.toFile().setWritable(false)).isTrue();
    assumeFalse(Files.isWritable(folder), "this user may write anywhere");
    try {
      requireUnusable(() -> open(WHOLE), "access is denied");
      try (WorkIndex index = WorkIndex.openReadOnly(folder, ALL);
          IndexView view = index.view()) {
        assertThat(view.files()).isEqualTo(1);
      }
      assertThat(WorkIndex.verify(folder).isIntact()).isTrue();
    } finally {
      assertThat(folder.toFile().setWritable(true)).isTrue();
    }
  }

  @Test
  void saysThatItMayNotReadAFolderOrAFile() throws IOException {
    open(WHOLE).close();
    Path commit;
    try (Stream<Path> files = Files.list(folder)) {
      commit = files.filter(f -> f.getFileName().toString().startsWith("seg")).findAny().get();
    }
    for (Path hidden : List.of(commit, folder)) {
      assertThat(hidden.toFile().setReadable(false)).isTrue();
      assumeFalse(Files.isReadable(hidden), "this user may read anything");
      try {
        requireUnusable(() -> open(WHOLE), "access is denied");
        requireUnusable(() -> WorkIndex.openReadOnly(folder, ALL), "access is denied");
        requireUnusable(() -> WorkIndex.verify(folder), "access is denied");
      } finally {
        assertThat(hidden.toFile().setReadable(true)).isTrue();
      }
    }
    assertThat(WorkIndex.verify(folder).isIntact()).isTrue();
  }

  @Test
  void createsMissingFolders() throws IOException {
    Path deep = folder.resolve("a/b/c");
    WorkIndex.open(deep, ALL, IndexOptions.DEFAULT).close();
    try (WorkIndex index = WorkIndex.openReadOnly(deep, ALL);
        IndexView view = index.view()) {
      assertThat(view.files()).isZero();
      assertThat(view.works()).isZero();
      assertThat(view.find("w", "")).isEmpty();
    }
  }

  @Test
  void takesNoLockForReading() throws IOException {
    try (WorkIndex index = open(WHOLE)) {
      index.put(Samples.entry("w", ""), Samples.set());
    }
    Files.delete(folder.resolve("write.lock"));
    try (WorkIndex index = WorkIndex.openReadOnly(folder, ALL)) {
      assertThat(index.isReadOnly()).isTrue();
      assertThat(folder.resolve("write.lock")).doesNotExist();
    }
  }

  @Test
  void opensWhatAWriterLeftThatEndedBeforeItsFirstCommit() throws IOException {
    Files.createFile(folder.resolve("write.lock"));
    Files.writeString(folder.resolve("pending_segments_1"), "half");
    open(WHOLE).close();
    assertThat(WorkIndex.verify(folder).isIntact()).isTrue();
  }
}
