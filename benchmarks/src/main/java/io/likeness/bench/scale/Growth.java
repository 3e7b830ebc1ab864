package io.likeness.bench.scale;

import io.likeness.core.BinaryCode;
import io.likeness.core.LocalFeatures;
import io.likeness.index.AlignmentIndex;
import io.likeness.index.FeatureHit;
import io.likeness.index.FeatureIndex;
import io.likeness.index.HammingIndex;
import io.likeness.index.IndexView;
import io.likeness.index.WorkFilter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Measures an index at growing sizes: the time of a query, the bytes, the rates of ingest. Times
 * are CPU time, so that other work on the machine hardly shows: of queries that of the measuring
 * thread, of ingest both that of the thread that adds and that of the whole process, until all is
 * committed and merged. Queries then ask an index that is open for reading only.
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
   * @param ingestPerThreadSecond how many of them were added and committed in a second of the CPU
   *     time of the thread that added them
   * @param ingestPerProcessSecond the same for the CPU time of all threads, those included in which
   *     Lucene merges, and those of the compiler and the collector
   * @param bytesPerItem the size of the index on disk, catalogue included
   * @param queryMicros the CPU time of a query in microseconds, of the segments that ingest leaves
   * @param compactMicros the same when these are merged into one; NaN of a graph
   * @param scanMicros that of a linear scan over plain arrays with {@code Long.bitCount}; NaN for
   *     landmarks and features
   * @param found the share of the queries that found the work they were made from
   * @param openMillis how long it takes, by the clock on the wall, to open the index for reading
   * @param openMegabytes by how much the heap in use grows when it is opened
   */
  public record Size(
      long items,
      double ingestPerThreadSecond,
      double ingestPerProcessSecond,
      double bytesPerItem,
      double queryMicros,
      double compactMicros,
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
    PlainScan scan = new PlainScan(size);
    List<BinaryCode> queries = new ArrayList<>();
    try (ScratchFolder scratch = ScratchFolder.in(folder, "scale")) {
      IngestTimer ingest = new IngestTimer();
      try (SyntheticWriter writer = new SyntheticWriter(scratch.path())) {
        for (int first = 0; first < size; first += TIMED_TOGETHER) {
          List<BinaryCode> drawn = new ArrayList<>();
          for (int i = first; i < Math.min(size, first + TIMED_TOGETHER); i++) {
            BinaryCode code = codes.next();
            scan.set(i, code);
            if (isAskedFor(i, size)) {
              queries.add(codes.disguised(code, plan.radius() / 2));
            }
            drawn.add(code);
          }
          ingest.time(() -> writer.addAll(drawn));
        }
        ingest.time(writer::close);
      }
      return size(
          scratch,
          size,
          ingest.spent(),
          view -> {
            HammingIndex search = view.hamming(SyntheticCodes.SCHEME);
            return timed(
                queries,
                query -> search.within(query, plan.radius(), WorkFilter.ALL, LIMIT).size());
          },
          timed(queries, query -> scan.within(query, plan.radius())).micros());
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
    try (ScratchFolder scratch = ScratchFolder.in(folder, "graph")) {
      IngestTimer ingest = new IngestTimer();
      try (GraphWriter writer = new GraphWriter(scratch.path())) {
        for (int i = 0; i < size; i++) {
          BinaryCode code = codes.next();
          if (isAskedFor(i, size)) {
            queries.add(GraphIndex.query(i, codes.disguised(code, plan.radius() / 2)));
          }
          int number = i;
          ingest.time(() -> writer.add(number, code));
        }
        ingest.time(writer::close);
      }
      IngestTimer.Spent spent = ingest.spent();
      try (GraphIndex index = new GraphIndex(scratch.path())) {
        Timed found = timed(queries, query -> index.finds(query) ? 1 : 0);
        return new Size(
            size,
            size * 1e9 / spent.threadNanos(),
            size * 1e9 / spent.processNanos(),
            (double) scratch.bytes() / size,
            found.micros(),
            Double.NaN,
            Double.NaN,
            found.share(),
            Double.NaN,
            Double.NaN);
      }
    }
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
    return works(
        works,
        plan.landmarksOfWork(),
        () -> drawn.next(plan.landmarksOfWork()),
        work -> drawn.passage(work, plan.landmarksOfQuery(), 0.5),
        SyntheticWriter::add,
        (view, queries) -> {
          AlignmentIndex search = view.alignment(SyntheticLandmarks.SCHEME);
          return timed(
              queries,
              query ->
                  search
                      .search(query, OFFSET_TOLERANCE, MINIMUM_VOTES, WorkFilter.ALL, LIMIT)
                      .size());
        });
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
    return works(
        works,
        plan.featuresOfWork(),
        () -> drawn.next(plan.featuresOfWork()),
        work -> drawn.showing(work, SHARED_FEATURES, plan.featuresOfQuery()),
        SyntheticWriter::add,
        (view, queries) -> {
          FeatureIndex search = view.features(SyntheticFeatures.SCHEME);
          return timed(queries, query -> certainHits(search, query));
        });
  }

  private interface Adding<T> {
    void add(SyntheticWriter writer, T work) throws IOException;
  }

  private interface AskingAll<T> {
    Timed ask(IndexView view, List<T> queries) throws IOException;
  }

  /** Measures an index of works that are added one by one. */
  private <T> Size works(
      int works,
      int itemsOfWork,
      Supplier<T> draw,
      UnaryOperator<T> query,
      Adding<T> adding,
      AskingAll<T> asking)
      throws IOException {
    List<T> queries = new ArrayList<>();
    try (ScratchFolder scratch = ScratchFolder.in(folder, "scale")) {
      IngestTimer ingest = new IngestTimer();
      try (SyntheticWriter writer = new SyntheticWriter(scratch.path())) {
        for (int i = 0; i < works; i++) {
          T work = draw.get();
          if (isAskedFor(i, works)) {
            queries.add(query.apply(work));
          }
          ingest.time(() -> adding.add(writer, work));
        }
        ingest.time(writer::close);
      }
      return size(
          scratch,
          (long) works * itemsOfWork,
          ingest.spent(),
          view -> asking.ask(view, queries),
          Double.NaN);
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

  private interface Asking {
    Timed ask(IndexView view) throws IOException;
  }

  private static Size size(
      ScratchFolder scratch, long items, IngestTimer.Spent ingest, Asking asking, double scanMicros)
      throws IOException {
    double bytes = scratch.bytes();
    Timed found;
    double openMillis;
    double openMegabytes;
    long heap = heap();
    long start = System.nanoTime();
    try (SyntheticIndex index = SyntheticIndex.open(scratch.path())) {
      openMillis = (System.nanoTime() - start) / 1e6;
      openMegabytes = Math.max(0, heap() - heap) / 1e6;
      found = asking.ask(index.view());
    }
    SyntheticIndex.compact(scratch.path());
    try (SyntheticIndex index = SyntheticIndex.open(scratch.path())) {
      return new Size(
          items,
          items * 1e9 / ingest.threadNanos(),
          items * 1e9 / ingest.processNanos(),
          bytes / items,
          found.micros(),
          asking.ask(index.view()).micros(),
          scanMicros,
          found.share(),
          openMillis,
          openMegabytes);
    }
  }

  private static long heap() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
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
