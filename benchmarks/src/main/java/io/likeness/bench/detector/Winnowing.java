package io.likeness.bench.detector;

import io.likeness.bench.api.Detection;
import io.likeness.bench.media.Words;
import io.likeness.core.Region.TextRange;
import io.likeness.core.Segment;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The selected fingerprints of a text (Schleimer, Wilkerson, Aiken 2003, <a
 * href="https://doi.org/10.1145/872757.872770">doi:10.1145/872757.872770</a>): of the hashes of
 * every run of five words the smallest in each window of four, the last one where several are. The
 * score is the number of fingerprints of the suspect that the work has too.
 */
final class Winnowing {

  private static final int RUN = 5;
  private static final int WINDOW = 4;

  /** Common fingerprints that are no more than this many words apart make one passage. */
  private static final int GAP = 40;

  private final Words words;
  private final Map<Long, Integer> places = new HashMap<>();
  private final List<Selected> selected = new ArrayList<>();

  private record Selected(long hash, int word) {}

  private record Pair(int suspect, int work) {}

  private Winnowing(Words words) {
    this.words = words;
  }

  static Winnowing of(String text) {
    Winnowing winnowing = new Winnowing(Words.of(text));
    long[] hashes = winnowing.words.runs(RUN);
    int last = -1;
    for (int from = 0; from + WINDOW <= hashes.length; from++) {
      int least = from;
      for (int i = from + 1; i < from + WINDOW; i++) {
        least = hashes[i] <= hashes[least] ? i : least;
      }
      if (least != last) {
        winnowing.selected.add(new Selected(hashes[least], least));
        winnowing.places.putIfAbsent(hashes[least], least);
        last = least;
      }
    }
    return winnowing;
  }

  static Optional<Detection> compare(String name, Winnowing work, Winnowing suspect) {
    List<Pair> common = new ArrayList<>();
    for (Selected print : suspect.selected) {
      Integer place = work.places.get(print.hash());
      if (place != null) {
        common.add(new Pair(print.word(), place));
      }
    }
    return common.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Detection(name, common.size(), Double.NaN, passages(common, work, suspect)));
  }

  private static List<Segment> passages(List<Pair> common, Winnowing work, Winnowing suspect) {
    List<Segment> passages = new ArrayList<>();
    int first = 0;
    for (int i = 1; i <= common.size(); i++) {
      if (i == common.size() || !near(common.get(i - 1), common.get(i))) {
        passages.add(passage(common.subList(first, i), work, suspect));
        first = i;
      }
    }
    return passages;
  }

  private static boolean near(Pair a, Pair b) {
    return b.suspect() - a.suspect() <= GAP && Math.abs(b.work() - a.work()) <= GAP;
  }

  private static Segment passage(List<Pair> pairs, Winnowing work, Winnowing suspect) {
    int from = pairs.stream().mapToInt(Pair::work).min().orElseThrow();
    int to = pairs.stream().mapToInt(Pair::work).max().orElseThrow();
    return new Segment(
        suspect.range(pairs.getFirst().suspect(), pairs.getLast().suspect()),
        work.range(from, to),
        1);
  }

  private TextRange range(int firstRun, int lastRun) {
    return new TextRange(words.start(firstRun), words.end(lastRun + RUN - 1));
  }
}
