package io.likeness.bench.scale;

import io.likeness.audio.AudioModality;
import io.likeness.audio.AudioProfile;
import io.likeness.bench.api.DataSet;
import io.likeness.bench.api.Query;
import io.likeness.core.Extent;
import io.likeness.core.FingerprintScheme;
import io.likeness.core.FingerprintSet;
import io.likeness.core.Landmarks;
import io.likeness.core.MediaSource;
import io.likeness.core.UnreadableMediaException;
import io.likeness.engine.Likeness;
import io.likeness.engine.LikenessOptions;
import io.likeness.engine.Match;
import io.likeness.engine.MatchResult;
import io.likeness.engine.Work;
import io.likeness.index.CatalogueEntry;
import io.likeness.index.WorkFilter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Measures what the profiles of sound cost and give: the bytes that an index keeps of an hour of a
 * work, by scheme, and the share of the excerpts of each length that are found, as a scan with the
 * default options finds them.
 */
public final class SoundProfiles {

  private static final double SECONDS_PER_HOUR = 3600;

  private final Path folder;
  private final DataSet sounds;

  /**
   * Plans the measurement.
   *
   * @param folder where indexes are made and deleted
   * @param sounds works, and excerpts of them whose attacks are named by family and seconds, such
   *     as {@code speed-10s}; other queries are left out
   */
  public SoundProfiles(Path folder, DataSet sounds) {
    this.folder = folder;
    this.sounds = sounds;
  }

  /**
   * How many of the excerpts of one length are found.
   *
   * @param found those whose work is found
   * @param wrong those that are found in another work
   * @param queries all of them
   */
  public record Recall(int found, int wrong, int queries) {
    private static final Recall NONE = new Recall(0, 0, 0);

    private Recall and(boolean isFound, boolean isWrong) {
      return new Recall(found + (isFound ? 1 : 0), wrong + (isWrong ? 1 : 0), queries + 1);
    }
  }

  /**
   * What a profile costs and gives.
   *
   * @param bytesPerHour the bytes on disk of an hour of a work, by the name of the scheme, each
   *     with a catalogue of its own
   * @param recall how many excerpts are found, by their length in seconds
   */
  public record Figures(Map<String, Double> bytesPerHour, Map<Integer, Recall> recall) {}

  /**
   * Measures a profile, of the works and of the suspects alike.
   *
   * @param profile the profile
   * @return what was measured
   * @throws UnreadableMediaException if a sound cannot be decoded
   * @throws IOException if a file cannot be read or written
   */
  public Figures measure(AudioProfile profile) throws UnreadableMediaException, IOException {
    LikenessOptions options =
        LikenessOptions.defaults().withModalities(List.of(new AudioModality(profile)));
    try (Likeness likeness = Likeness.inMemory(options)) {
      for (Map.Entry<String, Path> work : sounds.works().entrySet()) {
        likeness.register(Work.of(work.getKey()), "", MediaSource.of(work.getValue()));
      }
      likeness.refresh();
      return new Figures(bytesPerHour(likeness), recall(likeness));
    }
  }

  private Map<String, Double> bytesPerHour(Likeness likeness) throws IOException {
    double hours = 0;
    List<FingerprintSet> sets = new ArrayList<>();
    for (CatalogueEntry entry : likeness.list()) {
      hours += ((Extent.Duration) entry.extent()).seconds() / SECONDS_PER_HOUR;
      sets.add(likeness.fingerprints(entry.work(), entry.file()).orElseThrow());
    }
    Map<String, Double> bytes = new LinkedHashMap<>();
    for (FingerprintScheme scheme : new AudioModality().schemes()) {
      bytes.put(scheme.id(), bytes(scheme, sets) / hours);
    }
    return bytes;
  }

  private double bytes(FingerprintScheme scheme, List<FingerprintSet> sets) throws IOException {
    try (ScratchFolder scratch = ScratchFolder.in(folder, "scale")) {
      try (SyntheticWriter writer = new SyntheticWriter(scratch.path(), List.of(scheme))) {
        for (FingerprintSet set : sets) {
          Optional<Landmarks> landmarks = set.landmarks(scheme);
          if (landmarks.isPresent()) {
            writer.add(landmarks.get());
          }
        }
      }
      return scratch.bytes();
    }
  }

  private Map<Integer, Recall> recall(Likeness likeness)
      throws UnreadableMediaException, IOException {
    Map<Integer, Recall> recall = new TreeMap<>();
    for (Query query : sounds.queries()) {
      int seconds = seconds(query.attack());
      if (seconds > 0 && !query.truths().isEmpty()) {
        MatchResult result = likeness.match(MediaSource.of(query.file()), WorkFilter.ALL);
        List<String> works =
            result.matches().stream().map(Match::work).map(CatalogueEntry::work).toList();
        recall.put(
            seconds,
            recall
                .getOrDefault(seconds, Recall.NONE)
                .and(
                    works.stream().anyMatch(query::copies),
                    works.stream().anyMatch(work -> !query.copies(work))));
      }
    }
    return recall;
  }

  /** Reads the length off the name of an attack, or returns 0. */
  private static int seconds(String attack) {
    int dash = attack.lastIndexOf('-');
    return attack.matches(".*-\\d{1,4}s")
        ? Integer.parseInt(attack.substring(dash + 1, attack.length() - 1))
        : 0;
  }
}
