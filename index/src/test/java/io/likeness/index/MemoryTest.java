package io.likeness.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.likeness.core.BinaryCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryTest {

  private static final int CODES = 60_000;

  @TempDir private Path folder;

  /** Registers codes in a process that has little memory, and finds one of them. */
  static final class Registration {
    private Registration() {}

    public static void main(String[] arguments) throws IOException {
      IndexOptions options =
          IndexOptions.DEFAULT.withRamBufferMegabytes(Double.parseDouble(arguments[1]));
      Random random = new Random(1);
      BinaryCode wanted = Samples.code(Samples.WHOLE, random);
      Path folder = Path.of(arguments[0]);
      try (WorkIndex index = WorkIndex.open(folder, Samples.ALL, options)) {
        for (int f = 0; f < CODES; f++) {
          BinaryCode code = f == CODES / 2 ? wanted : Samples.code(Samples.WHOLE, random);
          index.put(Samples.entry("work" + f, ""), Samples.set(code));
        }
      }
      try (WorkIndex index = WorkIndex.openReadOnly(folder, Samples.ALL);
          IndexView view = index.view()) {
        HammingHit hit = view.hamming(Samples.WHOLE).within(wanted, 80, WorkFilter.ALL, 1).get(0);
        System.out.println(view.files() + " " + view.entry(hit.file()).work());
      }
    }
  }

  /** A buffer for all that is registered here would not fit into the heap. */
  @Test
  void registersAndSearchesWithAHeapThatOnlyASmallBufferFitsInto() throws Exception {
    Path output = folder.resolve("output");
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx16m",
                    "-XX:+UseSerialGC",
                    "-cp",
                    System.getProperty("java.class.path"),
                    Registration.class.getName(),
                    folder.resolve("index").toString(),
                    "2"))
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(output)).isEqualToIgnoringNewLines(CODES + " work" + CODES / 2);
  }
}
