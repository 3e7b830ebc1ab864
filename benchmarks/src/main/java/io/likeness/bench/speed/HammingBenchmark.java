package io.likeness.bench.speed;

import io.likeness.bench.scale.SyntheticCodes;
import io.likeness.bench.scale.SyntheticIndex;
import io.likeness.core.BinaryCode;
import io.likeness.index.HammingHit;
import io.likeness.index.WorkFilter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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

/** Finding the near ones among 100 000 codes, against a linear scan over plain arrays. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class HammingBenchmark {

  private static final int CODES = 100_000;
  private static final int QUERIES = 256;
  private static final int LIMIT = 64;

  /** The largest distance of a hit. */
  @Param({"10", "31", "73"})
  public int radius;

  private final long[] words = new long[4 * CODES];
  private final List<BinaryCode> queries = new ArrayList<>();
  private int next;
  private final SyntheticIndex index = SyntheticIndex.temporary();

  /** Fills the index. */
  @Setup
  public void fill() throws IOException {
    SyntheticCodes codes = new SyntheticCodes(SyntheticCodes.PDQ_EFFECTIVE_BITS, 1);
    for (int i = 0; i < CODES; i++) {
      BinaryCode code = codes.next();
      for (int word = 0; word < 4; word++) {
        words[4 * i + word] = code.word(word);
      }
      if (i % (CODES / QUERIES) == 0) {
        queries.add(codes.disguised(code, 8));
      }
      index.add(code);
    }
    index.commit();
  }

  /** Deletes the index. */
  @TearDown
  public void delete() throws IOException {
    index.close();
  }

  private BinaryCode query() {
    return queries.get(next++ % queries.size());
  }

  /** Asks the index. */
  @Benchmark
  public List<HammingHit> query100k() throws IOException {
    return index
        .view()
        .hamming(SyntheticCodes.SCHEME)
        .within(query(), radius, WorkFilter.ALL, LIMIT);
  }

  /** Compares with every code. */
  @Benchmark
  public int limitLinearScan() {
    BinaryCode query = query();
    long first = query.word(0);
    long second = query.word(1);
    long third = query.word(2);
    long fourth = query.word(3);
    int hits = 0;
    for (int i = 0; i < words.length; i += 4) {
      int distance =
          Long.bitCount(words[i] ^ first)
              + Long.bitCount(words[i + 1] ^ second)
              + Long.bitCount(words[i + 2] ^ third)
              + Long.bitCount(words[i + 3] ^ fourth);
      hits += distance <= radius ? 1 : 0;
    }
    return hits;
  }
}
