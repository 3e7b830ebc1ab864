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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConcurrencyTest {

  private static final int WRITERS = 3;
  private static final int READERS = 2;
  private static final int STEPS = 250;
  private static final int FILES = 3;

  @TempDir private Path folder;

  /** The version of a file is in its title and decides its fingerprints. */
  private static FingerprintSet fingerprints(String work, int version) {
    Random random = new Random(work.hashCode() * 1_000_003L + version);
    return Samples.set(Samples.code(WHOLE, random), Samples.landmarks(PARTS, 30, 4000, random));
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
          } else if (step % 5 == 1) {
            index.compact();
          }
        }
        default -> {
          index.put(Samples.entry(work, "file", step), fingerprints(work, step));
          model.put(work, step);
        }
      }
    }
    return model;
  }

  /** What a view shows of a file is of one version. */
  private static int readUntil(WorkIndex index, AtomicBoolean done) throws IOException {
    int rounds = 0;
    while (!done.get() || rounds == 0) {
      try (IndexView view = index.view()) {
        List<CatalogueEntry> entries = new ArrayList<>();
        view.forEach(WorkFilter.ALL, entries::add);
        assertThat(entries).hasSize((int) view.files());
        assertThat(view.works()).isEqualTo(view.files());
        for (CatalogueEntry entry : entries) {
          requireFound(view, entry, fingerprints(entry.work(), (int) entry.bytes()));
        }
      }
      rounds++;
    }
    return rounds;
  }

  private static void requireFound(IndexView view, CatalogueEntry entry, FingerprintSet expected)
      throws IOException {
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

  /** What each work is known to be at least, by those who changed it. */
  private static final class Shared {
    private static final int WORKS = 24;

    /** Of each work the last version whose change has returned; a removal is negative. */
    private final AtomicIntegerArray changed = new AtomicIntegerArray(WORKS);

    /** Whoever holds it changes the work of its number. */
    private final Object[] turns = new Object[WORKS];

    private final AtomicInteger versions = new AtomicInteger();

    Shared() {
      Arrays.setAll(turns, i -> new Object());
    }

    /** Registers all files of a work anew or removes it. */
    void change(WorkIndex index, Random random) throws IOException {
      int number = random.nextInt(WORKS);
      synchronized (turns[number]) {
        int version = versions.incrementAndGet();
        String work = "s" + number;
        boolean present = changed.get(number) > 0;
        if (random.nextInt(3) == 0) {
          assertThat(index.remove(work)).isEqualTo(present);
          changed.set(number, -version);
        } else {
          for (int file = 0; file < FILES; file++) {
            index.put(Samples.entry(work, "f" + file, version), fingerprints(work + file, version));
          }
          changed.set(number, version);
        }
      }
    }

    int[] known() {
      int[] known = new int[WORKS];
      Arrays.setAll(known, changed::get);
      return known;
    }

    /** Whatever a view shows was put not before what was known when it was refreshed. */
    void requireWhole(IndexView view, int[] known) throws IOException {
      for (int number = 0; number < WORKS; number++) {
        String work = "s" + number;
        List<CatalogueEntry> files = view.files(work);
        int before = Integer.MAX_VALUE;
        for (int file = 0; file < files.size(); file++) {
          CatalogueEntry entry = files.get(file);
          int version = (int) entry.bytes();
          // The files are put in their order, so that later ones are of this version or earlier.
          assertThat(entry.file()).isEqualTo("f" + file);
          assertThat(version)
              .isLessThanOrEqualTo(before)
              .isGreaterThanOrEqualTo(Math.abs(known[number]));
          before = version;
          requireFound(view, entry, fingerprints(work + file, version));
        }
        boolean changedMeanwhile = changed.get(number) != known[number];
        if (known[number] > 0 && files.size() < FILES) {
          assertThat(changedMeanwhile || isChanging(number, known[number])).isTrue();
        }
      }
    }

    /** Waits for who changes a work and tells whether it changed. */
    private boolean isChanging(int number, int known) {
      synchronized (turns[number]) {
        return changed.get(number) != known;
      }
    }
  }

  @Test
  void neverShowsHalfAWorkNorAnOlderStateThanWasThereWhenItWasRefreshed() throws Exception {
    IndexOptions options =
        IndexOptions.DEFAULT.withRefreshInterval(Duration.ofHours(1)).withRamBufferMegabytes(0.2);
    Shared shared = new Shared();
    ExecutorService threads = Executors.newFixedThreadPool(5);
    try (WorkIndex index = WorkIndex.open(folder, ALL, options)) {
      AtomicBoolean done = new AtomicBoolean();
      List<Future<Integer>> changing = new ArrayList<>();
      for (int w = 0; w < 3; w++) {
        Random random = new Random(w);
        changing.add(threads.submit(() -> repeat(STEPS, () -> shared.change(index, random))));
      }
      List<Future<Integer>> checking = new ArrayList<>();
      checking.add(threads.submit(() -> until(done, () -> checkRefreshed(index, shared))));
      checking.add(threads.submit(() -> until(done, () -> checkCommitted(index, shared))));
      for (Future<Integer> thread : changing) {
        assertThat(thread.get()).isEqualTo(STEPS);
      }
      done.set(true);
      for (Future<Integer> thread : checking) {
        assertThat(thread.get()).isPositive();
      }
      checkRefreshed(index, shared);
      checkCommitted(index, shared);
    } finally {
      threads.shutdownNow();
    }
    assertThat(WorkIndex.verify(folder).isIntact()).isTrue();
  }

  private interface Step {
    void run() throws IOException;
  }

  private static int repeat(int times, Step step) throws IOException {
    for (int i = 0; i < times; i++) {
      step.run();
    }
    return times;
  }

  private static int until(AtomicBoolean done, Step step) throws IOException {
    int times = 0;
    while (!done.get()) {
      step.run();
      times++;
    }
    return times;
  }

  private static void checkRefreshed(WorkIndex index, Shared shared) throws IOException {
    int[] known = shared.known();
    index.refresh();
    try (IndexView view = index.view()) {
      shared.requireWhole(view, known);
    }
  }

  /** What was changed before a commit is there for another process after it. */
  private void checkCommitted(WorkIndex index, Shared shared) throws IOException {
    int[] known = shared.known();
    index.commit();
    try (WorkIndex other = WorkIndex.openReadOnly(folder, ALL);
        IndexView view = other.view()) {
      shared.requireWhole(view, known);
    }
  }

  private static void requireModel(WorkIndex index, Map<String, Integer> model) throws IOException {
    try (IndexView view = index.view()) {
      Map<String, Integer> found = new HashMap<>();
      view.forEach(WorkFilter.ALL, entry -> found.put(entry.work(), (int) entry.bytes()));
      assertThat(found).isEqualTo(model);
    }
  }
}
