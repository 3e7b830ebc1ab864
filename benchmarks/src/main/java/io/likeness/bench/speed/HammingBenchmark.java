package io.likeness.bench.speed;

import io.likeness.bench.scale.GraphIndex;
import io.likeness.bench.scale.PlainScan;
import io.likeness.bench.scale.SyntheticCodes;
import io.likeness.bench.scale.SyntheticIndex;
import io.likeness.core.BinaryCode;
import io.likeness.index.HammingHit;
import io.likeness.index.HammingIndex;
import io.likeness.index.WorkFilter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Finding the near ones among many codes, one query at a time and 64 together, against a scan over
 * plain arrays, the graph that Lucene has, and Faiss. Times are of one query, on average over all
 * 64: those of a skewed catalogue differ widely.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(HammingData.QUERIES)
@Fork(1)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
public class HammingBenchmark {

  private static final int LIMIT = 64;

  /** What is looked for, and in what. */
  @State(Scope.Benchmark)
  public static class Codes {

    /** How many codes there are. */
    @Param({"100000", "1000000"})
    public int codes;

    /** How they are distributed. */
    @Param({"UNIFORM", "SKEWED"})
    public CodeDistribution data = CodeDistribution.UNIFORM;

    /** The largest distance of a hit. */
    @Param({"31", "80"})
    public int radius;

    private final List<BinaryCode> queries = new ArrayList<>();

    /** Makes them, or reads what an earlier fork made. */
    @Setup
    public void make() throws IOException {
      queries.addAll(data().queries());
    }

    final HammingData data() throws IOException {
      return HammingData.of(SharedFolder.ofRun(), codes, data);
    }

    final List<BinaryCode> queries() {
      return queries;
    }
  }

  /** The index of Likeness. */
  @State(Scope.Benchmark)
  public static class Index extends OpenIndex {

    /** Opens it. */
    @Setup
    public void open(Codes codes) throws IOException {
      open(codes.data().index());
    }

    final HammingIndex hamming() {
      return view().hamming(SyntheticCodes.SCHEME);
    }
  }

  /** Asks the index for one after another. */
  @Benchmark
  public int query(Codes codes, Index index) throws IOException {
    HammingIndex hamming = index.hamming();
    int hits = 0;
    for (BinaryCode query : codes.queries()) {
      hits += hamming.within(query, codes.radius, WorkFilter.ALL, LIMIT).size();
    }
    return hits;
  }

  /** Asks the index for all together. */
  @Benchmark
  public List<List<HammingHit>> queryBatch(Codes codes, Index index) throws IOException {
    return index.hamming().within(codes.queries(), codes.radius, WorkFilter.ALL, LIMIT);
  }

  /** The codes in plain arrays. */
  @State(Scope.Benchmark)
  public static class Arrays {

    private PlainScan scan = new PlainScan(0);

    /** Reads them. */
    @Setup
    public void read(Codes codes) throws IOException {
      scan = codes.data().scan();
    }
  }

  /** Compares every code with one query after another. */
  @Benchmark
  public int limitLinearScan(Codes codes, Arrays arrays) {
    int hits = 0;
    for (BinaryCode query : codes.queries()) {
      hits += arrays.scan.within(query, codes.radius);
    }
    return hits;
  }

  /** Compares every code with all queries, in one pass. */
  @Benchmark
  public long limitLinearScanBatch(Codes codes, Arrays arrays) {
    return arrays.scan.within(codes.queries(), codes.radius);
  }

  /** The graph of Lucene. */
  @State(Scope.Benchmark)
  public static class Graph {

    private Optional<GraphIndex> graph = Optional.empty();

    /** Opens it. */
    @Setup
    public void open(Codes codes) throws IOException {
      graph = Optional.of(new GraphIndex(codes.data().graph()));
    }

    /** Closes it. */
    @TearDown
    public void close() throws IOException {
      if (graph.isPresent()) {
        graph.get().close();
      }
    }
  }

  /**
   * Asks Lucene's graph for the ten nearest, not all of which it finds, however far they are. A
   * million codes take it ten minutes to build.
   */
  @Benchmark
  @AtMost(parameter = "codes", value = 100_000)
  public int peerLuceneGraph(Codes codes, Graph state) throws IOException {
    GraphIndex graph = state.graph.orElseThrow();
    int found = 0;
    for (BinaryCode query : codes.queries()) {
      found += graph.nearestTo(query);
    }
    return found;
  }

  /** An index of Faiss, which was seen to find as many codes as that of Likeness. */
  @State(Scope.Benchmark)
  public abstract static class Faiss {

    private Optional<FaissHamming> faiss = Optional.empty();

    abstract FaissHamming open(HammingData data) throws IOException;

    /** Starts it. */
    @Setup
    public void start(Codes codes) throws IOException {
      faiss = Optional.of(open(codes.data()));
      try (SyntheticIndex index = SyntheticIndex.open(codes.data().index())) {
        HammingIndex hamming = index.view().hamming(SyntheticCodes.SCHEME);
        List<Integer> ours = new ArrayList<>();
        for (BinaryCode query : codes.queries()) {
          ours.add(hamming.within(query, codes.radius, WorkFilter.ALL, Integer.MAX_VALUE).size());
        }
        List<Integer> theirs = hits(codes, true);
        if (!theirs.equals(ours)) {
          throw new IllegalStateException("Faiss finds " + theirs + " codes, the index " + ours);
        }
      }
    }

    final List<Integer> hits(Codes codes, boolean batch) throws IOException {
      return faiss.orElseThrow().hits(codes.queries(), codes.radius, batch);
    }

    /** Ends it. */
    @TearDown
    public void end() {
      faiss.ifPresent(FaissHamming::close);
    }
  }

  /** A scan by Faiss. */
  @State(Scope.Benchmark)
  public static class FaissFlat extends Faiss {

    @Override
    FaissHamming open(HammingData data) throws IOException {
      return FaissHamming.open(SharedFolder.ofRun(), "flat", data.codes(), Optional.empty());
    }
  }

  /** Hash tables of Faiss. */
  @State(Scope.Benchmark)
  public static class FaissMultiHash extends Faiss {

    @Override
    FaissHamming open(HammingData data) throws IOException {
      Path kept = data.beside("faiss-multi-hash");
      return FaissHamming.open(SharedFolder.ofRun(), "multi-hash", data.codes(), Optional.of(kept));
    }
  }

  /** Has Faiss compare every code with one query after another. */
  @Benchmark
  public List<Integer> peerFaissFlat(Codes codes, FaissFlat faiss) throws IOException {
    return faiss.hits(codes, false);
  }

  /** Has Faiss compare every code with all queries. */
  @Benchmark
  public List<Integer> peerFaissFlatBatch(Codes codes, FaissFlat faiss) throws IOException {
    return faiss.hits(codes, true);
  }

  /** Asks the hash tables of Faiss for one after another; exact to this radius. */
  @Benchmark
  @AtMost(parameter = "radius", value = 31)
  public List<Integer> peerFaissMultiHash(Codes codes, FaissMultiHash faiss) throws IOException {
    return faiss.hits(codes, false);
  }

  /** Asks the hash tables of Faiss for all together; exact to this radius. */
  @Benchmark
  @AtMost(parameter = "radius", value = 31)
  public List<Integer> peerFaissMultiHashBatch(Codes codes, FaissMultiHash faiss)
      throws IOException {
    return faiss.hits(codes, true);
  }
}
