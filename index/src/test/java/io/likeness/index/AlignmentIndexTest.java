package io.likeness.index;

import static io.likeness.index.Samples.PARTS;
import static io.likeness.index.Samples.WIDE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.likeness.core.FingerprintScheme;
import io.likeness.core.Landmarks;
import io.likeness.index.landmarks.PackedLandmarks;
import io.likeness.index.landmarks.StoredLandmarks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.DocIdSetIterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlignmentIndexTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void findsWhatTheDefinitionSays(long seed) throws IOException {
    Random random = new Random(seed);
    for (FingerprintScheme scheme : List.of(PARTS, WIDE)) {
      try (WorkIndex index = WorkIndex.inMemory(Samples.ALL)) {
        int terms = 20 << random.nextInt(6);
        List<Landmarks> works = fill(index, scheme, terms, random);
        try (IndexView view = index.view()) {
          Model model = Model.of(view, scheme);
          for (int q = 0; q < 12; q++) {
            Landmarks query = query(works, terms, random);
            int tolerance = new int[] {0, 1, 5, 40, Integer.MAX_VALUE}[random.nextInt(5)];
            int minimumVotes = 1 + random.nextInt(6);
            int limit = random.nextBoolean() ? 3 : 1000;
            WorkFilter filter =
                random.nextBoolean()
                    ? WorkFilter.ALL
                    : WorkFilter.ALL.withOwners(Set.of("owner0", "owner2"));
            assertThat(view.alignment(scheme).search(query, tolerance, minimumVotes, filter, limit))
                .isEqualTo(model.search(query, tolerance, minimumVotes, filter, limit));
          }
        }
      }
    }
  }

  private static List<Landmarks> fill(
      WorkIndex index, FingerprintScheme scheme, int terms, Random random) throws IOException {
    List<Landmarks> works = new ArrayList<>();
    for (int w = 0; w < 60; w++) {
      Landmarks landmarks = Samples.landmarks(scheme, random.nextInt(80), terms, random);
      works.add(landmarks);
      index.put(
          Samples.entry("w" + w, "", scheme.modality(), "owner" + w % 3, List.of()),
          Samples.set(landmarks));
      if (w % 20 == 9) {
        index.refresh();
        index.remove("w" + random.nextInt(w));
      }
    }
    index.refresh();
    return works;
  }

  /** A part of a work that drifts, among noise. */
  private static Landmarks query(List<Landmarks> works, int terms, Random random) {
    Landmarks work = works.get(random.nextInt(works.size()));
    int from = work.size() / 4;
    Landmarks noise = Samples.landmarks(work.scheme(), 20, terms, random);
    Landmarks.Builder query = Landmarks.builder(work.scheme(), 40);
    int start = work.isEmpty() ? 0 : work.position(from);
    int last = 0;
    for (int i = from; i < Math.min(work.size(), from + 20); i++) {
      last = Math.max(last, work.position(i) - start + random.nextInt(3));
      query.add(work.term(i), last);
      query.add(noise.term(i - from), last);
    }
    return query.build();
  }

  /** The definition, as it reads. */
  private record Model(
      IndexReader reader,
      FingerprintScheme scheme,
      Map<Integer, Landmarks> files,
      Map<Integer, String> owners) {

    static Model of(IndexView view, FingerprintScheme scheme) throws IOException {
      Map<Integer, Landmarks> files = new TreeMap<>();
      Map<Integer, String> owners = new HashMap<>();
      for (int file = 0; file < view.snapshot().reader().maxDoc(); file++) {
        Optional<Landmarks> landmarks;
        try {
          owners.put(file, view.entry(file).owner());
          landmarks = view.fingerprints(file).landmarks(scheme);
        } catch (IllegalArgumentException e) {
          continue;
        }
        files.put(file, landmarks.orElseThrow());
      }
      return new Model(view.snapshot().reader(), scheme, files, owners);
    }

    List<AlignmentHit> search(
        Landmarks query, int tolerance, int minimumVotes, WorkFilter filter, int limit) {
      Set<List<Integer>> different = new HashSet<>();
      for (int i = 0; i < query.size(); i++) {
        different.add(List.of(query.term(i), query.position(i)));
      }
      List<AlignmentHit> hits = new ArrayList<>();
      files.forEach(
          (file, work) -> {
            if (filter.owners().isEmpty() || filter.owners().contains(owners.get(file))) {
              best(file, work, different, tolerance, minimumVotes).ifPresent(hits::add);
            }
          });
      hits.sort(
          Comparator.comparingDouble(AlignmentHit::score)
              .reversed()
              .thenComparingInt(AlignmentHit::file));
      return hits.subList(0, Math.min(limit, hits.size()));
    }

    private Optional<AlignmentHit> best(
        int file, Landmarks work, Set<List<Integer>> query, int tolerance, int minimumVotes) {
      TreeMap<Integer, List<List<Integer>>> byOffset = new TreeMap<>();
      for (int i = 0; i < work.size(); i++) {
        for (List<Integer> landmark : query) {
          if (landmark.get(0) == work.term(i)) {
            int offset = work.position(i) - landmark.get(1);
            byOffset.computeIfAbsent(offset, o -> new ArrayList<>()).add(landmark);
          }
        }
      }
      Optional<AlignmentHit> best = Optional.empty();
      for (int end : byOffset.keySet()) {
        int from = (int) Math.max(Integer.MIN_VALUE, (long) end - tolerance);
        List<Integer> offsets = new ArrayList<>();
        Set<List<Integer>> voters = new HashSet<>();
        byOffset
            .subMap(from, true, end, true)
            .forEach(
                (offset, landmarks) ->
                    landmarks.forEach(
                        landmark -> {
                          offsets.add(offset);
                          voters.add(landmark);
                        }));
        double score = voters.stream().mapToDouble(v -> weight(v.get(0))).sum();
        if (voters.size() >= minimumVotes && (best.isEmpty() || score > best.get().score())) {
          int median = offsets.get((offsets.size() - 1) / 2);
          best = Optional.of(new AlignmentHit(file, voters.size(), median, score));
        }
      }
      return best;
    }

    /** As documented, in parts of a power of two, so that sums are exact in any order. */
    private double weight(int term) {
      try {
        double files = 0;
        double frequency = 0;
        for (var leaf : reader.leaves()) {
          StoredLandmarks stored =
              (StoredLandmarks) leaf.reader().getBinaryDocValues(Fields.landmarks(scheme));
          while (stored.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            Landmarks landmarks = PackedLandmarks.unpack(scheme, stored.binaryValue());
            files++;
            frequency +=
                IntStream.range(0, landmarks.size()).anyMatch(i -> landmarks.term(i) == term)
                    ? 1
                    : 0;
          }
        }
        return Math.round(StrictMath.log1p(files / frequency) * (1 << 20)) / (double) (1 << 20);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Test
  void votesAcrossAnyOffsetWithinTheToleranceAndNotBeyond() throws IOException {
    int[] terms = {1, 2, 3, 4, 5, 6};
    for (int start = 0; start < 12; start++) {
      int earliest = start;
      Landmarks work =
          Landmarks.of(
              PARTS,
              terms,
              new int[] {start, start + 11, start + 22, start + 33, start + 44, start + 55});
      Landmarks query = Landmarks.of(PARTS, terms, new int[] {0, 10, 20, 30, 40, 50});
      try (WorkIndex index = WorkIndex.inMemory(Samples.ALL)) {
        index.put(Samples.entry("w", ""), Samples.set(work));
        index.refresh();
        try (IndexView view = index.view()) {
          AlignmentIndex alignment = view.alignment(PARTS);
          assertThat(alignment.search(query, 5, 1, WorkFilter.ALL, 1))
              .singleElement()
              .satisfies(hit -> assertThat(hit.votes()).isEqualTo(6))
              .satisfies(hit -> assertThat(hit.offset()).isBetween(earliest, earliest + 5));
          assertThat(alignment.search(query, 4, 6, WorkFilter.ALL, 1)).isEmpty();
          assertThat(alignment.search(query, 4, 5, WorkFilter.ALL, 1)).hasSize(1);
        }
      }
    }
  }

  @Test
  void ordersTermsOf32BitsAsUnsigned() throws IOException {
    Landmarks work =
        Landmarks.of(WIDE, new int[] {-1, 0, Integer.MIN_VALUE, 7}, new int[] {0, 1, 2, 3});
    try (WorkIndex index = WorkIndex.inMemory(Samples.ALL)) {
      index.put(Samples.entry("w", ""), Samples.set(work));
      index.refresh();
      try (IndexView view = index.view()) {
        assertThat(view.alignment(WIDE).search(work, 0, 4, WorkFilter.ALL, 1))
            .containsExactly(new AlignmentHit(0, 4, 0, 4 * 726817.0 / (1 << 20)));
      }
    }
  }

  @Test
  void tellsHowManyPostingsItRead() throws IOException {
    Landmarks work = Landmarks.of(PARTS, new int[] {1, 1, 2, 3}, new int[] {0, 1, 2, 3});
    Landmarks other = Landmarks.of(PARTS, new int[] {1, 9}, new int[] {0, 1});
    try (WorkIndex index = WorkIndex.inMemory(Samples.ALL)) {
      index.put(Samples.entry("v", ""), Samples.set(work));
      index.refresh();
      index.put(Samples.entry("w", ""), Samples.set(other));
      index.refresh();
      try (IndexView view = index.view()) {
        Landmarks query = Landmarks.of(PARTS, new int[] {1, 2, 8}, new int[] {0, 1, 2});
        Hits<AlignmentHit> hits = view.alignment(PARTS).search(query, 9, 1, WorkFilter.ALL, 9);
        assertThat(hits).hasSize(2);
        assertThat(hits.postingsRead()).isEqualTo(4);
      }
    }
  }

  @Test
  void findsTheHighestPositions() throws IOException {
    int highest = Integer.MAX_VALUE;
    try (WorkIndex index = WorkIndex.inMemory(Samples.ALL)) {
      for (int w = 0; w < 3; w++) {
        index.put(
            Samples.entry("w" + w, ""),
            Samples.set(Landmarks.of(PARTS, new int[] {5, 5}, new int[] {w, highest})));
      }
      index.refresh();
      try (IndexView view = index.view()) {
        Landmarks query = Landmarks.of(PARTS, new int[] {5}, new int[] {highest});
        assertThat(view.alignment(PARTS).search(query, 0, 1, WorkFilter.ALL, 9))
            .extracting(AlignmentHit::offset)
            .containsExactly(-highest, 1 - highest, 2 - highest);
        assertThat(view.alignment(PARTS).search(query, highest, 1, WorkFilter.ALL, 9)).hasSize(3);
        for (int w = 0; w < 3; w++) {
          assertThat(view.fingerprints(w).landmarks(PARTS).orElseThrow().position(1))
              .isEqualTo(highest);
        }
      }
    }
  }

  @Test
  void leavesOutTermsThatAreNothingButCost() {
    long[] frequencies = {3, 5_000, 900_000, 0, 1};
    long[] pairs = {10, 60_000, 9_000_000, 0, 1};
    ReadingPlan plan = new ReadingPlan(64, 1 << 22, 1_000_000, frequencies, pairs);
    assertThat(plan.reads(0)).isTrue();
    assertThat(plan.reads(1)).isTrue();
    assertThat(plan.reads(2)).isFalse();
    assertThat(plan.reads(3)).isFalse();
    assertThat(plan.weight(4)).isGreaterThan(plan.weight(0));
  }

  @Test
  void readsACommonTermOnlyIfHardlyAnythingElseIsRead() {
    long[] frequencies = {40_000, 40_000, 10};
    long[] pairs = {40_000, 40_000, 10};
    ReadingPlan plan = new ReadingPlan(64, 1 << 22, 100_000, frequencies, pairs);
    assertThat(plan.reads(0)).isTrue();
    assertThat(plan.reads(1)).isFalse();
    assertThat(plan.reads(2)).isTrue();
  }

  @Test
  void refusesArgumentsOutOfRange() throws IOException {
    Landmarks query = Landmarks.of(PARTS, new int[] {1}, new int[] {1});
    try (WorkIndex index = WorkIndex.inMemory(Samples.ALL);
        IndexView view = index.view()) {
      AlignmentIndex alignment = view.alignment(PARTS);
      assertThat(alignment.search(query, 0, 1, WorkFilter.ALL, 1)).isEmpty();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> alignment.search(query, -1, 1, WorkFilter.ALL, 1));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> alignment.search(query, 0, 0, WorkFilter.ALL, 1));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> alignment.search(query, 0, 1, WorkFilter.ALL, 0));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> view.alignment(WIDE).search(query, 0, 1, WorkFilter.ALL, 1));
      assertThatIllegalArgumentException().isThrownBy(() -> view.alignment(Samples.PROOF));
      assertThatIllegalArgumentException().isThrownBy(() -> view.alignment(Samples.WHOLE));
    }
  }
}
