package io.likeness.cli;

import io.likeness.core.UnreadableMediaException;
import java.io.IOException;
import java.util.Optional;

/**
 * What came of one file: a result, or a reason to skip it. What is wrong with a file ends the work
 * on that file only; what is wrong with the index ends the run.
 *
 * @param result the result, or empty if the file is to be skipped
 * @param reason why it is to be skipped, or empty
 */
record Attempt<R>(Optional<R> result, String reason) {

  private static final System.Logger LOG = System.getLogger(Attempt.class.getName());

  /** Work on a file. */
  @FunctionalInterface
  interface Task<R> {
    /** Does the work. */
    R run() throws UnreadableMediaException, IOException;
  }

  static <R> Attempt<R> of(Task<R> task) throws IOException {
    try {
      return new Attempt<>(Optional.of(task.run()), "");
    } catch (UnreadableMediaException e) {
      return new Attempt<>(Optional.empty(), e.reason());
    } catch (OutOfMemoryError e) {
      return new Attempt<>(Optional.empty(), "needs more memory than there is");
    } catch (StackOverflowError e) {
      return new Attempt<>(Optional.empty(), "is nested too deeply");
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.DEBUG, "defect in a decoder", e);
      return new Attempt<>(Optional.empty(), "internal error: " + e);
    }
  }
}
