package io.likeness.index;

import static io.likeness.index.Samples.ALL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.likeness.core.FingerprintSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurabilityTest {

  /** How often the process is killed; {@code -Dkills=1000} for a long run. */
  private static final int KILLS = Integer.getInteger("kills", 50);

  private static final int FILES = 3;

  @TempDir private Path folder;
  @TempDir private Path outputs;

  /** Registers works until it is killed, and prints each number when its commit has returned. */
  static final class Registration {
    private Registration() {}

    public static void main(String[] arguments) throws IOException {
      IndexOptions options = IndexOptions.DEFAULT.withRamBufferMegabytes(0.2);
      try (WorkIndex index = WorkIndex.open(Path.of(arguments[0]), ALL, options)) {
        for (int work = Integer.parseInt(arguments[1]); ; work++) {
          for (int file = 0; file < FILES; file++) {
            index.put(Samples.entry("w" + work, "f" + file), fingerprints(work, file));
          }
          if (work % 3 == 2) {
            index.remove("w" + (work - 1));
            index.commit();
            System.out.println(work);
          }
        }
      }
    }
  }

  private static FingerprintSet fingerprints(int work, int file) {
    Random random = new Random(work * 31L + file);
    return Samples.set(
        Samples.code(Samples.WHOLE, random), Samples.landmarks(Samples.PARTS, 200, 4000, random));
  }

  @Test
  void losesNothingCommittedWhenTheProcessIsKilled() throws Exception {
    Random random = new Random(1);
    int committed = -1;
    for (int kill = 1; kill <= KILLS; kill++) {
      committed = Math.max(committed, registerAndKill(committed + 1, random));
      boolean thorough = kill % 10 == 0 || kill == KILLS;
      if (committed >= 0) {
        requireWorks(thorough ? 0 : Math.max(0, committed - 100), committed);
      }
      if (thorough) {
        assertThat(WorkIndex.verify(folder).isIntact()).isTrue();
      }
    }
    assertThat(committed).isGreaterThan(KILLS);
  }

  @Test
  void letsOneProcessWriteAndOthersRead() throws Exception {
    Path output = outputs.resolve("other");
    Process process = start(0, output);
    try {
      while (Files.size(output) == 0 && process.isAlive()) {
        Thread.sleep(2);
      }
      assertThatExceptionOfType(UnusableIndexException.class)
          .isThrownBy(() -> WorkIndex.open(folder, ALL, IndexOptions.DEFAULT))
          .withMessage(folder + ": another writer has the index open");
      try (WorkIndex index = WorkIndex.openReadOnly(folder, ALL);
          IndexView view = index.view()) {
        assertThat(view.files("w0")).hasSize(FILES);
      }
    } finally {
      process.destroyForcibly();
    }
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    WorkIndex.open(folder, ALL, IndexOptions.DEFAULT).close();
  }

  private Process start(int from, Path output) throws IOException {
    return new ProcessBuilder(command(from))
        .redirectOutput(output.toFile())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /**
   * Kills a process that registers, one time in four while it starts or opens the index, else at a
   * moment after its first commit.
   *
   * @return the last work whose commit returned, or -1 if none did
   */
  private int registerAndKill(int from, Random random) throws Exception {
    Path output = outputs.resolve("from" + from);
    Files.deleteIfExists(output);
    Process process = start(from, output);
    boolean early = random.nextInt(4) == 0;
    while (!early && Files.size(output) == 0 && process.isAlive()) {
      Thread.sleep(2);
    }
    Thread.sleep(random.nextInt(early ? 500 : 100));
    process.destroyForcibly();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    List<String> lines = Files.readAllLines(output);
    assertThat(early || !lines.isEmpty())
        .as("commits of a process that ends with %d", process.exitValue())
        .isTrue();
    return lines.isEmpty() ? -1 : Integer.parseInt(lines.get(lines.size() - 1));
  }

  private List<String> command(int from) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx200m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Registration.class.getName());
    command.addAll(List.of(folder.toString(), Integer.toString(from)));
    return command;
  }

  private void requireWorks(int first, int committed) throws IOException {
    try (WorkIndex index = WorkIndex.openReadOnly(folder, ALL);
        IndexView view = index.view()) {
      for (int work = first; work <= committed; work++) {
        int expected = work % 3 == 1 ? 0 : FILES;
        assertThat(view.files("w" + work)).as("files of work %d", work).hasSize(expected);
      }
      int files = view.snapshot().reader().maxDoc();
      for (int number = first == 0 ? 0 : Math.max(0, files - 100); number < files; number += 7) {
        requireWhole(view, number);
      }
      assertThat(view.files()).isEqualTo(view.works() * FILES);
    }
  }

  private static void requireWhole(IndexView view, int number) throws IOException {
    CatalogueEntry entry;
    try {
      entry = view.entry(number);
    } catch (IllegalArgumentException removed) {
      return;
    }
    int work = Integer.parseInt(entry.work().substring(1));
    int file = Integer.parseInt(entry.file().substring(1));
    assertThat(view.fingerprints(number)).isEqualTo(fingerprints(work, file));
  }
}
