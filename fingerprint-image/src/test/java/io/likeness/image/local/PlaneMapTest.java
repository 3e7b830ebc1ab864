package io.likeness.image.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PlaneMapTest {

  private final Random random = new Random(7);

  @Test
  void itsInverseLeadsBack() {
    for (int i = 0; i < 100; i++) {
      PlaneMap map = drawn();
      PlaneMap back = map.inverse();
      double x = random.nextDouble();
      double y = random.nextDouble();
      double u = map.x(x, y);
      double v = map.y(x, y);
      assertThat(back.x(u, v)).isCloseTo(x, within(1e-9));
      assertThat(back.y(u, v)).isCloseTo(y, within(1e-9));
    }
  }

  @Test
  void mirroringBeforeAndAfterMovesPointsAsTold() {
    PlaneMap map = drawn();
    PlaneMap before = map.mirroredFirst(0.8);
    PlaneMap after = map.mirroredAcross(0.6);
    assertThat(before.x(0.3, 0.4)).isCloseTo(map.x(0.5, 0.4), within(1e-12));
    assertThat(before.y(0.3, 0.4)).isCloseTo(map.y(0.5, 0.4), within(1e-12));
    assertThat(after.x(0.3, 0.4)).isCloseTo(0.6 - map.x(0.3, 0.4), within(1e-12));
    assertThat(after.y(0.3, 0.4)).isCloseTo(map.y(0.3, 0.4), within(1e-12));
  }

  @Test
  void growthIsTheAreaOfASmallSquare() {
    PlaneMap map = drawn();
    double d = 1e-5;
    double ax = map.x(0.5 + d, 0.5) - map.x(0.5 - d, 0.5);
    double ay = map.y(0.5 + d, 0.5) - map.y(0.5 - d, 0.5);
    double bx = map.x(0.5, 0.5 + d) - map.x(0.5, 0.5 - d);
    double by = map.y(0.5, 0.5 + d) - map.y(0.5, 0.5 - d);
    assertThat(map.growth(0.5, 0.5)).isCloseTo((ax * by - ay * bx) / (4 * d * d), within(1e-6));
  }

  @Test
  void turnIsClockwise() {
    PlaneMap quarter = PlaneMap.similarity(0, 2, 0, 0);
    assertThat(quarter.turn(0.1, 0.2)).isCloseTo(0.25, within(1e-6));
    assertThat(quarter.x(1, 0)).isZero();
    assertThat(quarter.y(1, 0)).isEqualTo(2);
  }

  private PlaneMap drawn() {
    return new PlaneMap(
        0.7 + 0.3 * random.nextDouble(),
        0.4 * random.nextDouble(),
        random.nextDouble(),
        -0.4 * random.nextDouble(),
        0.7 + 0.3 * random.nextDouble(),
        random.nextDouble(),
        0.2 * random.nextDouble(),
        0.2 * random.nextDouble());
  }
}
