package io.likeness.index;

import static io.likeness.index.Samples.ALL;
import static io.likeness.index.Samples.PARTS;
import static io.likeness.index.Samples.PROOF;
import static io.likeness.index.Samples.SHORT;
import static io.likeness.index.Samples.WHOLE;
import static io.likeness.index.Samples.WIDE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.likeness.core.BinaryCode;
import io.likeness.core.Extent;
import io.likeness.core.FingerprintSet;
import io.likeness.core.Landmarks;
import io.likeness.core.Modality;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkIndexTest {

  private static final IndexOptions AT_ONCE =
      IndexOptions.DEFAULT.withRefreshInterval(Duration.ZERO);

  @TempDir private Path folder;

  private static FingerprintSet everything(Random random) {
    return new FingerprintSet(
        new Extent.Characters(random.nextInt(1000)),
        List.of(
            Samples.code(WHOLE, random),
            Samples.landmarks(PARTS, 100, 1000, random),
            Samples.code(SHORT, random),
            Samples.landmarks(PROOF, 50, 1000, random),
            Samples.code(WHOLE, random),
            Samples.landmarks(WIDE, 0, 1, random)),
        List.of("first note", "second note"));
  }

  @Test
  void givesBackAllThatWasPut() throws IOException {
    Random random = new Random(1);
    List<CatalogueEntry> entries = new ArrayList<>();
    List<FingerprintSet> sets = new ArrayList<>();
    try (WorkIndex index = WorkIndex.open(folder, ALL, AT_ONCE)) {
      for (Modality modality : Modality.values()) {
        entries.add(
            Samples.entry("wörk " + modality, "fíle 😀", modality, "ówner", List.of("b", "a")));
        sets.add(everything(random));
        index.put(entries.get(entries.size() - 1), sets.get(sets.size() - 1));
      }
      entries.add(Samples.entry("bare", ""));
      sets.add(new FingerprintSet(new Extent.Pixels(1, 1), List.of()));
      index.put(entries.get(entries.size() - 1), sets.get(sets.size() - 1));
      requireAll(index, entries, sets);
    }
    try (WorkIndex index = WorkIndex.openReadOnly(folder, ALL)) {
      requireAll(index, entries, sets);
    }
  }

  @Test
  void compactsToOneSegmentThatHasWhatWasThere() throws IOException {
    Random random = new Random(1);
    List<CatalogueEntry> entries = new ArrayList<>();
    List<FingerprintSet> sets = new ArrayList<>();
    try (WorkIndex index = WorkIndex.open(folder, ALL, AT_ONCE)) {
      for (int work = 0; work < 40; work++) {
        CatalogueEntry entry = Samples.entry("work" + (10 + work), "file");
        FingerprintSet set = everything(random);
        index.put(entry, set);
        index.commit();
        if (work % 3 == 0) {
          index.remove(entry.work());
        } else {
          entries.add(entry);
          sets.add(set);
        }
      }
      index.commit();
      assertThat(WorkIndex.verify(copy(folder)).intactSegments()).isGreaterThan(1);
      try (IndexView before = index.view()) {
        index.compact();
        assertThat(before.fingerprints("work11", "file")).contains(sets.get(0));
      }
      requireEach(index, entries, sets);
    }
    assertThat(WorkIndex.verify(folder).intactSegments()).isEqualTo(1);
    try (WorkIndex index = WorkIndex.openReadOnly(folder, ALL)) {
      requireEach(index, entries, sets);
      assertThatIllegalStateException().isThrownBy(index::compact);
    }
  }

  /** Merges may change the order of the files. */
  private static void requireEach(
      WorkIndex index, List<CatalogueEntry> entries, List<FingerprintSet> sets) throws IOException {
    try (IndexView view = index.view()) {
      assertThat(view.files()).isEqualTo(entries.size());
      for (int i = 0; i < entries.size(); i++) {
        CatalogueEntry entry = entries.get(i);
        assertThat(view.find(entry.work(), entry.file())).contains(entry);
        assertThat(view.fingerprints(entry.work(), entry.file())).contains(sets.get(i));
      }
    }
  }

  private static Path copy(Path folder) throws IOException {
    Path copy = Files.createTempDirectory(folder.getParent(), "copy");
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> !f.endsWith("write.lock")).toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    return copy;
  }

  private static void requireAll(
      WorkIndex index, List<CatalogueEntry> entries, List<FingerprintSet> sets) throws IOException {
    try (IndexView view = index.view()) {
      for (int file = 0; file < entries.size(); file++) {
        assertThat(view.entry(file)).isEqualTo(entries.get(file));
        assertThat(view.fingerprints(file)).isEqualTo(sets.get(file));
        assertThat(view.find(entries.get(file).work(), entries.get(file).file()))
            .contains(entries.get(file));
      }
      assertThatIllegalArgumentException()
          .isThrownBy(() -> view.entry(entries.size()))
          .withMessageContaining(Integer.toString(entries.size()));
      assertThatIllegalArgumentException().isThrownBy(() -> view.fingerprints(-1));
    }
  }

  @Test
  void replacesAFileAndRemovesAWorkWithAllItsFiles() throws IOException {
    Random random = new Random(2);
    try (WorkIndex index = WorkIndex.open(folder, ALL, AT_ONCE)) {
      BinaryCode old = Samples.code(WHOLE, random);
      BinaryCode replaced = Samples.code(WHOLE, random);
      index.put(Samples.entry("w", "a"), Samples.set(old));
      index.put(Samples.entry("w", "a"), Samples.set(replaced));
      index.put(Samples.entry("w", "b"), Samples.set(old));
      index.put(Samples.entry("wa", "a"), Samples.set(old));
      try (IndexView before = index.view()) {
        assertThat(before.files()).isEqualTo(3);
        assertThat(before.works()).isEqualTo(2);
        assertThat(before.files("w")).extracting(CatalogueEntry::file).containsExactly("a", "b");
        assertThat(before.hamming(WHOLE).within(replaced, 0, WorkFilter.ALL, 9)).hasSize(1);
        assertThat(before.hamming(WHOLE).within(old, 0, WorkFilter.ALL, 9)).hasSize(2);

        assertThat(index.remove("w")).isTrue();
        assertThat(index.remove("w")).isFalse();
        assertThat(index.remove("nobody's")).isFalse();
        assertThat(before.files("w")).hasSize(2);
        assertThat(before.works()).isEqualTo(2);
      }
      try (IndexView after = index.view()) {
        assertThat(after.works()).isEqualTo(1);
        assertThat(after.files("w")).isEmpty();
        assertThat(after.find("w", "a")).isEmpty();
        assertThat(after.find("wa", "a")).isPresent();
        assertThat(after.hamming(WHOLE).within(old, 256, WorkFilter.ALL, 9)).hasSize(1);
      }
      index.put(Samples.entry("w", "c"), Samples.set(old));
      assertThat(index.remove("w")).isTrue();
      assertThat(index.remove("w")).isFalse();
    }
  }

  @Test
  void visitsFilesInTheOrderOfTheirKeys() throws IOException {
    try (WorkIndex index = WorkIndex.inMemory(ALL)) {
      List<String> works = List.of("b", "a", "ab", "a b", "ä", "\uD83D\uDE00", "\uFFFD");
      for (String work : works) {
        index.put(Samples.entry(work, "2", Modality.TEXT, "x", List.of("t")), Samples.set());
        index.refresh();
        index.put(Samples.entry(work, "1", Modality.AUDIO, "y", List.of()), Samples.set());
      }
      index.refresh();
      try (IndexView view = index.view()) {
        List<String> seen = new ArrayList<>();
        view.forEach(WorkFilter.ALL, entry -> seen.add(entry.work() + "/" + entry.file()));
        List<String> expected = new ArrayList<>();
        for (String work : List.of("a", "a b", "ab", "b", "ä", "\uFFFD", "\uD83D\uDE00")) {
          expected.add(work + "/1");
          expected.add(work + "/2");
        }
        assertThat(seen).isEqualTo(expected);
        List<String> texts = new ArrayList<>();
        WorkFilter filter = WorkFilter.ALL.withModalities(Set.of(Modality.TEXT));
        view.forEach(filter, entry -> texts.add(entry.file()));
        assertThat(texts).hasSize(7).containsOnly("2");
        assertThat(view.files(filter)).isEqualTo(7);
        assertThat(view.files(filter.withOwners(Set.of("y")))).isZero();
        assertThat(view.files(WorkFilter.ALL.withTags(Set.of("t")))).isEqualTo(7);
        assertThat(view.files(Modality.AUDIO)).isEqualTo(7);
        assertThat(view.files(Modality.IMAGE)).isZero();
        assertThat(view.files(WorkFilter.ALL)).isEqualTo(14);
        assertThat(view.works()).isEqualTo(7);
      }
    }
  }

  @Test
  void showsWhatWasPutAfterTheRefreshInterval() throws IOException, InterruptedException {
    IndexOptions options = IndexOptions.DEFAULT.withRefreshInterval(Duration.ofMillis(300));
    try (WorkIndex index = WorkIndex.open(folder, ALL, options)) {
      index.refresh();
      index.put(Samples.entry("w", ""), Samples.set());
      Thread.sleep(310);
      try (IndexView view = index.view()) {
        assertThat(view.files()).isEqualTo(1);
      }
    }
  }

  @Test
  void knowsRecentWorksWithoutRefresh() throws IOException {
    IndexOptions options = IndexOptions.DEFAULT.withRefreshInterval(Duration.ofDays(1));
    try (WorkIndex index = WorkIndex.open(folder, ALL, options)) {
      index.put(Samples.entry("w", ""), Samples.set());
      try (IndexView view = index.view()) {
        assertThat(view.files()).isZero();
      }
      assertThat(index.remove("w")).isTrue();
      assertThat(index.remove("w")).isFalse();
    }
  }

  @Test
  void readsAlongsideAWriterAndSeesItsCommits() throws IOException {
    try (WorkIndex writer = WorkIndex.open(folder, ALL, AT_ONCE);
        WorkIndex reader = WorkIndex.openReadOnly(folder, List.of(WHOLE))) {
      assertThat(reader.isReadOnly()).isTrue();
      assertThat(writer.isReadOnly()).isFalse();
      writer.put(Samples.entry("w", ""), Samples.set(Samples.code(SHORT, new Random(1))));
      reader.refresh();
      try (IndexView view = reader.view()) {
        assertThat(view.files()).isZero();
      }
      writer.commit();
      reader.refresh();
      try (IndexView view = reader.view()) {
        assertThat(view.files()).isEqualTo(1);
        assertThat(view.fingerprints(0).codes(SHORT)).hasSize(1);
        assertThatIllegalArgumentException().isThrownBy(() -> view.hamming(SHORT));
      }
      assertThatIllegalStateException()
          .isThrownBy(() -> reader.put(Samples.entry("w", ""), Samples.set()))
          .withMessageContaining(folder.toString());
      assertThatIllegalStateException().isThrownBy(() -> reader.remove("w"));
      assertThatIllegalStateException().isThrownBy(reader::commit);
    }
  }

  @Test
  void keepsFingerprintsOfSchemesThatItIsNotOpenedWith() throws IOException {
    FingerprintSet all = everything(new Random(3));
    try (WorkIndex index = WorkIndex.open(folder, ALL, AT_ONCE)) {
      index.put(Samples.entry("w", ""), all);
    }
    try (WorkIndex index = WorkIndex.open(folder, List.of(PARTS), AT_ONCE)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> index.put(Samples.entry("v", ""), all))
          .withMessageContaining("whole-1");
      index.put(Samples.entry("v", ""), Samples.set(Landmarks.of(PARTS, new int[0], new int[0])));
    }
    try (WorkIndex index = WorkIndex.open(folder, ALL, AT_ONCE);
        IndexView view = index.view()) {
      assertThat(view.fingerprints(0)).isEqualTo(all);
      assertThat(view.hamming(WHOLE).within(all.codes(WHOLE).get(1), 0, WorkFilter.ALL, 1))
          .containsExactly(new HammingHit(0, 0));
    }
  }

  @Test
  void leavesOpenViewsUsableWhenItIsClosed() throws IOException {
    WorkIndex index = WorkIndex.open(folder, ALL, AT_ONCE);
    index.put(Samples.entry("w", ""), Samples.set());
    IndexView view = index.view();
    index.close();
    index.close();
    assertThat(view.files()).isEqualTo(1);
    assertThat(view.entry(0).work()).isEqualTo("w");
    view.close();
    view.close();
    assertThatIllegalStateException().isThrownBy(view::files);
    assertThatIllegalStateException().isThrownBy(index::view);
    assertThatIllegalStateException().isThrownBy(index::refresh);
    assertThatIllegalStateException().isThrownBy(index::commit);
    assertThatIllegalStateException()
        .isThrownBy(() -> index.put(Samples.entry("w", ""), Samples.set()));
  }

  @Test
  void refusesEntriesThatWouldNotBeFoundAgain() {
    for (String work : List.of("", "a\0b", "\uD800", "x".repeat(4097))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Samples.entry(work, ""))
          .withMessageStartingWith("work ");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Samples.entry("w", "ö".repeat(8193)))
        .withMessageContaining("16386");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Samples.entry("w", "", Modality.TEXT, "", List.of("")));
  }

  @Test
  void takesTheLongestKey() throws IOException {
    try (WorkIndex index = WorkIndex.inMemory(ALL)) {
      String work = "w".repeat(4096);
      String file = "f".repeat(16384);
      index.put(Samples.entry(work, file), Samples.set());
      index.refresh();
      try (IndexView view = index.view()) {
        assertThat(view.find(work, file)).isPresent();
      }
    }
  }

  @Test
  void packsTheFilesOfSmallSegmentsOnly() throws IOException {
    Random random = new Random(1);
    Landmarks many = Samples.landmarks(PARTS, 100_000, 1_000_000, random);
    try (WorkIndex index = WorkIndex.open(folder, ALL, IndexOptions.DEFAULT)) {
      for (int work = 0; work < 150; work++) {
        index.put(Samples.entry("large" + work, ""), Samples.set(many));
      }
      index.commit();
      assertThat(filesThatEndWith(".lld")).isEqualTo(1);
      assertThat(filesThatEndWith(".cfs")).isZero();
      index.put(Samples.entry("small", ""), Samples.set(Samples.code(WHOLE, random)));
      index.commit();
      assertThat(filesThatEndWith(".lld")).isEqualTo(1);
      assertThat(filesThatEndWith(".cfs")).isEqualTo(1);
    }
    assertThat(WorkIndex.verify(folder).isIntact()).isTrue();
  }

  private long filesThatEndWith(String end) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(end)).count();
    }
  }
}
