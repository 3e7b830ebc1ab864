package io.likeness.cli.report;

import io.likeness.core.Exclusion;
import io.likeness.engine.Match;
import java.util.List;
import java.util.stream.Collectors;

/** Puts into words what does not count. */
public final class Excluded {

  private Excluded() {}

  /**
   * Sums up what a suspect and a work share that does not count.
   *
   * @param match a match with excluded parts
   * @return such as {@code 2 passages that do not count: quotation, boilerplate (MIT.txt)}
   */
  public static String summary(Match match) {
    List<Exclusion> excluded = match.excluded();
    return Words.count(excluded.size(), "passage")
        + (excluded.size() == 1 ? " that does not count: " : " that do not count: ")
        + excluded.stream().map(Excluded::reason).distinct().collect(Collectors.joining(", "));
  }

  static String reason(Exclusion exclusion) {
    String reason =
        switch (exclusion.reason()) {
          case QUOTATION -> "quotation";
          case BIBLIOGRAPHY -> "list of references";
          case BOILERPLATE -> "boilerplate";
          case TOO_SHORT -> "too short";
        };
    return exclusion.source().isEmpty() ? reason : reason + " (" + exclusion.source() + ")";
  }
}
