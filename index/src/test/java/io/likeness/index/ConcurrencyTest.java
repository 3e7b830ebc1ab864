package io.likeness.index;

import static io.likeness.index.Samples.ALL;
import static io.likeness.index.Samples.PARTS;
import static io.likeness.index.Samples.WHOLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.likeness.core.BinaryCode;
import io.likeness.core.FingerprintSet;
import io.likeness.core.Landmarks;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConcurrencyTest {

  private static final int WRITERS = 3;
  private static final int READERS = 2;
  private static final int STEPS = 250;
  private static final int FILES = 3;

  @TempDir private Path folder;

  /** The version of a file is its size and decides its fingerprints. */
  private static FingerprintSet fingerprints(CatalogueEntry entry) {
    Random random =
        new Random((entry.work() + entry.file()).hashCode() * 1_000_003L + entry.bytes());
    return Samples.set(Samples.code(WHOLE, random), Samples.landmarks(PARTS, 30, 4000, random));
  }

  private static CatalogueEntry entry(String work, int file, int version) {
    CatalogueEntry entry = Samples.entry(work, "f" + file);
    return new CatalogueEntry(
        entry.work(),
        entry.file(),
        entry.location(),
        entry.modality(),
        entry.extent(),
        entry.mediaType(),
        version,
        entry.sha256(),
        entry.title(),
        entry.owner(),
        entry.tags(),
        entry.registered(),
        entry.notes());
  }

  @Test
  void registersRemovesAndMatchesAtOnce() throws Exception {
    IndexOptions options = IndexOptions.DEFAULT.withRefreshInterval(Duration.ofMillis(5));
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS + READERS);
    try (WorkIndex index = WorkIndex.open(folder, ALL, options)) {
      AtomicBoolean done = new AtomicBoolean();
      List<Future<Map<String, Integer>>> writers = new ArrayList<>();
      for (int w = 0; w < WRITERS; w++) {
        int writer = w;
        writers.add(threads.submit(() -> write(index, writer)));
      }
      List<Future<Integer>> readers = new ArrayList<>();
      for (int r = 0; r < READERS; r++) {
        Callable<Integer> reader = () -> readUntil(index, done);
        readers.add(threads.submit(reader));
      }
      Map<String, Integer> model = new HashMap<>();
      for (Future<Map<String, Integer>> writer : writers) {
        model.putAll(writer.get());
      }
      done.set(true);
      for (Future<Integer> reader : readers) {
        assertThat(reader.get()).isPositive();
      }
      index.refresh();
      requireModel(index, model);
    } finally {
      threads.shutdownNow();
    }
    assertThat(WorkIndex.verify(folder).isIntact()).isTrue();
  }

  /** Each writer has its own works, so it knows what is there. */
  private static Map<String, Integer> write(WorkIndex index, int writer) throws IOException {
    Random random = new Random(writer);
    Map<String, Integer> model = new HashMap<>();
    for (int step = 0; step < STEPS; step++) {
      String work = writer + "-" + random.nextInt(40);
      switch (random.nextInt(8)) {
        case 0, 1 -> assertThat(index.remove(work)).isEqualTo(model.remove(work) != null);
        case 2 -> index.refresh();
        case 3 -> {
          if (step % 5 == 0) {
            index.commit();
          }
        }
        default -> {
          for (int file = 0; file < FILES; file++) {
            CatalogueEntry entry = entry(work, file, step);
            index.put(entry, fingerprints(entry));
          }
          model.put(work, step);
        }
      }
    }
    return model;
  }

  /** What a view shows of a file is of one version, and of a work what stood there at one time. */
  private static int readUntil(WorkIndex index, AtomicBoolean done) throws IOException {
    int rounds = 0;
    while (!done.get() || rounds == 0) {
      try (IndexView view = index.view()) {
        List<CatalogueEntry> entries = new ArrayList<>();
        view.forEach(WorkFilter.ALL, entries::add);
        assertThat(entries).hasSize((int) view.files());
        Map<String, List<CatalogueEntry>> works =
            entries.stream().collect(Collectors.groupingBy(CatalogueEntry::work));
        assertThat(view.works()).isEqualTo(works.size());
        works.values().forEach(ConcurrencyTest::requireOneTime);
        for (CatalogueEntry entry : entries) {
          requireFound(view, entry);
        }
      }
      rounds++;
    }
    return rounds;
  }

  /**
   * The files of a work are put in their order, and removed all at once: later ones are there only
   * with the earlier ones, and not of a later version.
   */
  private static void requireOneTime(List<CatalogueEntry> files) {
    for (int file = 0; file < files.size(); file++) {
      assertThat(files.get(file).file()).isEqualTo("f" + file);
      if (file > 0) {
        assertThat(files.get(file).bytes()).isLessThanOrEqualTo(files.get(file - 1).bytes());
      }
    }
  }

  private static void requireFound(IndexView view, CatalogueEntry entry) throws IOException {
    FingerprintSet expected = fingerprints(entry);
    BinaryCode code = expected.codes(WHOLE).get(0);
    List<HammingHit> near = view.hamming(WHOLE).within(code, 0, WorkFilter.ALL, 2);
    assertThat(near).hasSize(1);
    int file = near.get(0).file();
    assertThat(view.entry(file)).isEqualTo(entry);
    assertThat(view.fingerprints(file)).isEqualTo(expected);
    Landmarks landmarks = expected.landmarks(PARTS).orElseThrow();
    assertThat(view.alignment(PARTS).search(landmarks, 0, 25, WorkFilter.ALL, 1))
        .extracting(AlignmentHit::file)
        .containsExactly(file);
  }

  private static void requireModel(WorkIndex index, Map<String, Integer> model) throws IOException {
    try (IndexView view = index.view()) {
      Map<String, Integer> found = new HashMap<>();
      view.forEach(
          WorkFilter.ALL,
          entry ->
              assertThat(found.merge(entry.work(), (int) entry.bytes(), Math::max))
                  .isEqualTo((int) entry.bytes()));
      assertThat(found).isEqualTo(model);
      assertThat(view.files()).isEqualTo((long) FILES * model.size());
    }
  }
}
