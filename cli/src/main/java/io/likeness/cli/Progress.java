package io.likeness.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Shows how far a run has come: a bar with rate and remaining time on a terminal, a plain line now
 * and then elsewhere. For one thread.
 */
abstract sealed class Progress implements AutoCloseable {

  /**
   * Starts to show progress.
   *
   * @param task what is being done, such as {@code scan}
   * @param total how many files there are
   * @param err where plain lines go
   * @return the display, to be closed at the end
   */
  static Progress of(String task, long total, PrintWriter err) {
    // The launcher knows whether standard error is a terminal; Java tells only since version 22.
    return Boolean.getBoolean("likeness.terminal")
        ? new Bar(task, total)
        : new Lines(task, total, err);
  }

  /** Takes note of a file that is done. */
  abstract void step();

  @Override
  public abstract void close();

  private static final class Bar extends Progress {
    private final ProgressBar bar;

    Bar(String task, long total) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(task)
              .setInitialMax(total)
              .setStyle(ProgressBarStyle.ASCII)
              .setUnit(" files", 1)
              .showSpeed()
              .setConsumer(new ConsoleProgressBarConsumer(System.err))
              .build();
    }

    @Override
    void step() {
      bar.step();
    }

    @Override
    public void close() {
      bar.close();
    }
  }

  private static final class Lines extends Progress {
    private static final long INTERVAL_NANOS = Duration.ofSeconds(10).toNanos();

    private final String task;
    private final long total;
    private final PrintWriter err;
    private final long start = System.nanoTime();
    private long shown = start;
    private long done;

    Lines(String task, long total, PrintWriter err) {
      this.task = task;
      this.total = total;
      this.err = err;
    }

    @Override
    void step() {
      done++;
      if (System.nanoTime() - shown >= INTERVAL_NANOS) {
        shown = System.nanoTime();
        double rate = done / seconds();
        print(String.format(Locale.ROOT, "%.1f files/s, %.0f s left", rate, (total - done) / rate));
      }
    }

    @Override
    public void close() {
      print(String.format(Locale.ROOT, "%.1f s", seconds()));
    }

    private double seconds() {
      return (System.nanoTime() - start) / 1e9;
    }

    private void print(String detail) {
      err.println(task + ": " + done + " of " + total + " files, " + detail);
      err.flush();
    }
  }
}
