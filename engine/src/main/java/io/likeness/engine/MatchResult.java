package io.likeness.engine;

import java.util.List;

/**
 * What was found of one suspect.
 *
 * @param suspect the file
 * @param matches the works that it copies, the most significant first; empty if there are none
 * @param filesSearched how many registered files it was compared with
 * @param notes what a person should know of the suspect, such as a truncated end or a picture too
 *     flat to judge; empty if all is well
 * @param allowed the works that it copies too, but may, as the {@link AllowList} says
 * @param excluded the works of which it has nothing but what is excluded, such as quotations; each
 *     with the verdict {@link Verdict#EXCLUDED}
 */
public record MatchResult(
    Suspect suspect,
    List<Match> matches,
    long filesSearched,
    List<String> notes,
    List<AllowedMatch> allowed,
    List<Match> excluded) {
  /** Copies the lists. */
  public MatchResult {
    matches = List.copyOf(matches);
    notes = List.copyOf(notes);
    allowed = List.copyOf(allowed);
    excluded = List.copyOf(excluded);
  }

  /**
   * Makes a result in which nothing was allowed or excluded.
   *
   * @param suspect the file
   * @param matches the works that it copies
   * @param filesSearched how many registered files it was compared with
   * @param notes what a person should know of the suspect
   */
  public MatchResult(Suspect suspect, List<Match> matches, long filesSearched, List<String> notes) {
    this(suspect, matches, filesSearched, notes, List.of(), List.of());
  }
}
