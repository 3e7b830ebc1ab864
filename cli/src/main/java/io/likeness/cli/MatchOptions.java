package io.likeness.cli;

import io.likeness.engine.LikenessOptions;
import java.io.IOException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How suspects are taken in and matched, and how sure a match must be. */
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

  @Mixin private ProfileOptions profile;
  @Mixin private ExclusionOptions exclusions;
  @Mixin private AllowOption allow;
  @Mixin private IntakeOptions intake;

  LikenessOptions options() throws IOException {
    LikenessOptions taken = intake.apply(LikenessOptions.defaults()).withMaxEValue(maxEValue);
    return allow.apply(exclusions.apply(profile.apply(taken)));
  }

  int threads() {
    return intake.threads();
  }
}
