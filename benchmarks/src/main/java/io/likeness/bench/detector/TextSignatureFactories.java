package io.likeness.bench.detector;

import io.likeness.bench.api.Detection;
import io.likeness.bench.api.PairwiseDetector;
import io.likeness.bench.media.TextFiles;
import io.likeness.bench.media.Words;
import io.likeness.core.Modality;
import io.likeness.core.UnreadableMediaException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;

/** Signatures of texts. */
public final class TextSignatureFactories {

  private static final int PERMUTATIONS = 128;
  private static final int SHINGLE_WORDS = 5;
  private static final int SIMHASH_WORDS = 3;

  private TextSignatureFactories() {}

  /**
   * MinHash of the whole text: 128 permutations of runs of five words (Broder 1997). The score is
   * the estimated share of common runs.
   */
  public static final class MinHash extends NamedFactory {
    /** Makes the factory. */
    public MinHash() {
      super("minhash", Modality.TEXT, seed -> minHash(seed));
    }
  }

  /**
   * SimHash of the whole text: 64 bits of runs of three words (Charikar 2002). The score is the
   * share of equal bits.
   */
  public static final class SimHash extends NamedFactory {
    /** Makes the factory. */
    public SimHash() {
      super(
          "simhash",
          Modality.TEXT,
          seed ->
              PairwiseDetector.of(
                  TextSignatureFactories::simHash,
                  (name, work, suspect) ->
                      Optional.of(Detection.of(name, 1 - Long.bitCount(work ^ suspect) / 64.0))));
    }
  }

  /** Winnowing of runs of five words in windows of four. */
  public static final class Winnow extends NamedFactory {
    /** Makes the factory. */
    public Winnow() {
      super(
          "winnowing",
          Modality.TEXT,
          seed ->
              PairwiseDetector.of(
                  file -> Winnowing.of(TextFiles.extract(file)), Winnowing::compare));
    }
  }

  private static PairwiseDetector<long[], long[]> minHash(long seed) {
    long[] keys = new SplittableRandom(seed).longs(PERMUTATIONS).toArray();
    return PairwiseDetector.of(
        file -> smallest(file, keys),
        (name, work, suspect) -> {
          int equal = 0;
          for (int i = 0; i < PERMUTATIONS; i++) {
            equal += work[i] == suspect[i] ? 1 : 0;
          }
          return equal == 0
              ? Optional.empty()
              : Optional.of(Detection.of(name, (double) equal / PERMUTATIONS));
        });
  }

  private static long[] smallest(Path file, long[] keys)
      throws UnreadableMediaException, IOException {
    long[] shingles = Arrays.stream(runs(file, SHINGLE_WORDS)).distinct().toArray();
    long[] smallest = new long[keys.length];
    for (int i = 0; i < keys.length; i++) {
      long least = Long.MAX_VALUE;
      for (long shingle : shingles) {
        least = Math.min(least, Words.mixed(shingle ^ keys[i]));
      }
      smallest[i] = least;
    }
    return smallest;
  }

  private static long simHash(Path file) throws UnreadableMediaException, IOException {
    int[] balance = new int[Long.SIZE];
    for (long run : runs(file, SIMHASH_WORDS)) {
      for (int bit = 0; bit < Long.SIZE; bit++) {
        balance[bit] += (run >>> bit & 1) == 1 ? 1 : -1;
      }
    }
    long hash = 0;
    for (int bit = 0; bit < Long.SIZE; bit++) {
      hash |= balance[bit] > 0 ? 1L << bit : 0;
    }
    return hash;
  }

  private static long[] runs(Path file, int words) throws UnreadableMediaException, IOException {
    long[] runs = Words.of(TextFiles.extract(file)).runs(words);
    if (runs.length == 0) {
      throw new UnreadableMediaException(file.toString(), "fewer than " + words + " words in it");
    }
    return runs;
  }
}
