package io.likeness.image.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.likeness.core.LocalFeatures;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsensusTest {

  private static final double UNITS = LocalFeatures.MAX_COORDINATE + 1;

  @ParameterizedTest
  @CsvSource({"1, 10, 40", "2, 30, 90", "3, 100, 60", "4, 6, 30"})
  void findsTheMapThatAFewFollowAmongMany(long seed, int followers, int others) {
    Random random = new Random(seed);
    PlaneMap map = PlaneMap.similarity(0.5, 0.2, 0.1, 0.05);
    Correspondences drawn = drawn(random, map, followers, others);
    Consensus.Found found = new Consensus(drawn).best().orElseThrow();
    assertThat(found.count()).isGreaterThanOrEqualTo((int) (0.85 * followers));
    assertThat(found.map().x(0.5, 0.5)).isCloseTo(map.x(0.5, 0.5), within(0.005));
    assertThat(found.map().y(0.5, 0.5)).isCloseTo(map.y(0.5, 0.5), within(0.005));
    assertThat(found.map().turn(0.5, 0.5)).isCloseTo(map.turn(0.5, 0.5), within(0.01));
  }

  @Test
  void followsAPerspectiveWithManyFollowers() {
    PlaneMap map = new PlaneMap(0.9, 0.05, 0.02, -0.04, 0.85, 0.06, 0.25, 0.1);
    Correspondences drawn = drawn(new Random(5), map, 150, 60);
    Consensus.Found found = new Consensus(drawn).best().orElseThrow();
    assertThat(found.count()).isGreaterThan(140);
    for (double x = 0; x <= 1; x += 0.25) {
      assertThat(found.map().x(x, 1 - x)).isCloseTo(map.x(x, 1 - x), within(0.006));
      assertThat(found.map().y(x, 1 - x)).isCloseTo(map.y(x, 1 - x), within(0.006));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {6, 7, 8, 9})
  void chanceGivesFewFollowersAndNoSignificance(long seed) {
    Correspondences drawn = drawn(new Random(seed), PlaneMap.similarity(1, 0, 0, 0), 0, 100);
    int followers = new Consensus(drawn).best().map(Consensus.Found::count).orElse(0);
    assertThat(followers).isLessThanOrEqualTo(4);
    double maps = LocalNullModel.log10Maps(100, followers, LocalNullModel.chance(0.01, 0.7));
    assertThat(maps).isGreaterThan(-3);
  }

  @Test
  void nothingIsFoundInNothing() {
    assertThat(new Consensus(new Correspondences(0)).best()).isEmpty();
  }

  /** Followers of a map, off by a little, and correspondences of random places, sizes and turns. */
  private static Correspondences drawn(Random random, PlaneMap map, int followers, int others) {
    LocalFeatures.Builder work = builder(followers + others);
    LocalFeatures.Builder suspect = builder(followers + others);
    for (int i = 0; i < followers + others; i++) {
      double x = random.nextDouble();
      double y = random.nextDouble();
      int angle = random.nextInt(256);
      int size = 70 + random.nextInt(30);
      add(work, x, y, size, angle);
      if (i < followers && map.x(x, y) >= 0 && map.y(x, y) >= 0) {
        double turn = 256 * map.turn(x, y) + random.nextGaussian() * 2;
        double octaves = StrictMath.log(map.growth(x, y)) / StrictMath.log(4);
        double u = map.x(x, y) + random.nextGaussian() * 0.002;
        double v = map.y(x, y) + random.nextGaussian() * 0.002;
        add(suspect, u, v, (int) Math.round(size - 16 * octaves), angle + (int) turn);
      } else {
        add(
            suspect,
            random.nextDouble(),
            random.nextDouble(),
            60 + random.nextInt(60),
            random.nextInt(256));
      }
    }
    FeatureTable from = new FeatureTable(work.build());
    FeatureTable to = new FeatureTable(suspect.build());
    Correspondences all = new Correspondences(from.count);
    for (int i = 0; i < from.count; i++) {
      all.add(from, i, to, i);
    }
    return all;
  }

  private static LocalFeatures.Builder builder(int expected) {
    return LocalFeatures.builder(LocalFingerprinter.SCHEME, expected);
  }

  private static void add(LocalFeatures.Builder features, double x, double y, int size, int angle) {
    features.add(
        0,
        0,
        Math.clamp((long) (x * UNITS), 0, LocalFeatures.MAX_COORDINATE),
        Math.clamp((long) (y * UNITS), 0, LocalFeatures.MAX_COORDINATE),
        size,
        angle & 255);
  }
}
