package io.likeness.index;

import static io.likeness.index.Samples.SHORT;
import static io.likeness.index.Samples.WHOLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.likeness.core.BinaryCode;
import io.likeness.core.Fingerprint;
import io.likeness.core.FingerprintScheme;
import io.likeness.core.Modality;
import io.likeness.index.codes.StoredCodes;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HammingIndexTest {

  private static final int[] RADII = {0, 3, 10, 15, 20, 31, 33, 64, 90};

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void findsWhatAScanFindsInEveryKindOfData(long seed) throws IOException {
    Random random = new Random(seed);
    for (FingerprintScheme scheme : List.of(WHOLE, SHORT)) {
      try (WorkIndex index = WorkIndex.inMemory(Samples.ALL)) {
        List<BinaryCode> centres = fill(index, scheme, 900, random);
        try (IndexView view = index.view()) {
          assertThat(view.snapshot().leaves()).hasSizeGreaterThan(1);
          for (int radius : RADII) {
            if (radius <= scheme.bits()) {
              compareWithScan(view, scheme, queries(scheme, centres, radius, random), radius);
            }
          }
        }
      }
    }
  }

  /** Puts random codes, near and equal ones, several or none a file; replaces and removes. */
  private static List<BinaryCode> fill(
      WorkIndex index, FingerprintScheme scheme, int files, Random random) throws IOException {
    List<BinaryCode> centres = new ArrayList<>();
    for (int c = 0; c < 10; c++) {
      centres.add(Samples.code(scheme, random));
    }
    for (int f = 0; f < files; f++) {
      int work = random.nextInt(files);
      List<Fingerprint> codes = new ArrayList<>();
      for (int c = random.nextInt(4); c > 0; c--) {
        codes.add(likely(scheme, centres, random));
      }
      CatalogueEntry entry =
          Samples.entry(
              "work" + work,
              "file",
              work % 3 == 0 ? Modality.IMAGE : Modality.TEXT,
              "owner" + work % 5,
              work % 2 == 0 ? List.of("even", "tag" + work % 7) : List.of());
      index.put(entry, Samples.set(codes.toArray(Fingerprint[]::new)));
      if (f % 250 == 249) {
        index.refresh();
      }
      if (f % 9 == 0) {
        index.remove("work" + random.nextInt(files));
      }
    }
    addSegment(index, scheme, random);
    return centres;
  }

  /** Adds files until there are several segments, as the last of them may be merged at once. */
  private static void addSegment(WorkIndex index, FingerprintScheme scheme, Random random)
      throws IOException {
    int leaves = 0;
    for (int more = 0; leaves < 2; more++) {
      index.put(Samples.entry("more" + more, ""), Samples.set(Samples.code(scheme, random)));
      index.refresh();
      try (IndexView view = index.view()) {
        leaves = view.snapshot().leaves().size();
      }
    }
  }

  private static BinaryCode likely(
      FingerprintScheme scheme, List<BinaryCode> centres, Random random) {
    BinaryCode centre = centres.get(random.nextInt(centres.size()));
    return switch (random.nextInt(10)) {
      case 0 -> centre;
      case 1, 2, 3 -> Samples.flip(centre, random.nextInt(scheme.bits() / 4), random);
      default -> Samples.code(scheme, random);
    };
  }

  private static List<BinaryCode> queries(
      FingerprintScheme scheme, List<BinaryCode> centres, int radius, Random random) {
    List<BinaryCode> queries = new ArrayList<>();
    for (BinaryCode centre : centres) {
      queries.add(Samples.flip(centre, Math.min(radius, scheme.bits() / 2), random));
    }
    queries.add(Samples.code(scheme, random));
    return queries;
  }

  private static void compareWithScan(
      IndexView view, FingerprintScheme scheme, List<BinaryCode> queries, int radius)
      throws IOException {
    HammingIndex hamming = view.hamming(scheme);
    List<Stored> stored = stored(view, scheme);
    List<WorkFilter> filters =
        List.of(
            WorkFilter.ALL,
            WorkFilter.ALL.withModalities(Set.of(Modality.IMAGE)),
            WorkFilter.ALL.withOwners(Set.of("owner1", "owner2", "nobody")),
            WorkFilter.ALL.withTags(Set.of("tag3", "tag4")).withOwners(Set.of("owner4")),
            WorkFilter.ALL.withTags(Set.of("none")));
    for (WorkFilter filter : filters) {
      for (int limit : new int[] {1, 7, Integer.MAX_VALUE}) {
        List<List<HammingHit>> batch = hamming.within(queries, radius, filter, limit);
        for (int q = 0; q < queries.size(); q++) {
          List<HammingHit> expected = scan(stored, queries.get(q), radius, filter, limit);
          assertThat(batch.get(q)).isEqualTo(expected);
          assertThat(hamming.within(queries.get(q), radius, filter, limit)).isEqualTo(expected);
        }
      }
    }
  }

  private record Stored(int file, CatalogueEntry entry, List<BinaryCode> codes) {}

  private static List<Stored> stored(IndexView view, FingerprintScheme scheme) throws IOException {
    List<Stored> all = new ArrayList<>();
    for (int file = 0; file < view.snapshot().reader().maxDoc(); file++) {
      if (present(view, file)) {
        all.add(new Stored(file, view.entry(file), view.fingerprints(file).codes(scheme)));
      }
    }
    assertThat(all).hasSize((int) view.files());
    return all;
  }

  private static boolean present(IndexView view, int file) throws IOException {
    try {
      return !view.entry(file).work().isEmpty();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static List<HammingHit> scan(
      List<Stored> stored, BinaryCode query, int radius, WorkFilter filter, int limit) {
    Stream<HammingHit> hits =
        stored.stream()
            .filter(s -> passes(filter, s.entry()))
            .filter(s -> !s.codes().isEmpty())
            .map(
                s ->
                    new HammingHit(
                        s.file(),
                        s.codes().stream().mapToInt(query::distance).min().orElseThrow()));
    return hits.filter(hit -> hit.distance() <= radius)
        .sorted(Comparator.comparingInt(HammingHit::distance).thenComparingInt(HammingHit::file))
        .limit(limit)
        .toList();
  }

  static boolean passes(WorkFilter filter, CatalogueEntry entry) {
    return (filter.modalities().isEmpty() || filter.modalities().contains(entry.modality()))
        && (filter.owners().isEmpty() || filter.owners().contains(entry.owner()))
        && (filter.tags().isEmpty() || entry.tags().stream().anyMatch(filter.tags()::contains));
  }

  @Test
  void findsEveryNearCodeAmongThousands() throws IOException {
    Random random = new Random(5);
    BinaryCode centre = Samples.code(WHOLE, random);
    try (WorkIndex index = WorkIndex.inMemory(Samples.ALL)) {
      for (int f = 0; f < 16_000; f++) {
        BinaryCode code =
            f % 100 == 0 ? Samples.flip(centre, f / 250, random) : Samples.code(WHOLE, random);
        index.put(Samples.entry("work" + f, ""), Samples.set(code));
      }
      index.refresh();
      try (IndexView view = index.view()) {
        List<Stored> stored = stored(view, WHOLE);
        for (int radius : new int[] {0, 5, 15, 16, 23, 31}) {
          assertThat(view.hamming(WHOLE).within(centre, radius, WorkFilter.ALL, 1000))
              .isEqualTo(scan(stored, centre, radius, WorkFilter.ALL, 1000));
        }
        BinaryCode unrelated = Samples.code(WHOLE, random);
        assertThat(answeredByTables(view, unrelated, 5)).isTrue();
        assertThat(answeredByTables(view, unrelated, 80)).isFalse();
      }
    }
  }

  private static boolean answeredByTables(IndexView view, BinaryCode query, int radius)
      throws IOException {
    LeafReader leaf = view.snapshot().leaves().get(0).reader();
    StoredCodes codes = (StoredCodes) leaf.getBinaryDocValues(Fields.codes(WHOLE));
    double scan = SearchCost.ofScan(codes.size(), codes.words(), radius, 1);
    return new TableSearch(codes, scan).find(new CodeQuery(query, radius, 1), radius);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void findsThroughTheTablesAloneWhatIsThere(long seed) throws IOException {
    Random random = new Random(seed);
    FingerprintScheme scheme = seed % 2 == 0 ? WHOLE : SHORT;
    List<BinaryCode> centres = new ArrayList<>();
    for (int c = 0; c < 20; c++) {
      centres.add(Samples.code(scheme, random));
    }
    try (WorkIndex index = WorkIndex.inMemory(Samples.ALL)) {
      for (int f = 0; f < 4500; f++) {
        List<Fingerprint> codes = new ArrayList<>();
        for (int c = f % 5 == 0 ? random.nextInt(3) : 1; c > 0; c--) {
          codes.add(likely(scheme, centres, random));
        }
        index.put(Samples.entry("work" + f, ""), Samples.set(codes.toArray(Fingerprint[]::new)));
      }
      index.refresh();
      try (IndexView view = index.view()) {
        LeafReader leaf = view.snapshot().leaves().get(0).reader();
        StoredCodes codes = (StoredCodes) leaf.getBinaryDocValues(Fields.codes(scheme));
        assertThat(codes.hasTables()).isTrue();
        for (int radius = 0; radius < scheme.bits() / 6; radius++) {
          requireAllFound(codes, queries(scheme, centres, radius, random).get(radius % 20), radius);
        }
      }
    }
  }

  private static void requireAllFound(StoredCodes codes, BinaryCode centre, int radius)
      throws IOException {
    CodeQuery query = new CodeQuery(centre, radius, 1);
    TableSearch tables = new TableSearch(codes, Double.MAX_VALUE);
    assertThat(tables.find(query, radius)).isTrue();
    List<List<Integer>> found = new ArrayList<>();
    for (int i = 0; i < tables.size(); i++) {
      found.add(List.of(tables.code(i), tables.distance(i)));
    }
    List<List<Integer>> expected = new ArrayList<>();
    for (int code = 0; code < codes.size(); code++) {
      int distance = 0;
      for (int word = 0; word < codes.words(); word++) {
        distance += Long.bitCount(query.words()[word] ^ codes.word(code, word));
      }
      if (distance <= radius) {
        expected.add(List.of(code, distance));
      }
    }
    assertThat(found).isEqualTo(expected);
  }

  @Test
  void scansWhereChunksAreTooSkewed() throws IOException {
    Random random = new Random(6);
    BinaryCode blank = BinaryCode.of(WHOLE, 0, 0, 0, 0, 0);
    try (WorkIndex index = WorkIndex.inMemory(Samples.ALL)) {
      for (int f = 0; f < 9000; f++) {
        index.put(
            Samples.entry("work" + f, ""),
            Samples.set(f % 2 == 0 ? Samples.flip(blank, f % 20, random) : blank));
      }
      index.refresh();
      try (IndexView view = index.view()) {
        assertThat(answeredByTables(view, blank, 10)).isFalse();
        List<Stored> stored = stored(view, WHOLE);
        assertThat(view.hamming(WHOLE).within(blank, 10, WorkFilter.ALL, 9000))
            .isEqualTo(scan(stored, blank, 10, WorkFilter.ALL, 9000));
        assertThat(view.hamming(WHOLE).within(blank, 10, WorkFilter.ALL, 3))
            .containsExactlyElementsOf(scan(stored, blank, 10, WorkFilter.ALL, 3));
      }
    }
  }

  @Test
  void refusesArgumentsOutOfRange() throws IOException {
    BinaryCode code = BinaryCode.of(SHORT, 1, 1);
    try (WorkIndex index = WorkIndex.inMemory(Samples.ALL)) {
      IndexView view = index.view();
      HammingIndex hamming = view.hamming(SHORT);
      assertThat(hamming.within(code, 64, WorkFilter.ALL, 1)).isEmpty();
      assertThat(hamming.within(List.of(), 64, WorkFilter.ALL, 1)).isEmpty();
      assertThatIllegalArgumentException()
          .isThrownBy(() -> hamming.within(code, 65, WorkFilter.ALL, 1))
          .withMessageContaining("65");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> hamming.within(code, -1, WorkFilter.ALL, 1));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> hamming.within(code, 1, WorkFilter.ALL, 0));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> view.hamming(WHOLE).within(code, 1, WorkFilter.ALL, 1))
          .withMessageContaining("short-3");
      assertThatIllegalArgumentException().isThrownBy(() -> view.hamming(Samples.PARTS));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> view.hamming(FingerprintScheme.code("other", 1, Modality.IMAGE, 64)));
      view.close();
      assertThatIllegalStateException()
          .isThrownBy(() -> hamming.within(code, 1, WorkFilter.ALL, 1));
    }
  }
}
