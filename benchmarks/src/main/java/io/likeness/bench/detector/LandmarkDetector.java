package io.likeness.bench.detector;

import io.likeness.bench.api.Detection;
import io.likeness.bench.api.Detector;
import io.likeness.core.CandidateSearch;
import io.likeness.core.FingerprintSet;
import io.likeness.core.Landmarks;
import io.likeness.core.MediaSource;
import io.likeness.core.ModalityProvider;
import io.likeness.core.ModalityProvider.Role;
import io.likeness.core.UnreadableMediaException;
import io.likeness.index.AlignmentHit;
import io.likeness.index.CatalogueEntry;
import io.likeness.index.IndexView;
import io.likeness.index.WorkFilter;
import io.likeness.index.WorkIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Counts the landmarks that a suspect shares with each work at one offset, weighted by their
 * rarity; of several kinds of landmarks the best counts.
 */
final class LandmarkDetector implements Detector {

  private static final int FEWEST_VOTES = 1;

  private final ModalityProvider provider;
  private final List<CandidateSearch.Shared> searches;
  private final WorkIndex index;
  private boolean stale;

  LandmarkDetector(ModalityProvider provider, List<CandidateSearch.Shared> searches) {
    this.provider = provider;
    this.searches = List.copyOf(searches);
    this.index = WorkIndex.inMemory(provider.schemes());
  }

  @Override
  public void register(String work, Path file) throws UnreadableMediaException, IOException {
    FingerprintSet set = provider.fingerprint(MediaSource.of(file), Role.WORK);
    index.put(
        new CatalogueEntry(
            work,
            "",
            "",
            provider.modality(),
            set.extent(),
            "",
            0,
            "",
            "",
            "",
            List.of(),
            Instant.EPOCH,
            List.of()),
        set);
    stale = true;
  }

  @Override
  public List<Detection> detect(Path suspect) throws UnreadableMediaException, IOException {
    if (stale) {
      index.refresh();
      stale = false;
    }
    FingerprintSet set = provider.fingerprint(MediaSource.of(suspect), Role.SUSPECT);
    Map<String, Double> scores = new TreeMap<>();
    try (IndexView view = index.view()) {
      for (CandidateSearch.Shared search : searches) {
        Optional<Landmarks> landmarks = set.landmarks(search.scheme());
        if (landmarks.isPresent()) {
          count(landmarks.get(), search.offsetTolerance(), view, scores);
        }
      }
    }
    return scores.entrySet().stream()
        .map(score -> Detection.of(score.getKey(), score.getValue()))
        .sorted(Comparator.comparingDouble(Detection::score).reversed())
        .toList();
  }

  private static void count(
      Landmarks landmarks, int offsetTolerance, IndexView view, Map<String, Double> scores)
      throws IOException {
    int all = Math.toIntExact(Math.max(1, view.files()));
    for (AlignmentHit hit :
        view.alignment(landmarks.scheme())
            .search(landmarks, offsetTolerance, FEWEST_VOTES, WorkFilter.ALL, all)) {
      scores.merge(view.entry(hit.file()).work(), hit.score(), Math::max);
    }
  }

  @Override
  public void close() {
    try {
      index.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
