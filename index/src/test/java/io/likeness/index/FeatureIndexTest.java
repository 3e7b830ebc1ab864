package io.likeness.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.likeness.core.FingerprintScheme;
import io.likeness.core.LocalFeatures;
import io.likeness.core.Modality;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeatureIndexTest {

  private static final FingerprintScheme LOCAL =
      FingerprintScheme.localFeatures("local", 1, Modality.IMAGE, 12);
  private static final int RADIUS = 22;

  private static LocalFeatures random(int count, Random random) {
    LocalFeatures.Builder features = LocalFeatures.builder(LOCAL, count);
    for (int i = 0; i < count; i++) {
      features.add(
          random.nextInt(1 << 12),
          random.nextLong(),
          random.nextInt(1 << 16),
          random.nextInt(1 << 16),
          48 + random.nextInt(64),
          random.nextInt(256));
    }
    return features.build();
  }

  /** A copy of some of the features, turned and scaled, with other bits in the signatures. */
  private static LocalFeatures copy(
      LocalFeatures work, int first, int count, int turn, int ratio, Random random) {
    LocalFeatures.Builder copy = LocalFeatures.builder(LOCAL, count);
    for (int i = first; i < first + count; i++) {
      long noise = random.nextLong() & random.nextLong() & random.nextLong();
      copy.add(
          work.word(i),
          work.signature(i) ^ noise,
          work.x(i),
          work.y(i),
          work.size(i) - ratio,
          (work.angle(i) - turn) & 255);
    }
    return copy.build();
  }

  private static WorkIndex filled(List<LocalFeatures> works) throws IOException {
    WorkIndex index = WorkIndex.inMemory(List.of(LOCAL));
    for (int i = 0; i < works.size(); i++) {
      index.put(
          Samples.entry(
              "work" + i, "", Modality.IMAGE, i % 2 == 0 ? "even" : "odd", List.of("t" + i)),
          Samples.set(works.get(i)));
    }
    index.refresh();
    return index;
  }

  private static List<FeatureHit> search(
      WorkIndex index, List<LocalFeatures> query, int minimumVotes, WorkFilter filter, int limit)
      throws IOException {
    try (IndexView view = index.view()) {
      return view.features(LOCAL).search(query, RADIUS, minimumVotes, filter, limit);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void findsAWorkByATurnedAndScaledPartOfIt(long seed) throws IOException {
    Random random = new Random(seed);
    List<LocalFeatures> works = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      works.add(random(500, random));
    }
    int turn = random.nextInt(256);
    int ratio = random.nextInt(65) - 32;
    LocalFeatures part = copy(works.get(17), 100, 60, turn, ratio, random);
    try (WorkIndex index = filled(works)) {
      List<FeatureHit> hits =
          search(index, List.of(random(60, random), part), 5, WorkFilter.ALL, 9);
      assertThat(hits).isNotEmpty();
      FeatureHit best = hits.get(0);
      assertThat(best.file()).isEqualTo(17);
      assertThat(best.list()).isEqualTo(1);
      assertThat(best.votes()).isBetween(45, 60);
      assertThat((best.turn() - turn + 128 & 255) - 128).isBetween(-12, 12);
      assertThat(best.ratio()).isBetween(ratio - 12, ratio + 12);
      assertThat(hits).allMatch(hit -> hit.file() == 17 || hit.score() < best.score() / 4);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void scoresAsLookingAtEveryPairDoes(long seed) throws IOException {
    Random random = new Random(seed);
    List<LocalFeatures> works = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      works.add(random(400, random));
    }
    List<LocalFeatures> query =
        List.of(copy(works.get(3), 0, 200, 40, -7, random), softly(works.get(4), random));
    try (WorkIndex index = filled(works)) {
      List<FeatureHit> hits = search(index, query, 2, WorkFilter.ALL, 100);
      Map<Integer, double[]> expected = new HashMap<>();
      for (int file = 0; file < works.size(); file++) {
        double[] best = best(works, file, query);
        if (best[0] >= 2) {
          expected.put(file, best);
        }
      }
      assertThat(hits).hasSameSizeAs(expected.keySet());
      for (FeatureHit hit : hits) {
        double[] best = expected.get(hit.file());
        assertThat(hit.score()).isCloseTo(best[1], within(0.002 * hit.votes() + 1e-9));
      }
    }
  }

  /** Each keypoint has its word and two others. */
  private static LocalFeatures softly(LocalFeatures work, Random random) {
    LocalFeatures.Builder soft = LocalFeatures.builder(LOCAL, work.count() * 3);
    for (int i = 0; i < 100; i++) {
      for (int word : new int[] {work.word(i), random.nextInt(1 << 12), work.word(i) ^ 1}) {
        soft.add(word, work.signature(i), work.x(i), work.y(i), work.size(i), work.angle(i));
      }
    }
    return soft.build();
  }

  /** The votes and the score of the best window of three by three bins, by brute force. */
  private static double[] best(List<LocalFeatures> works, int file, List<LocalFeatures> query) {
    LocalFeatures work = works.get(file);
    int radius = FeaturePosting.radius(RADIUS);
    double[] best = new double[2];
    for (LocalFeatures list : query) {
      Map<List<Integer>, Map<Integer, Double>> windows = new HashMap<>();
      for (int q = 0; q < list.count(); q++) {
        int keypoint = q;
        while (keypoint > 0 && list.sharesKeypoint(keypoint, keypoint - 1)) {
          keypoint--;
        }
        for (int w = 0; w < work.count(); w++) {
          int distance = Long.bitCount((list.signature(q) ^ work.signature(w)) >>> 43);
          if (list.word(q) != work.word(w) || distance > radius) {
            continue;
          }
          double weight = rarity(works, work.word(w)) + nearness(distance);
          int turn = ((work.angle(w) / 8 * 8 + 4 - list.angle(q)) & 255) / 8;
          int ratio = Math.floorDiv(work.size(w) / 8 * 8 + 4 - list.size(q), 8);
          for (int dt = -1; dt <= 1; dt++) {
            for (int dr = -1; dr <= 1; dr++) {
              windows
                  .computeIfAbsent(List.of((turn + dt) & 31, ratio + dr), k -> new HashMap<>())
                  .merge(keypoint, weight, Math::max);
            }
          }
        }
      }
      for (Map<Integer, Double> window : windows.values()) {
        double score = window.values().stream().mapToDouble(x -> x).sum();
        if (window.size() >= 2 && score > best[1]) {
          best = new double[] {window.size(), score};
        }
      }
    }
    return best;
  }

  private static double rarity(List<LocalFeatures> works, int word) {
    int files = 0;
    for (LocalFeatures work : works) {
      boolean has = false;
      for (int i = 0; i < work.count() && !has; i++) {
        has = work.word(i) == word;
      }
      files += has ? 1 : 0;
    }
    return Math.log1p((double) works.size() / files);
  }

  private static double nearness(int distance) {
    double below = 0;
    double ways = 1;
    for (int d = 0; d <= distance; d++) {
      below += ways;
      ways = ways * (21 - d) / (d + 1);
    }
    return 21 * Math.log(2) - Math.log(below);
  }

  @Test
  void countsAKeypointWithSeveralWordsOnce() throws IOException {
    LocalFeatures.Builder work = LocalFeatures.builder(LOCAL, 2);
    work.add(5, 9, 100, 200, 60, 30).add(6, 9, 100, 200, 60, 30);
    try (WorkIndex index = filled(List.of(work.build()))) {
      assertThat(search(index, List.of(work.build()), 1, WorkFilter.ALL, 9))
          .singleElement()
          .extracting(FeatureHit::votes)
          .isEqualTo(1);
      assertThat(search(index, List.of(work.build()), 2, WorkFilter.ALL, 9)).isEmpty();
    }
  }

  @Test
  void joinsTurnsAcrossTheFullTurn() throws IOException {
    LocalFeatures.Builder work = LocalFeatures.builder(LOCAL, 2);
    work.add(5, 9, 100, 200, 60, 1).add(6, 9, 300, 200, 60, 255);
    LocalFeatures.Builder copy = LocalFeatures.builder(LOCAL, 2);
    copy.add(5, 9, 100, 200, 60, 8).add(6, 9, 300, 200, 60, 250);
    try (WorkIndex index = filled(List.of(work.build()))) {
      assertThat(search(index, List.of(copy.build()), 2, WorkFilter.ALL, 9)).hasSize(1);
    }
  }

  @Test
  void looksOnlyAtFilesThatPassTheFilterAndKeepsTheBest() throws IOException {
    Random random = new Random(3);
    LocalFeatures work = random(50, random);
    List<LocalFeatures> works = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      works.add(copy(work, 0, 50 - i, 0, 0, new Random(1)));
    }
    try (WorkIndex index = filled(works)) {
      List<LocalFeatures> query = List.of(work);
      assertThat(search(index, query, 1, WorkFilter.ALL, 3))
          .extracting(FeatureHit::file)
          .containsExactly(0, 1, 2);
      WorkFilter odd = WorkFilter.ALL.withOwners(Set.of("odd"));
      assertThat(search(index, query, 1, odd, 2))
          .extracting(FeatureHit::file)
          .containsExactly(1, 3);
    }
  }

  @Test
  void findsNothingForAnEmptyQueryOrAnEmptyIndex() throws IOException {
    Random random = new Random(1);
    LocalFeatures none = LocalFeatures.builder(LOCAL, 0).build();
    try (WorkIndex index = filled(List.of(random(9, random), none))) {
      assertThat(search(index, List.of(), 1, WorkFilter.ALL, 9)).isEmpty();
      assertThat(search(index, List.of(none, none), 1, WorkFilter.ALL, 9)).isEmpty();
    }
    try (WorkIndex index = WorkIndex.inMemory(List.of(LOCAL))) {
      assertThat(search(index, List.of(random(9, random)), 1, WorkFilter.ALL, 9)).isEmpty();
    }
  }

  @Test
  void findsTheSameInOneSegmentAndInMany() throws IOException {
    Random random = new Random(8);
    List<LocalFeatures> works = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      works.add(random(100, random));
    }
    List<LocalFeatures> query = List.of(copy(works.get(7), 20, 70, 99, 12, random));
    try (WorkIndex one = filled(works);
        WorkIndex many = WorkIndex.inMemory(List.of(LOCAL))) {
      for (int i = 0; i < works.size(); i++) {
        many.put(Samples.entry("work" + i, ""), Samples.set(works.get(i)));
        many.refresh();
      }
      assertThat(byWork(many, query)).isEqualTo(byWork(one, query));
    }
  }

  /** Finds works; which numbers their files have depends on the order in which they were merged. */
  private static Map<String, FeatureHit> byWork(WorkIndex index, List<LocalFeatures> query)
      throws IOException {
    Map<String, FeatureHit> found = new LinkedHashMap<>();
    try (IndexView view = index.view()) {
      for (FeatureHit hit : view.features(LOCAL).search(query, RADIUS, 1, WorkFilter.ALL, 20)) {
        found.put(
            view.entry(hit.file()).work(),
            new FeatureHit(0, hit.list(), hit.votes(), hit.score(), hit.turn(), hit.ratio()));
      }
    }
    return found;
  }

  @Test
  void keepsTheFeaturesOfSeveralListsAsTheyWerePut() throws IOException {
    Random random = new Random(5);
    LocalFeatures first = random(40, random);
    LocalFeatures.Builder extremes = LocalFeatures.builder(LOCAL, 2);
    extremes.add(4095, -1, 65535, 65535, 255, 255).add(0, 0, 0, 0, 0, 0);
    try (WorkIndex index = WorkIndex.inMemory(List.of(LOCAL))) {
      index.put(Samples.entry("work", ""), Samples.set(first, extremes.build()));
      index.refresh();
      try (IndexView view = index.view()) {
        assertThat(view.fingerprints(0)).isEqualTo(Samples.set(first, extremes.build()));
      }
      Set<Integer> found = new HashSet<>();
      search(index, List.of(extremes.build()), 1, WorkFilter.ALL, 9)
          .forEach(hit -> found.add(hit.file()));
      assertThat(found).containsExactly(0);
    }
  }

  @Test
  void refusesWhatIsOutOfRange() throws IOException {
    FingerprintScheme other = FingerprintScheme.localFeatures("other", 1, Modality.IMAGE, 12);
    LocalFeatures foreign = LocalFeatures.builder(other, 0).build();
    LocalFeatures own = LocalFeatures.builder(LOCAL, 0).build();
    try (WorkIndex index = WorkIndex.inMemory(List.of(LOCAL));
        IndexView view = index.view()) {
      FeatureIndex features = view.features(LOCAL);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> features.search(List.of(foreign), 0, 1, WorkFilter.ALL, 1))
          .withMessageContaining("other-1 != local-1");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> features.search(List.of(own), 65, 1, WorkFilter.ALL, 1))
          .withMessageContaining("signatureRadius is not in 0..64: 65");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> features.search(List.of(own), 0, 0, WorkFilter.ALL, 1))
          .withMessageContaining("minimumVotes is less than 1: 0");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> features.search(List.of(own), 0, 1, WorkFilter.ALL, 0))
          .withMessageContaining("limit is less than 1: 0");
      assertThatIllegalArgumentException().isThrownBy(() -> view.features(other));
    }
  }
}
