package io.likeness.bench.speed;

import io.likeness.core.FingerprintSet;
import io.likeness.core.Modality;
import io.likeness.core.ModalityProvider.Role;
import io.likeness.text.TextFingerprinter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.minhash.MinHashFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.TearDown;

/** From a text to its fingerprints, against reading it and against Lucene's MinHash. */
public class TextBenchmark extends FileBenchmark {

  /** What the text is. */
  @Param({"PROSE", "CYRILLIC", "CHINESE", "CODE"})
  public SampleText kind;

  /** Its length in UTF-8, in units of 1000 bytes. */
  @Param({"6", "600"})
  public int kilobytes;

  private final TextFingerprinter fingerprinter = new TextFingerprinter();
  private final Analyzer analyzer = new StandardAnalyzer();
  private String text = "";

  /** Makes the benchmark, as JMH does. */
  public TextBenchmark() {
    super(Modality.TEXT);
    kind = SampleText.PROSE;
  }

  @Override
  Path sample() throws IOException {
    text = kind.text(1000 * kilobytes, 1);
    return Files.writeString(Files.createTempFile("likeness-bench", ".txt"), text);
  }

  /** Closes the analyzer of the peer. */
  @TearDown
  public void closeAnalyzer() {
    analyzer.close();
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

  /** Looks at every byte once. */
  @Benchmark
  public int limitCopyBytes() {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** Makes 512 MinHash values of shingles of five words, through Lucene's chain of filters. */
  @Benchmark
  public int peerLuceneMinHash() throws IOException {
    try (TokenStream words = analyzer.tokenStream("text", text)) {
      ShingleFilter shingles = new ShingleFilter(words, 5, 5);
      shingles.setOutputUnigrams(false);
      try (MinHashFilter hashes = new MinHashFilter(shingles, 1, 512, 1, false)) {
        hashes.reset();
        int count = 0;
        while (hashes.incrementToken()) {
          count++;
        }
        hashes.end();
        return count;
      }
    }
  }
}
