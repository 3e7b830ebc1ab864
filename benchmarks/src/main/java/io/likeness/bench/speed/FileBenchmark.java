package io.likeness.bench.speed;

import io.likeness.core.FingerprintSet;
import io.likeness.core.MediaSource;
import io.likeness.core.Modality;
import io.likeness.core.ModalityProvider;
import io.likeness.core.ModalityProvider.Role;
import io.likeness.core.UnreadableMediaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** From a file to its fingerprints, for every modality; subclasses put beside it what bounds it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public abstract class FileBenchmark {

  private final ModalityProvider provider;
  private Path file = Path.of("");

  FileBenchmark(Modality modality) {
    provider =
        ServiceLoader.load(ModalityProvider.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(found -> found.modality() == modality)
            .findFirst()
            .orElseThrow();
  }

  /** Writes the file, whose name nobody has. */
  abstract Path sample() throws IOException;

  final Path file() {
    return file;
  }

  /** Writes the file. */
  @Setup
  public void write() throws IOException {
    file = sample();
  }

  /** Deletes the file. */
  @TearDown
  public void delete() throws IOException {
    Files.delete(file);
  }

  /** Decodes and fingerprints as for registration. */
  @Benchmark
  public FingerprintSet registerFile() throws UnreadableMediaException, IOException {
    return provider.fingerprint(MediaSource.of(file), Role.WORK);
  }

  /** Decodes and fingerprints as for matching. */
  @Benchmark
  public FingerprintSet matchFile() throws UnreadableMediaException, IOException {
    return provider.fingerprint(MediaSource.of(file), Role.SUSPECT);
  }
}
