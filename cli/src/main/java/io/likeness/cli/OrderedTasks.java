package io.likeness.cli;

import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Works on many items at once and hands the results on in the items' order. */
final class OrderedTasks {

  /** How many results may wait, for each thread, for one that takes long. */
  private static final int WINDOW = 64;

  private OrderedTasks() {}

  /** A task that may fail. */
  @FunctionalInterface
  interface Task<T, R> {
    /** Works on an item, on one of several threads. */
    R apply(T item) throws Exception;
  }

  /** A taker of results that may fail. */
  @FunctionalInterface
  interface Sink<R> {
    /** Takes a result, on the calling thread. */
    void accept(R result) throws Exception;
  }

  /**
   * Runs a task for every item.
   *
   * @param items the items
   * @param threads how many are worked on at once
   * @param task what is done with each
   * @param sink takes the results, in the order of the items
   * @throws Exception what the first task or sink that failed threw; the rest is given up
   */
  static <T, R> void run(List<T> items, int threads, Task<T, R> task, Sink<R> sink)
      throws Exception {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      ArrayDeque<Future<R>> pending = new ArrayDeque<>();
      for (T item : items) {
        if (pending.size() == threads * WINDOW) {
          sink.accept(result(pending.remove()));
        }
        pending.add(executor.submit(() -> task.apply(item)));
      }
      while (!pending.isEmpty()) {
        sink.accept(result(pending.remove()));
      }
    } finally {
      executor.shutdownNow();
    }
  }

  private static <R> R result(Future<R> future) throws Exception {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw e;
    }
  }
}
