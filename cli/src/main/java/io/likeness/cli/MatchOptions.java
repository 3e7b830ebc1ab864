package io.likeness.cli;

import io.likeness.engine.LikenessOptions;
import picocli.CommandLine.Option;

/** How sure a match must be. */
final class MatchOptions {

  @Option(
      names = "--max-e-value",
      paramLabel = "E",
      defaultValue = "1e-3",
      description = {
        "Reports matches that chance would give at most this often for a suspect. Default: 1e-3;"
            + " what is above 1e-5 is called uncertain."
      })
  private double maxEValue;

  LikenessOptions apply(LikenessOptions options) {
    return options.withMaxEValue(maxEValue);
  }
}
