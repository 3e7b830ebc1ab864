package io.likeness.bench.speed;

import io.likeness.bench.scale.SyntheticLandmarks;
import io.likeness.core.Landmarks;
import io.likeness.index.AlignmentIndex;
import io.likeness.index.WorkFilter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Finding a passage of 300 landmarks among those of many works, 4000 each, against looking its
 * terms up in a sorted array in memory. Times are of one query, on average over all.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@OperationsPerInvocation(LandmarkData.QUERIES)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class AlignmentBenchmark {

  private static final int LIMIT = 64;

  /** What is looked for, and in what. */
  @State(Scope.Benchmark)
  public static class Works {

    /** How many works there are: 4 and 40 million landmarks. */
    @Param({"1000", "10000"})
    public int works;

    private final List<Landmarks> queries = new ArrayList<>();

    /** Makes them, or reads what an earlier fork made. */
    @Setup
    public void make() throws IOException {
      queries.addAll(data().queries());
    }

    final LandmarkData data() throws IOException {
      return LandmarkData.of(SharedFolder.ofRun(), works);
    }
  }

  /** The index of Likeness. */
  @State(Scope.Benchmark)
  public static class Index extends OpenIndex {

    /** Opens it. */
    @Setup
    public void open(Works works) throws IOException {
      open(works.data().index());
    }
  }

  /** Asks the index. */
  @Benchmark
  public int query(Works works, Index index) throws IOException {
    AlignmentIndex alignment = index.view().alignment(SyntheticLandmarks.SCHEME);
    int hits = 0;
    for (Landmarks query : works.queries) {
      hits += alignment.search(query, 2, 5, WorkFilter.ALL, LIMIT).size();
    }
    return hits;
  }

  /** The sorted array. */
  @State(Scope.Benchmark)
  public static class Postings {

    private long[] postings = {};

    /** Reads it. */
    @Setup
    public void read(Works works) throws IOException {
      postings = works.data().postings();
    }
  }

  /** Counts the shared terms of every work, without their positions. */
  @Benchmark
  public void limitSortedArray(Works works, Postings sorted, Blackhole votes) {
    for (Landmarks query : works.queries) {
      votes.consume(votes(query, sorted.postings, works.works));
    }
  }

  private static int[] votes(Landmarks query, long[] postings, int works) {
    int[] votes = new int[works];
    for (int i = 0; i < query.size(); i++) {
      long term = (long) query.term(i) << Integer.SIZE;
      int at = Arrays.binarySearch(postings, term);
      for (int j = at < 0 ? -at - 1 : at;
          j < postings.length && postings[j] >>> Integer.SIZE == query.term(i);
          j++) {
        votes[(int) postings[j]]++;
      }
    }
    return votes;
  }
}
