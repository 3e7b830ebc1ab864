package io.likeness.bench.scale;

import com.sun.management.OperatingSystemMXBean;
import io.likeness.core.FingerprintSet;
import io.likeness.engine.Likeness;
import io.likeness.engine.LikenessOptions;
import io.likeness.engine.Match;
import io.likeness.engine.MatchResult;
import io.likeness.engine.Verdict;
import io.likeness.engine.Work;
import io.likeness.index.IndexOptions;
import io.likeness.index.WorkFilter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;

/**
 * Measures catalogues of growing size through the engine, as its users ask it: candidates,
 * alignment and verdict. Times of queries are CPU time of the measuring thread, after one round
 * that lets the compiler finish.
 */
public final class CatalogueGrowth {

  private static final double NANOS = 1e9;
  private static final double RAM_BUFFER_MEGABYTES = 256;

  private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
  private final OperatingSystemMXBean process =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private final Path folder;
  private final DrawnWorks works;

  /**
   * A catalogue of one size.
   *
   * @param amount its size, in the unit of the works
   * @param works how many works it has
   * @param bytesPerUnit the size of its folder on disk for each unit
   * @param ingestPerSecond the units registered and committed in a second of CPU time of all
   *     threads, fingerprinting left out
   * @param queryMicros the CPU time of a query, in microseconds
   * @param found the share of the queries whose work was found
   * @param wrong how many other works a query is said to copy, on average
   */
  public record Size(
      double amount,
      int works,
      double bytesPerUnit,
      double ingestPerSecond,
      double queryMicros,
      double found,
      double wrong) {}

  /**
   * Chooses the works.
   *
   * @param folder where the catalogues are made and deleted
   * @param works what is registered and asked for
   */
  public CatalogueGrowth(Path folder, DrawnWorks works) {
    this.folder = folder;
    this.works = works;
  }

  /**
   * Measures a catalogue.
   *
   * @param size how much it has at least, in the unit of the works
   * @return what was measured
   * @throws IOException if the catalogue cannot be written or read
   */
  public Size measure(double size) throws IOException {
    LikenessOptions options =
        LikenessOptions.defaults()
            .withIndex(IndexOptions.DEFAULT.withRamBufferMegabytes(RAM_BUFFER_MEGABYTES));
    try (ScratchFolder scratch = ScratchFolder.in(folder, "growth")) {
      Filled filled;
      try (Likeness likeness = Likeness.open(scratch.path().resolve("index"), options)) {
        filled = fill(likeness, size);
      }
      try (Likeness likeness = Likeness.open(scratch.path().resolve("index"), options)) {
        ask(likeness);
        Answers answers = ask(likeness);
        double queries = works.asked().size();
        return new Size(
            filled.amount,
            filled.count,
            scratch.bytes() / filled.amount,
            filled.amount * NANOS / filled.nanos,
            answers.nanos / 1e3 / queries,
            answers.found / queries,
            answers.wrong / queries);
      }
    }
  }

  /** How much was registered, and in how much time. */
  private record Filled(double amount, int count, long nanos) {}

  private Filled fill(Likeness likeness, double size) throws IOException {
    double amount = 0;
    int count = 0;
    long drawing = 0;
    long start = process.getProcessCpuTime();
    List<DrawnWorks.Asked> asked = works.asked();
    while (amount < size || count < asked.size()) {
      long before = clock.getCurrentThreadCpuTime();
      FingerprintSet work = count < asked.size() ? asked.get(count).work() : works.next();
      drawing += clock.getCurrentThreadCpuTime() - before;
      likeness.register(Work.of(id(count++)), "", works.modality(), work);
      amount += works.amount(work);
    }
    likeness.commit();
    return new Filled(amount, count, process.getProcessCpuTime() - start - drawing);
  }

  private static String id(int number) {
    return "work" + number;
  }

  /** Adds up what all queries cost and find. */
  private static final class Answers {
    private long nanos;
    private int found;
    private int wrong;
  }

  private Answers ask(Likeness likeness) throws IOException {
    Answers answers = new Answers();
    List<DrawnWorks.Asked> asked = works.asked();
    for (int i = 0; i < asked.size(); i++) {
      long start = clock.getCurrentThreadCpuTime();
      MatchResult result =
          likeness.match("query", works.modality(), asked.get(i).suspect(), WorkFilter.ALL);
      answers.nanos += clock.getCurrentThreadCpuTime() - start;
      String id = id(i);
      List<Match> matches =
          result.matches().stream().filter(match -> match.verdict() != Verdict.EXCLUDED).toList();
      boolean found = matches.stream().anyMatch(match -> match.work().work().equals(id));
      answers.found += found ? 1 : 0;
      answers.wrong += matches.size() - (found ? 1 : 0);
    }
    return answers;
  }
}
