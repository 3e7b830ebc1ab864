package io.likeness.bench.speed;

import io.likeness.bench.scale.GraphWriter;
import io.likeness.bench.scale.IngestTimer;
import io.likeness.bench.scale.PlainScan;
import io.likeness.bench.scale.SyntheticCodes;
import io.likeness.bench.scale.SyntheticIndex;
import io.likeness.bench.scale.SyntheticWriter;
import io.likeness.core.BinaryCode;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Codes, an index of them, and queries, in the folder that all forks share.
 *
 * <p>Half of the queries are copies of codes, from all over the index. A quarter is related to
 * none. The last quarter is near what many codes are near to, where the codes are skewed: a quarter
 * of it to the code that many are equal to, the others to a centre each; else it is related to none
 * either.
 */
final class HammingData {

  /** How many queries there are. */
  static final int QUERIES = 64;

  private static final int COPIES = QUERIES / 2;
  private static final int NEAR_HUBS = QUERIES / 4;

  /** How many bits of a copy are flipped at most. */
  private static final int FLIPS = 8;

  private static final int WORDS = SyntheticCodes.SCHEME.bits() / Long.SIZE;

  /** To look at the clock takes a good part of the time of adding one code. */
  private static final int TIMED_TOGETHER = 1000;

  private static final String INDEX = "index";
  private static final String CODES = "codes";
  private static final String QUERY_CODES = "queries";

  private final SharedFolder shared;
  private final String name;
  private final Path folder;
  private final int size;

  private HammingData(SharedFolder shared, String name, Path folder, int size) {
    this.shared = shared;
    this.name = name;
    this.folder = folder;
    this.size = size;
  }

  /** Makes them, or finds what another fork made. */
  static HammingData of(SharedFolder shared, int size, CodeDistribution distribution)
      throws IOException {
    String name = size + "-" + distribution.name().toLowerCase(Locale.ROOT);
    Path folder =
        shared.get("codes-" + name, empty -> new Making(empty, size, distribution).makeAll());
    return new HammingData(shared, name, folder, size);
  }

  /** Fills an empty folder. */
  private static final class Making {
    private final Path folder;
    private final int size;
    private final SyntheticCodes drawn;
    private final List<BinaryCode> queries = new ArrayList<>();
    private final IngestTimer ingest = new IngestTimer();

    Making(Path folder, int size, CodeDistribution distribution) {
      this.folder = folder;
      this.size = size;
      drawn = new SyntheticCodes(SyntheticCodes.PDQ_EFFECTIVE_BITS, distribution.skew(), 1);
    }

    void makeAll() throws IOException {
      try (DataOutputStream codes = LongFile.writer(folder.resolve(CODES));
          SyntheticWriter index = new SyntheticWriter(folder.resolve(INDEX))) {
        for (int first = 0; first < size; first += TIMED_TOGETHER) {
          List<BinaryCode> some = draw(first, Math.min(size, first + TIMED_TOGETHER));
          write(some, codes);
          ingest.time(() -> index.addAll(some));
        }
        ingest.time(index::close);
      }
      SyntheticIndex.compact(folder.resolve(INDEX));
      IngestTimer.Spent spent = ingest.spent();
      // Standard output is for the table alone.
      System.err.printf(
          Locale.ROOT,
          "%n# Indexed %,d codes: %.3f M a second of CPU of all threads, %.3f M of its own%n",
          size,
          size * 1e3 / spent.processNanos(),
          size * 1e3 / spent.threadNanos());
      addOtherQueries();
      try (DataOutputStream file = LongFile.writer(folder.resolve(QUERY_CODES))) {
        write(queries, file);
      }
    }

    private List<BinaryCode> draw(int from, int to) {
      int step = Math.max(1, size / COPIES);
      List<BinaryCode> codes = new ArrayList<>();
      for (int i = from; i < to; i++) {
        BinaryCode code = drawn.next();
        if (i % step == 0 && queries.size() < COPIES) {
          queries.add(drawn.disguised(code, FLIPS));
        }
        codes.add(code);
      }
      return codes;
    }

    private void addOtherQueries() {
      List<BinaryCode> hubs = drawn.hubs();
      for (int i = 0; i < NEAR_HUBS && !hubs.isEmpty(); i++) {
        queries.add(drawn.disguised(hubs.get(i % 4 == 0 ? 0 : i), FLIPS));
      }
      while (queries.size() < QUERIES) {
        queries.add(drawn.unrelated());
      }
    }

    private static void write(List<BinaryCode> codes, DataOutputStream file) throws IOException {
      for (BinaryCode code : codes) {
        for (int i = 0; i < WORDS; i++) {
          file.writeLong(code.word(wordAt(i)));
        }
      }
    }
  }

  /** Returns the folder of the index. */
  Path index() {
    return folder.resolve(INDEX);
  }

  /** Returns the file of the codes, 32 bytes each, the highest bits of a code first. */
  Path codes() {
    return folder.resolve(CODES);
  }

  /** Returns a file beside them, which a peer may write. */
  Path beside(String peer) {
    return folder.resolve(peer);
  }

  /** Makes the index of Lucene's graph, or finds what another fork made; returns its folder. */
  Path graph() throws IOException {
    return shared.get(
        "graph-" + name,
        empty -> {
          LongBuffer words = LongFile.map(codes());
          try (GraphWriter graph = new GraphWriter(empty)) {
            for (int i = 0; i < size; i++) {
              graph.add(i, code(words, i));
            }
          }
        });
  }

  List<BinaryCode> queries() throws IOException {
    LongBuffer words = LongFile.map(folder.resolve(QUERY_CODES));
    List<BinaryCode> queries = new ArrayList<>();
    for (int i = 0; i < QUERIES; i++) {
      queries.add(code(words, i));
    }
    return queries;
  }

  /** Reads the codes into plain arrays. */
  PlainScan scan() throws IOException {
    LongBuffer words = LongFile.map(codes());
    PlainScan scan = new PlainScan(size);
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < WORDS; j++) {
        scan.set(i, wordAt(j), words.get(WORDS * i + j));
      }
    }
    return scan;
  }

  /** Returns which word stands where in a file, as in {@link BinaryCode#toHex}. */
  private static int wordAt(int place) {
    return WORDS - 1 - place;
  }

  private static BinaryCode code(LongBuffer words, int number) {
    long[] code = new long[WORDS];
    for (int i = 0; i < WORDS; i++) {
      code[wordAt(i)] = words.get(WORDS * number + i);
    }
    return BinaryCode.of(SyntheticCodes.SCHEME, BinaryCode.FULL_QUALITY, code);
  }
}
