package io.likeness.bench;

import picocli.CommandLine.Option;

/** The option from which all chance comes. */
final class SeedOption {

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "What all chance is drawn from. Default: ${DEFAULT-VALUE}.")
  private long seed;

  long seed() {
    return seed;
  }
}
