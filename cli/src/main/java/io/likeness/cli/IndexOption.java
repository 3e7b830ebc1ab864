package io.likeness.cli;

import io.likeness.engine.Likeness;
import io.likeness.engine.LikenessOptions;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the index is. */
final class IndexOption {

  @Option(
      names = "--index",
      paramLabel = "DIR",
      defaultValue = "${env:LIKENESS_INDEX:-likeness-index}",
      description = {
        "The folder of the index.",
        "Default: $LIKENESS_INDEX, or likeness-index in this folder."
      })
  private Path folder;

  Path folder() {
    return folder;
  }

  Likeness open(LikenessOptions options) throws IOException {
    return Likeness.open(folder, options);
  }

  /** Opens an index for writing, but does not make one. */
  Likeness openExisting(LikenessOptions options) throws IOException {
    openReadOnly(options).close();
    return open(options);
  }

  Likeness openReadOnly(LikenessOptions options) throws IOException {
    return Likeness.openReadOnly(folder, options);
  }
}
