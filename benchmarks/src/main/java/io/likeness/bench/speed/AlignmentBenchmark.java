package io.likeness.bench.speed;

import io.likeness.bench.scale.SyntheticIndex;
import io.likeness.bench.scale.SyntheticLandmarks;
import io.likeness.core.Landmarks;
import io.likeness.index.AlignmentHit;
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
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Finding a passage of 300 landmarks among 4 million of 1000 works, against looking its terms up in
 * a sorted array in memory.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class AlignmentBenchmark {

  private static final int WORKS = 1000;
  private static final int LANDMARKS = 4000;
  private static final int QUERY_LANDMARKS = 300;
  private static final int QUERIES = 100;
  private static final int LIMIT = 64;
  private static final double SKEW = 1.5;

  /** Term and work of every landmark in one number, sorted. */
  private final long[] postings = new long[WORKS * LANDMARKS];

  private final List<Landmarks> queries = new ArrayList<>();
  private int next;
  private final SyntheticIndex index = SyntheticIndex.temporary();

  /** Fills the index. */
  @Setup
  public void fill() throws IOException {
    SyntheticLandmarks drawn = new SyntheticLandmarks(SKEW, 1);
    for (int i = 0; i < WORKS; i++) {
      Landmarks work = drawn.next(LANDMARKS);
      for (int j = 0; j < LANDMARKS; j++) {
        postings[i * LANDMARKS + j] = (long) work.term(j) << Integer.SIZE | i;
      }
      if (i % (WORKS / QUERIES) == 0) {
        queries.add(drawn.passage(work, QUERY_LANDMARKS, 0.5));
      }
      index.add(work);
    }
    Arrays.sort(postings);
    index.commit();
  }

  /** Deletes the index. */
  @TearDown
  public void delete() throws IOException {
    index.close();
  }

  private Landmarks query() {
    return queries.get(next++ % queries.size());
  }

  /** Asks the index. */
  @Benchmark
  public List<AlignmentHit> query4M() throws IOException {
    return index
        .view()
        .alignment(SyntheticLandmarks.SCHEME)
        .search(query(), 2, 5, WorkFilter.ALL, LIMIT);
  }

  /** Counts the shared terms of every work, without their positions. */
  @Benchmark
  public int[] limitSortedArray() {
    Landmarks query = query();
    int[] votes = new int[WORKS];
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
