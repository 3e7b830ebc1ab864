package io.likeness.cli.report;

import io.likeness.engine.Match;
import io.likeness.engine.Suspect;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One match of one scanned file.
 *
 * @param suspect the file's path below the dump, with slashes
 * @param file where it is, or empty if only fingerprints of it are known
 * @param facts what is known of it
 * @param match the work that it copies, and how
 * @param filesSearched how many registered files it was compared with
 * @param notes what a person should know of the file
 */
record Finding(
    String suspect,
    Optional<Path> file,
    Suspect facts,
    Match match,
    long filesSearched,
    List<String> notes) {

  /**
   * The strongest evidence first. Where E-values end, the logarithm of the p-value goes on; files
   * that are equally certain stand in the order of their names.
   */
  static final Comparator<Finding> BY_SIGNIFICANCE =
      Comparator.<Finding>comparingDouble(finding -> finding.match().eValue())
          .thenComparing(finding -> finding.match().alignment().significance())
          .thenComparingDouble(finding -> -finding.match().similarity())
          .thenComparing(Finding::suspect)
          .thenComparing(finding -> finding.match().work().work())
          .thenComparing(finding -> finding.match().work().file());
}
