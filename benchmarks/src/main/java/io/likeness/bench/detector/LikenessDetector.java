package io.likeness.bench.detector;

import io.likeness.bench.api.Detection;
import io.likeness.bench.api.Detector;
import io.likeness.core.MediaSource;
import io.likeness.core.UnreadableMediaException;
import io.likeness.engine.Likeness;
import io.likeness.engine.Match;
import io.likeness.engine.MatchResult;
import io.likeness.engine.Work;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Likeness, with an index in memory. The score is the negative decimal logarithm of the E-value.
 */
final class LikenessDetector implements Detector {

  /** A p-value of zero has a logarithm without bound; a score has not. */
  private static final double SUREST = 1e6;

  private final Likeness likeness;
  private boolean stale;

  LikenessDetector(Likeness likeness) {
    this.likeness = likeness;
  }

  @Override
  public void register(String work, Path file) throws UnreadableMediaException, IOException {
    likeness.register(Work.of(work), work, MediaSource.of(file));
    stale = true;
  }

  @Override
  public List<Detection> detect(Path suspect) throws UnreadableMediaException, IOException {
    if (stale) {
      likeness.refresh();
      stale = false;
    }
    MatchResult result = likeness.match(suspect);
    Map<String, Detection> best = new LinkedHashMap<>();
    for (Match match : result.matches()) {
      Detection detection = detection(match, result.filesSearched());
      best.merge(detection.work(), detection, (a, b) -> a.score() >= b.score() ? a : b);
    }
    return best.values().stream()
        .sorted(Comparator.comparingDouble(Detection::score).reversed())
        .toList();
  }

  /** Takes the logarithm of the p-value, as the E-value itself ends where doubles do. */
  private static Detection detection(Match match, long searched) {
    double logP = match.alignment().significance().log10PValue();
    double score = Math.min(SUREST, -logP - StrictMath.log10((double) Math.max(1, searched)));
    return new Detection(match.work().work(), score, match.eValue(), match.segments());
  }

  @Override
  public void close() {
    try {
      likeness.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
