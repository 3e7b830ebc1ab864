package io.likeness.bench.speed;

import io.likeness.core.FingerprintSet;
import io.likeness.core.Modality;
import io.likeness.core.ModalityProvider.Role;
import io.likeness.text.TextFingerprinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;

/** From a text to its fingerprints, against reading it. */
public class TextBenchmark extends FileBenchmark {

  /** The length of the text. */
  @Param({"1000", "100000"})
  public int words;

  private final TextFingerprinter fingerprinter = new TextFingerprinter();
  private String text = "";

  /** Makes the benchmark, as JMH does. */
  public TextBenchmark() {
    super(Modality.TEXT);
  }

  @Override
  Path sample() throws IOException {
    text = Samples.text(words, 1);
    return Files.writeString(Files.createTempFile("likeness-bench", ".txt"), text);
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
    return Files.readString(file());
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
