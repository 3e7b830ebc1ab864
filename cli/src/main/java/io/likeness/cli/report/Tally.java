package io.likeness.cli.report;

import io.likeness.core.Modality;
import io.likeness.engine.Match;
import io.likeness.engine.MatchResult;
import io.likeness.engine.Verdict;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** Counts while a scan goes on. For one thread. */
final class Tally {

  private final Map<Verdict, Long> byVerdict = new EnumMap<>(Verdict.class);
  private final Map<Modality, Long> byModality = new EnumMap<>(Modality.class);
  private final Map<Modality, Long> filesSearched = new EnumMap<>(Modality.class);
  private long scanned;
  private long withMatches;
  private long skipped;
  private long remarked;
  private long bytes;
  private long matches;
  private long allowed;
  private long excluded;

  Tally() {
    for (Verdict verdict : Verdict.values()) {
      byVerdict.put(verdict, 0L);
    }
    // What is excluded is no match, and counted by itself.
    byVerdict.remove(Verdict.EXCLUDED);
    for (Modality modality : Modality.values()) {
      byModality.put(modality, 0L);
    }
  }

  void add(MatchResult result) {
    Modality modality = result.suspect().modality();
    scanned++;
    withMatches += result.matches().isEmpty() ? 0 : 1;
    remarked += result.notes().isEmpty() ? 0 : 1;
    bytes += result.suspect().bytes();
    matches += result.matches().size();
    allowed += result.allowed().size();
    excluded += result.excluded().size();
    byModality.merge(modality, (long) result.matches().size(), Long::sum);
    filesSearched.merge(modality, result.filesSearched(), Math::max);
    for (Match match : result.matches()) {
      byVerdict.merge(match.verdict(), 1L, Long::sum);
    }
  }

  void skip() {
    skipped++;
  }

  ScanSummary summary(Instant started, Instant finished) {
    return new ScanSummary(
        started,
        finished,
        scanned,
        withMatches,
        skipped,
        remarked,
        bytes,
        matches,
        allowed,
        excluded,
        byVerdict,
        byModality,
        filesSearched);
  }
}
