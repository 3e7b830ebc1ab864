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
 */
public record MatchResult(
    Suspect suspect, List<Match> matches, long filesSearched, List<String> notes) {
  /** Copies the lists. */
  public MatchResult {
    matches = List.copyOf(matches);
    notes = List.copyOf(notes);
  }
}
