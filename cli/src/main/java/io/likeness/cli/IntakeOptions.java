package io.likeness.cli;

import io.likeness.engine.LikenessOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is taken in, and with how many threads. */
final class IntakeOptions {

  @Option(
      names = "--max-file-size",
      paramLabel = "SIZE",
      defaultValue = "4g",
      converter = ByteSizeConverter.class,
      description = "Larger files are skipped: bytes, or a number with k, m or g. Default: 4g.")
  private long maxFileBytes;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many files are worked on at once. Default: one for each processor.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Mixin private AudioProfileOption audioProfile;

  LikenessOptions apply(LikenessOptions options) {
    if (threads < 1) {
      throw new IllegalArgumentException("--threads is less than 1: " + threads);
    }
    return audioProfile.apply(options.withMaxFileBytes(maxFileBytes));
  }

  int threads() {
    return threads;
  }
}
