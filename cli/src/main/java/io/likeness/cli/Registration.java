package io.likeness.cli;

import io.likeness.cli.FileWalk.Skip;
import io.likeness.core.MediaSource;
import io.likeness.core.UnreadableMediaException;
import io.likeness.engine.Likeness;
import io.likeness.index.CatalogueEntry;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;

/** Registers many files at once, and goes on when one of them cannot be read. */
record Registration(Likeness likeness, int threads, PrintWriter err) {

  private record Outcome(Manifest.Line line, Attempt<CatalogueEntry> attempt) {}

  /**
   * Registers files, and commits.
   *
   * @param lines the files
   * @param skipped takes those that could not be registered
   * @return how many were registered
   * @throws Exception if the index cannot be written
   */
  long run(List<Manifest.Line> lines, List<Skip> skipped) throws Exception {
    long[] registered = new long[1];
    try (Progress progress = Progress.of("register", lines.size(), err)) {
      OrderedTasks.run(
          lines,
          threads,
          line -> new Outcome(line, Attempt.of(() -> register(line))),
          outcome -> {
            progress.step();
            if (outcome.attempt().result().isPresent()) {
              registered[0]++;
            } else {
              skipped.add(new Skip(outcome.line().path().toString(), outcome.attempt().reason()));
            }
          });
    }
    likeness.commit();
    return registered[0];
  }

  private CatalogueEntry register(Manifest.Line line) throws UnreadableMediaException, IOException {
    return likeness.register(line.work(), line.file(), MediaSource.of(line.path()));
  }
}
