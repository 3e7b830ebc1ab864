package io.likeness.bench.detector;

import io.likeness.bench.detector.SignatureListDetector.Dialect;
import io.likeness.bench.detector.SignatureListDetector.Scored;
import io.likeness.core.Modality;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Hashes of bytes that resemble each other where the bytes do, by the programs of their authors.
 */
public final class FuzzyHashFactories {

  private static final String SSDEEP = "ssdeep";
  private static final String TLSH = "tlsh_unittest";
  private static final String TLSH_FARTHEST = "100000";

  private FuzzyHashFactories() {}

  /** ssdeep; the score is its match score, 1 to 100. */
  public static final class Ssdeep extends NamedFactory {
    /** Makes the factory. */
    public Ssdeep() {
      super(
          SSDEEP,
          Modality.TEXT,
          seed ->
              new SignatureListDetector(
                  new SsdeepDialect(), "ssdeep,1.1--blocksize:hash:hash,filename\n"));
    }

    @Override
    public Optional<String> missing() {
      return Program.missing(SSDEEP);
    }
  }

  /** TLSH, by the program that its authors call tlsh_unittest; the score is minus the distance. */
  public static final class Tlsh extends NamedFactory {
    /** Makes the factory. */
    public Tlsh() {
      super("tlsh", Modality.TEXT, seed -> new SignatureListDetector(new TlshDialect(), ""));
    }

    @Override
    public Optional<String> missing() {
      return Program.missing(TLSH);
    }
  }

  private static final class SsdeepDialect implements Dialect {
    @Override
    public String sign(Path file, String name) throws IOException, InterruptedException {
      String answer = Program.run(List.of(SSDEEP, "-s", file.toString()));
      String last = answer.lines().reduce("", (before, line) -> line);
      int comma = last.indexOf(',');
      if (comma < 0 || last.startsWith(SSDEEP)) {
        throw new IOException("ssdeep gives no hash of " + file);
      }
      return last.substring(0, comma) + ",\"" + name + "\"";
    }

    @Override
    public List<Scored> compare(Path file, Path list) throws IOException, InterruptedException {
      List<Scored> scores = new ArrayList<>();
      String answer =
          Program.run(List.of(SSDEEP, "-s", "-c", "-m", list.toString(), file.toString()));
      for (String line : answer.lines().toList()) {
        // "suspect","work",score, and the suspect may have commas and quotes in its name.
        int score = line.lastIndexOf(',');
        int work = line.lastIndexOf(",\"", score);
        scores.add(
            new Scored(
                line.substring(work + 2, score - 1),
                Double.parseDouble(line.substring(score + 1))));
      }
      return scores;
    }
  }

  private static final class TlshDialect implements Dialect {
    @Override
    public String sign(Path file, String name) throws IOException, InterruptedException {
      String answer = Program.run(List.of(TLSH, "-f", file.toString()));
      int tab = answer.indexOf('\t');
      if (tab <= 0) {
        throw new IOException("TLSH gives no hash of " + file);
      }
      return answer.substring(0, tab) + "\t" + name;
    }

    @Override
    public List<Scored> compare(Path file, Path list) throws IOException, InterruptedException {
      List<Scored> scores = new ArrayList<>();
      String answer =
          Program.run(
              List.of(TLSH, "-c", file.toString(), "-l", list.toString(), "-T", TLSH_FARTHEST));
      for (String line : answer.lines().toList()) {
        // The suspect, the work and the distance, parted by tabs.
        int distance = line.lastIndexOf('\t');
        int work = line.lastIndexOf('\t', distance - 1);
        scores.add(
            new Scored(
                line.substring(work + 1, distance),
                -Double.parseDouble(line.substring(distance + 1))));
      }
      return scores;
    }
  }
}
