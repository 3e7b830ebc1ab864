package io.likeness.bench.speed;

import io.likeness.core.FingerprintSet;
import io.likeness.core.MediaSource;
import io.likeness.core.Modality;
import io.likeness.core.ModalityProvider;
import io.likeness.core.ModalityProvider.Role;
import io.likeness.core.UnreadableMediaException;
import io.likeness.text.TextFingerprinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** From a text to its fingerprints, against reading it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class TextBenchmark {

  /** The length of the text. */
  @Param({"1000", "100000"})
  public int words;

  private final ModalityProvider provider = Modalities.of(Modality.TEXT);
  private final TextFingerprinter fingerprinter = new TextFingerprinter();
  private String text = "";
  private Path file = Path.of("");

  /** Writes the text. */
  @Setup
  public void write() throws IOException {
    text = Samples.text(words, 1);
    file = Files.writeString(Files.createTempFile("likeness-bench", ".txt"), text);
  }

  /** Deletes the text. */
  @TearDown
  public void delete() throws IOException {
    Files.delete(file);
  }

  /** Extracts and fingerprints as for registration. */
  @Benchmark
  public FingerprintSet registerFile() throws UnreadableMediaException, IOException {
    return provider.fingerprint(MediaSource.of(file), Role.WORK);
  }

  /** Normalises and fingerprints a text in memory, as for registration. */
  @Benchmark
  public FingerprintSet registerText() {
    return fingerprinter.fingerprint(text, Role.WORK);
  }

  /** Normalises and fingerprints a text in memory, as for matching. */
  @Benchmark
  public FingerprintSet matchText() {
    return fingerprinter.fingerprint(text, Role.SUSPECT);
  }

  /** Reads and decodes the file. */
  @Benchmark
  public String limitReadFile() throws IOException {
    return Files.readString(file);
  }

  /** Looks at every character once. */
  @Benchmark
  public int limitHashCharacters() {
    int hash = 0;
    for (int i = 0; i < text.length(); i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return hash;
  }
}
