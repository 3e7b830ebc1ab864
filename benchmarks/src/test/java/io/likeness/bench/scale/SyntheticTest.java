package io.likeness.bench.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.OperatingSystemMXBean;
import io.likeness.bench.scale.Growth.Plan;
import io.likeness.bench.scale.Growth.Size;
import io.likeness.bench.scale.SyntheticCodes.Skew;
import io.likeness.core.BinaryCode;
import io.likeness.core.Landmarks;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyntheticTest {

  @ParameterizedTest
  @ValueSource(doubles = {60, 145, 220, 256})
  void drawsCodesWhoseDistancesSpreadAsThoseOfSoManyFairBits(double effectiveBits) {
    SyntheticCodes codes = new SyntheticCodes(effectiveBits, 1);
    SummaryStatistics shares = new SummaryStatistics();
    for (int i = 0; i < 20_000; i++) {
      shares.addValue(codes.next().distance(codes.next()) / 256.0);
    }
    assertThat(shares.getMean()).isCloseTo(0.5, within(0.003));
    double worth = 0.25 / shares.getVariance();
    assertThat(worth).isCloseTo(effectiveBits, within(0.06 * effectiveBits));
  }

  @Test
  void flipsNoMoreBitsThanAsked() {
    SyntheticCodes codes = new SyntheticCodes(220, 1);
    BinaryCode code = codes.next();
    assertThat(codes.disguised(code, 12).distance(code)).isBetween(1, 12);
  }

  @Test
  void drawsAShareOfIdenticalCodesAndClusters() {
    SyntheticCodes codes = new SyntheticCodes(220, new Skew(0.25, 0, 1, 10, 16), 1);
    List<BinaryCode> drawn = Stream.generate(codes::next).limit(4000).toList();
    Map<BinaryCode, Long> counts =
        drawn.stream().collect(Collectors.groupingBy(code -> code, Collectors.counting()));
    assertThat(Collections.max(counts.values())).isBetween(900L, 1100L);
    BinaryCode frequent = Collections.max(counts.entrySet(), Map.Entry.comparingByValue()).getKey();
    List<BinaryCode> clustered = drawn.stream().filter(code -> !code.equals(frequent)).toList();
    for (int i = 0; i + 10 <= clustered.size(); i += 10) {
      assertThat(clustered.get(i).distance(clustered.get(i + 9))).isBetween(1, 32);
    }
    assertThat(clustered.get(9).distance(clustered.get(10))).isGreaterThan(80);
  }

  @Test
  void drawsACatalogueAsBadAsARealOne() {
    SyntheticCodes codes = new SyntheticCodes(220, Skew.REAL_LIFE, 1);
    List<BinaryCode> hubs = codes.hubs();
    assertThat(hubs).hasSize(101);
    int identical = 0;
    int[] around = new int[hubs.size()];
    for (int i = 0; i < 20_000; i++) {
      BinaryCode code = codes.next();
      identical += code.equals(hubs.get(0)) ? 1 : 0;
      for (int hub = 1; hub < around.length; hub++) {
        around[hub] += code.distance(hubs.get(hub)) <= 10 ? 1 : 0;
      }
    }
    assertThat(identical).isBetween(900, 1100);
    assertThat(IntStream.of(around).sum()).isBetween(3800, 4200);
    assertThat(IntStream.of(around).skip(1).min().orElseThrow()).isGreaterThan(10);
    assertThat(hubs).allMatch(hub -> codes.unrelated().distance(hub) > 60);
  }

  @Test
  void refusesSharesThatAreMoreThanAll() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Skew(0.6, 0.5, 100, 1, 10))
        .withMessageContaining("clustered 0.5");
    assertThatIllegalArgumentException().isThrownBy(() -> new Skew(0, 0.5, 0, 1, 10));
  }

  @Test
  void countsInOnePassWhatEachQueryCounts() {
    SyntheticCodes codes = new SyntheticCodes(220, Skew.REAL_LIFE, 1);
    PlainScan scan = new PlainScan(2000);
    for (int i = 0; i < 2000; i++) {
      scan.set(i, codes.next());
    }
    List<BinaryCode> queries = codes.hubs();
    int each = queries.stream().mapToInt(query -> scan.within(query, 31)).sum();
    assertThat(scan.within(queries, 31)).isEqualTo(each).isGreaterThan(400);
    assertThat(scan.within(queries.get(0), 256)).isEqualTo(2000);
  }

  @Test
  void leavesOutOfIngestWhatIsDoneBetween() throws IOException {
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    OperatingSystemMXBean process =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long before = process.getProcessCpuTime();
    IngestTimer timer = new IngestTimer();
    SyntheticCodes codes = new SyntheticCodes(220, 1);
    long start = clock.getCurrentThreadCpuTime();
    while (clock.getCurrentThreadCpuTime() - start < 300_000_000) {
      codes.next();
    }
    timer.time(codes::next);
    assertThat(timer.spent().threadNanos()).isBetween(1L, 100_000_000L);
    assertThat(timer.spent().processNanos())
        .isLessThan(process.getProcessCpuTime() - before - 250_000_000);
  }

  @Test
  void damagesAShareOfAPassage() {
    SyntheticLandmarks drawn = new SyntheticLandmarks(1.5, 1);
    Landmarks work = drawn.next(1000);
    Landmarks passage = drawn.passage(work, 400, 0.5);
    assertThat(passage.size()).isEqualTo(400);
    assertThat(passage.position(0)).isZero();
    long kept =
        IntStream.range(0, 601)
            .mapToLong(
                from ->
                    IntStream.range(0, 400)
                        .filter(i -> work.term(from + i) == passage.term(i))
                        .count())
            .max()
            .orElseThrow();
    assertThat(kept).isBetween(160L, 240L);
  }

  @Test
  void measuresASmallIndexAndLeavesNothingBehind(@TempDir Path folder) throws IOException {
    Growth growth = new Growth(folder, new Plan(1, 20, 31, 500, 100, 100, 200, 1.5, Skew.NONE));
    Size codes = growth.codes(2000);
    assertThat(codes.items()).isEqualTo(2000);
    assertThat(codes.found()).isEqualTo(1);
    assertThat(codes.queryMicros()).isPositive();
    assertThat(codes.compactMicros()).isPositive();
    assertThat(codes.bytesPerItem()).isGreaterThan(32);
    assertThat(codes.openMillis()).isPositive();
    assertThat(codes.ingestPerThreadSecond()).isPositive();
    assertThat(codes.ingestPerProcessSecond()).isPositive();
    Size graph = growth.graph(500);
    assertThat(graph.items()).isEqualTo(500);
    assertThat(graph.found()).isGreaterThan(0.9);
    assertThat(graph.queryMicros()).isPositive();
    Size landmarks = growth.landmarks(40);
    assertThat(landmarks.items()).isEqualTo(20_000);
    assertThat(landmarks.found()).isEqualTo(1);
    Size features = growth.features(40);
    assertThat(features.items()).isEqualTo(4000);
    assertThat(features.found()).isEqualTo(1);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void fitsTheLawOfGrowth() {
    List<Size> sizes = new ArrayList<>();
    for (long items : new long[] {100, 10_000, 1_000_000}) {
      sizes.add(new Size(items, 1, 1, 1, 3 * Math.sqrt((double) items), 1, 1, 1, 1, 1));
    }
    GrowthLaw law = GrowthLaw.fit(sizes, Size::queryMicros);
    assertThat(law.exponent()).isCloseTo(0.5, within(1e-9));
    assertThat(law.micros(1e8)).isCloseTo(30_000, within(1e-3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GrowthLaw.fit(sizes.subList(0, 1), Size::queryMicros));
  }
}
