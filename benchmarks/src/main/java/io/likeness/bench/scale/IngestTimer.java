package io.likeness.bench.scale;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * Measures the CPU time of ingest: of the thread that adds, and of the whole process, in which
 * Lucene merges in threads of its own. Starts when it is made; what its thread does between the
 * steps of ingest, such as drawing what to add, counts for neither. For one thread.
 */
public final class IngestTimer {

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final OperatingSystemMXBean process =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private final long threadStart = threads.getCurrentThreadCpuTime();
  private final long processStart = process.getProcessCpuTime();
  private long nanos;

  /** A step of ingest. */
  public interface Step {

    /**
     * Does it.
     *
     * @throws IOException if the index cannot be written
     */
    void run() throws IOException;
  }

  /**
   * The CPU time of ingest, to divide by.
   *
   * @param threadNanos that of the thread that adds, in nanoseconds
   * @param processNanos that of all threads, those of the compiler and of the collector among them
   */
  public record Spent(long threadNanos, long processNanos) {}

  /**
   * Runs a step of ingest.
   *
   * @param step what to run; to look at the clock takes about a microsecond
   * @throws IOException if the step does
   */
  public void time(Step step) throws IOException {
    long start = threads.getCurrentThreadCpuTime();
    step.run();
    nanos += threads.getCurrentThreadCpuTime() - start;
  }

  /**
   * Adds up.
   *
   * @return what was spent until now
   */
  public Spent spent() {
    long between = threads.getCurrentThreadCpuTime() - threadStart - nanos;
    return new Spent(nanos, process.getProcessCpuTime() - processStart - between);
  }
}
