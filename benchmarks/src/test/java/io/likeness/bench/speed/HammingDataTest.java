package io.likeness.bench.speed;

import static org.assertj.core.api.Assertions.assertThat;

import io.likeness.bench.scale.GraphIndex;
import io.likeness.bench.scale.PlainScan;
import io.likeness.bench.scale.SyntheticCodes;
import io.likeness.bench.scale.SyntheticIndex;
import io.likeness.core.BinaryCode;
import io.likeness.index.HammingIndex;
import io.likeness.index.WorkFilter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HammingDataTest {

  private static final int CODES = 3000;

  @TempDir private Path folder;

  private List<Integer> scanned(HammingData data, int radius) throws IOException {
    PlainScan scan = data.scan();
    List<Integer> hits = new ArrayList<>();
    for (BinaryCode query : data.queries()) {
      hits.add(scan.within(query, radius));
    }
    return hits;
  }

  @ParameterizedTest
  @EnumSource(CodeDistribution.class)
  void hasTheSameCodesInTheIndexAndInPlainArrays(CodeDistribution distribution) throws IOException {
    HammingData data = HammingData.of(new SharedFolder(folder), CODES, distribution);
    assertThat(data.queries()).hasSize(HammingData.QUERIES);
    try (SyntheticIndex index = SyntheticIndex.open(data.index())) {
      HammingIndex hamming = index.view().hamming(SyntheticCodes.SCHEME);
      List<Integer> found = new ArrayList<>();
      for (BinaryCode query : data.queries()) {
        found.add(hamming.within(query, 31, WorkFilter.ALL, Integer.MAX_VALUE).size());
      }
      assertThat(found).isEqualTo(scanned(data, 31)).contains(0, 1);
    }
  }

  @Test
  void asksSkewedCodesForWhatManyAreNearTo() throws IOException {
    HammingData data = HammingData.of(new SharedFolder(folder), CODES, CodeDistribution.SKEWED);
    List<Integer> hits = scanned(data, 31);
    assertThat(hits.stream().filter(count -> count > CODES / 25)).hasSizeGreaterThanOrEqualTo(4);
    assertThat(hits.stream().filter(count -> count > 1 && count < 20))
        .hasSizeGreaterThanOrEqualTo(8);
    assertThat(hits.stream().filter(count -> count == 0)).hasSizeGreaterThanOrEqualTo(10);
  }

  @Test
  void isMadeOnce() throws IOException {
    SharedFolder shared = new SharedFolder(folder);
    HammingData made = HammingData.of(shared, CODES, CodeDistribution.UNIFORM);
    Path mark = Files.createFile(made.beside("mark"));
    HammingData found = HammingData.of(shared, CODES, CodeDistribution.UNIFORM);
    assertThat(found.beside("mark")).exists().isEqualTo(mark);
    HammingData other = HammingData.of(shared, CODES, CodeDistribution.SKEWED);
    assertThat(other.beside("mark")).doesNotExist();
  }

  @Test
  void fillsTheGraphOfLucene() throws IOException {
    HammingData data = HammingData.of(new SharedFolder(folder), 500, CodeDistribution.UNIFORM);
    try (GraphIndex graph = new GraphIndex(data.graph())) {
      assertThat(graph.nearestTo(data.queries().getFirst())).isEqualTo(10);
    }
  }

  @ParameterizedTest
  @EnumSource(CodeDistribution.class)
  void findsAsManyAsFaiss(CodeDistribution distribution) throws IOException {
    SharedFolder shared = new SharedFolder(folder);
    Optional<String> missing = FaissHamming.missing(shared, FaissHamming.python());
    Assumptions.assumeTrue(missing.isEmpty(), () -> "Faiss: " + missing.orElseThrow());
    HammingData data = HammingData.of(shared, CODES, distribution);
    Path kept = data.beside("kept");
    for (String kind : List.of("flat", "multi-hash", "multi-hash")) {
      Optional<Path> keep = kind.equals("flat") ? Optional.empty() : Optional.of(kept);
      try (FaissHamming faiss = FaissHamming.open(shared, kind, data.codes(), keep)) {
        // Copies are up to 8 bits away: a limit that is off by one loses some.
        for (int radius : new int[] {8, 31}) {
          List<Integer> expected = scanned(data, radius);
          assertThat(faiss.hits(data.queries(), radius, false)).as(kind).isEqualTo(expected);
          assertThat(faiss.hits(data.queries(), radius, true)).as(kind).isEqualTo(expected);
        }
      }
    }
    assertThat(kept).exists();
  }
}
