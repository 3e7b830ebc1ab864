package io.likeness.bench.scale;

import io.likeness.core.BinaryCode;
import io.likeness.core.Landmarks;
import io.likeness.core.LocalFeatures;
import io.likeness.index.AlignmentIndex;
import io.likeness.index.FeatureHit;
import io.likeness.index.FeatureIndex;
import io.likeness.index.HammingIndex;
import io.likeness.index.WorkFilter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures an index at growing sizes: the time of a query, the bytes, the rate of ingest. Times are
 * CPU time of the measuring thread, so that other work on the machine hardly shows; the rate of
 * ingest is until all is committed, but what Lucene merges in threads of its own is not in it.
 */
public final class Growth {

  private static final int OFFSET_TOLERANCE = 2;
  private static final int MINIMUM_VOTES = 5;
  private static final int LIMIT = 64;

  private static final int SHARED_FEATURES = 40;
  private static final int SIGNATURE_RADIUS = 22;

  /** Lets the compiler finish before the clock runs. */
  private static final int WARM_UP_QUERIES = 200;

  /** To look at the clock takes a good part of the time of adding one code. */
  private static final int TIMED_TOGETHER = 1000;

  private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
  private final Path folder;
  private final Plan plan;

  /**
   * Plans the measurement.
   *
   * @param folder where the indexes are made and deleted
   * @param plan what to draw
   */
  public Growth(Path folder, Plan plan) {
    this.folder = folder;
    this.plan = plan;
  }

  /**
   * What to draw and to ask.
   *
   * @param seed what to draw from
   * @param queries how many queries to average over, 1 or greater
   * @param radius the largest Hamming distance of a hit
   * @param landmarksOfWork how many landmarks a work has
   * @param landmarksOfQuery how many landmarks a query has
   * @param featuresOfWork how many local features a work has
   * @param featuresOfQuery how many local features a query has, 40 or more
   * @param skew see {@link SyntheticLandmarks} and {@link SyntheticFeatures}
   * @param codeSkew how far codes are from independent
   */
  public record Plan(
      long seed,
      int queries,
      int radius,
      int landmarksOfWork,
      int landmarksOfQuery,
      int featuresOfWork,
      int featuresOfQuery,
      double skew,
      SyntheticCodes.Skew codeSkew) {}

  /**
   * An index of one size.
   *
   * @param items the codes, landmarks or local features in it
   * @param ingestPerSecond how many of them were added and committed in a second of CPU time
   * @param bytesPerItem the size of the index on disk, catalogue included
   * @param queryMicros the CPU time of a query in microseconds
   * @param scanMicros that of a linear scan over plain arrays with {@code Long.bitCount}; NaN for
   *     landmarks and features
   * @param found the share of the queries that found the work they were made from
   * @param openMillis how long it takes, by the clock on the wall, to open the index for reading
   * @param openMegabytes by how much the heap in use grows when it is opened
   */
  public record Size(
      long items,
      double ingestPerSecond,
      double bytesPerItem,
      double queryMicros,
      double scanMicros,
      double found,
      double openMillis,
      double openMegabytes) {}

  /**
   * Measures an index of codes. Every query is a code of the index with as many bits flipped as
   * half the radius.
   *
   * @param size how many codes, 1 or greater
   * @return what was measured
   * @throws IOException if the index cannot be written or read
   */
  public Size codes(int size) throws IOException {
    SyntheticCodes codes =
        new SyntheticCodes(SyntheticCodes.PDQ_EFFECTIVE_BITS, plan.codeSkew(), plan.seed());
    long[][] columns = new long[SyntheticCodes.SCHEME.bits() / Long.SIZE][size];
    List<BinaryCode> queries = new ArrayList<>();
    try (SyntheticIndex index = new SyntheticIndex(folder)) {
      long ingest = 0;
      for (int first = 0; first < size; first += TIMED_TOGETHER) {
        List<BinaryCode> drawn = new ArrayList<>();
        for (int i = first; i < Math.min(size, first + TIMED_TOGETHER); i++) {
          BinaryCode code = codes.next();
          for (int word = 0; word < columns.length; word++) {
            columns[word][i] = code.word(word);
          }
          if (isAskedFor(i, size)) {
            queries.add(codes.disguised(code, plan.radius() / 2));
          }
          drawn.add(code);
        }
        ingest += nanos(() -> addAll(drawn, index));
      }
      ingest += nanos(index::commit);
      HammingIndex search = index.view().hamming(SyntheticCodes.SCHEME);
      Timed found =
          timed(
              queries, query -> search.within(query, plan.radius(), WorkFilter.ALL, LIMIT).size());
      return size(
          index, size, ingest, found, timed(queries, query -> scan(columns, query)).micros());
    }
  }

  /**
   * Measures the graph that Lucene has for vectors of bits, on the codes and queries of {@link
   * #codes}. It is approximate: {@code found} is its recall.
   *
   * @param size how many codes, 1 or greater
   * @return what was measured
   * @throws IOException if the index cannot be written or read
   */
  public Size graph(int size) throws IOException {
    SyntheticCodes codes =
        new SyntheticCodes(SyntheticCodes.PDQ_EFFECTIVE_BITS, plan.codeSkew(), plan.seed());
    List<GraphIndex.Query> queries = new ArrayList<>();
    try (GraphIndex index = new GraphIndex(folder)) {
      long ingest = 0;
      for (int i = 0; i < size; i++) {
        BinaryCode code = codes.next();
        if (isAskedFor(i, size)) {
          queries.add(GraphIndex.query(i, codes.disguised(code, plan.radius() / 2)));
        }
        int number = i;
        ingest += nanos(() -> index.add(number, code));
      }
      ingest += nanos(index::commit);
      Timed found = timed(queries, query -> index.finds(query) ? 1 : 0);
      return new Size(
          size,
          size * 1e9 / ingest,
          (double) index.bytes() / size,
          found.micros(),
          Double.NaN,
          found.share(),
          Double.NaN,
          Double.NaN);
    }
  }

  private static void addAll(List<BinaryCode> codes, SyntheticIndex index) throws IOException {
    for (BinaryCode code : codes) {
      index.add(code);
    }
  }

  private int scan(long[][] columns, BinaryCode query) {
    long first = query.word(0);
    long second = query.word(1);
    long third = query.word(2);
    long fourth = query.word(3);
    int hits = 0;
    for (int i = 0; i < columns[0].length; i++) {
      int distance =
          Long.bitCount(columns[0][i] ^ first)
              + Long.bitCount(columns[1][i] ^ second)
              + Long.bitCount(columns[2][i] ^ third)
              + Long.bitCount(columns[3][i] ^ fourth);
      hits += distance <= plan.radius() ? 1 : 0;
    }
    return hits;
  }

  /**
   * Measures an index of landmarks. Every query is a passage of a work with half of its landmarks
   * damaged.
   *
   * @param works how many works, 1 or greater
   * @return what was measured; items are landmarks
   * @throws IOException if the index cannot be written or read
   */
  public Size landmarks(int works) throws IOException {
    SyntheticLandmarks drawn = new SyntheticLandmarks(plan.skew(), plan.seed());
    List<Landmarks> queries = new ArrayList<>();
    long items = (long) works * plan.landmarksOfWork();
    try (SyntheticIndex index = new SyntheticIndex(folder)) {
      long ingest = 0;
      for (int i = 0; i < works; i++) {
        Landmarks work = drawn.next(plan.landmarksOfWork());
        if (isAskedFor(i, works)) {
          queries.add(drawn.passage(work, plan.landmarksOfQuery(), 0.5));
        }
        ingest += nanos(() -> index.add(work));
      }
      ingest += nanos(index::commit);
      AlignmentIndex search = index.view().alignment(SyntheticLandmarks.SCHEME);
      Timed found =
          timed(
              queries,
              query ->
                  search
                      .search(query, OFFSET_TOLERANCE, MINIMUM_VOTES, WorkFilter.ALL, LIMIT)
                      .size());
      return size(index, items, ingest, found, Double.NaN);
    }
  }

  /**
   * Measures an index of local features. Every query shows {@value #SHARED_FEATURES} features of a
   * work, turned and enlarged, among unrelated ones.
   *
   * @param works how many works, 1 or greater
   * @return what was measured; items are features
   * @throws IOException if the index cannot be written or read
   */
  public Size features(int works) throws IOException {
    SyntheticFeatures drawn = new SyntheticFeatures(plan.skew(), plan.seed());
    List<LocalFeatures> queries = new ArrayList<>();
    long items = (long) works * plan.featuresOfWork();
    try (SyntheticIndex index = new SyntheticIndex(folder)) {
      long ingest = 0;
      for (int i = 0; i < works; i++) {
        LocalFeatures work = drawn.next(plan.featuresOfWork());
        if (isAskedFor(i, works)) {
          queries.add(drawn.showing(work, SHARED_FEATURES, plan.featuresOfQuery()));
        }
        ingest += nanos(() -> index.add(work));
      }
      ingest += nanos(index::commit);
      FeatureIndex search = index.view().features(SyntheticFeatures.SCHEME);
      Timed found = timed(queries, query -> certainHits(search, query));
      return size(index, items, ingest, found, Double.NaN);
    }
  }

  /** Counts the hits that have most of what is shared. */
  private static int certainHits(FeatureIndex search, LocalFeatures query) throws IOException {
    int certain = 0;
    for (FeatureHit hit :
        search.search(List.of(query), SIGNATURE_RADIUS, MINIMUM_VOTES, WorkFilter.ALL, LIMIT)) {
      certain += hit.votes() > SHARED_FEATURES / 2 ? 1 : 0;
    }
    return certain;
  }

  /** Tells whether a work is one of those, spread over all, that queries are made from. */
  private boolean isAskedFor(int work, int works) {
    int step = Math.max(1, works / plan.queries());
    return work % step == 0 && work / step < plan.queries();
  }

  private interface Action {
    void run() throws IOException;
  }

  private long nanos(Action action) throws IOException {
    long start = clock.getCurrentThreadCpuTime();
    action.run();
    return clock.getCurrentThreadCpuTime() - start;
  }

  private static Size size(
      SyntheticIndex index, long items, long ingestNanos, Timed found, double scanMicros)
      throws IOException {
    SyntheticIndex.Opening opening = index.opening();
    return new Size(
        items,
        items * 1e9 / ingestNanos,
        (double) index.bytes() / items,
        found.micros(),
        scanMicros,
        found.share(),
        opening.millis(),
        opening.megabytes());
  }

  private interface Search<Q> {
    int hits(Q query) throws IOException;
  }

  private record Timed(double micros, double share) {}

  private <Q> Timed timed(List<Q> queries, Search<Q> search) throws IOException {
    for (int i = 0; i < WARM_UP_QUERIES; i++) {
      search.hits(queries.get(i % queries.size()));
    }
    int found = 0;
    long start = clock.getCurrentThreadCpuTime();
    for (Q query : queries) {
      found += search.hits(query) > 0 ? 1 : 0;
    }
    long nanos = clock.getCurrentThreadCpuTime() - start;
    return new Timed(nanos / 1e3 / queries.size(), (double) found / queries.size());
  }
}
