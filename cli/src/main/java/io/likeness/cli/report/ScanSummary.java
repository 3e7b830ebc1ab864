package io.likeness.cli.report;

import io.likeness.core.Modality;
import io.likeness.engine.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a scan amounts to, in numbers.
 *
 * @param started when it began
 * @param finished when it ended
 * @param scanned how many files were matched, with or without success
 * @param withMatches how many of them copy at least one work
 * @param skipped how many files could not be matched
 * @param remarked how many matched files have remarks, such as a truncated end
 * @param bytes how large the matched files are together
 * @param matches how many matches there are; one file may copy several works
 * @param allowed how many matches there are beside these that the allow-list covers
 * @param excluded how often a file has nothing of a work but what is excluded; these are no matches
 * @param byVerdict how many matches have a verdict, for every verdict but {@link Verdict#EXCLUDED},
 *     0 included
 * @param byModality how many matches are of a modality, for every modality, 0 included
 * @param filesSearched how many registered files of a modality a suspect was compared with; of the
 *     modalities that occurred
 */
public record ScanSummary(
    Instant started,
    Instant finished,
    long scanned,
    long withMatches,
    long skipped,
    long remarked,
    long bytes,
    long matches,
    long allowed,
    long excluded,
    Map<Verdict, Long> byVerdict,
    Map<Modality, Long> byModality,
    Map<Modality, Long> filesSearched) {

  /** Copies the maps. */
  public ScanSummary {
    byVerdict = ordered(Verdict.class, byVerdict);
    byModality = ordered(Modality.class, byModality);
    filesSearched = ordered(Modality.class, filesSearched);
  }

  private static <K extends Enum<K>> Map<K, Long> ordered(Class<K> keys, Map<K, Long> counts) {
    Map<K, Long> copy = new EnumMap<>(keys);
    copy.putAll(counts);
    return Collections.unmodifiableMap(copy);
  }

  /**
   * Returns how long the scan took.
   *
   * @return seconds, 0 or greater
   */
  public double seconds() {
    return Math.max(0, Duration.between(started, finished).toMillis() / 1e3);
  }
}
