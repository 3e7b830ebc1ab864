package io.likeness.image.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.likeness.core.Region.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

class CopiedRegionTest {

  private static final Canvas WORK = new Canvas(1, 0.75);
  private static final Canvas SUSPECT = new Canvas(0.8, 1);

  @Test
  void ofAnInsetTheWholeWorkIsShown() {
    CopiedRegion region = region(PlaneMap.similarity(0.3, 0, 0.2, 0.5));
    assertCorners(region.work(), WORK.corners());
    assertCorners(
        region.suspect(),
        List.of(
            new Point(0.2, 0.5),
            new Point(0.5, 0.5),
            new Point(0.5, 0.725),
            new Point(0.2, 0.725)));
  }

  @Test
  void ofACutThePartIsToldThatTheSuspectShows() {
    CopiedRegion region = region(PlaneMap.similarity(2, 0, -0.4, -0.2));
    assertCorners(region.suspect(), SUSPECT.corners());
    assertCorners(
        region.work(),
        List.of(
            new Point(0.2, 0.1), new Point(0.6, 0.1), new Point(0.6, 0.6), new Point(0.2, 0.6)));
  }

  @Test
  void cornersBelongTogetherWhereThePartLiesAskewInTheWork() {
    double cos = 2.5 * StrictMath.cos(0.3);
    double sin = 2.5 * StrictMath.sin(0.3);
    PlaneMap map = PlaneMap.similarity(cos, sin, -0.6, -0.9);
    CopiedRegion region = region(map);
    assertThat(Canvas.area(region.suspect())).isCloseTo(SUSPECT.area(), within(1e-9));
    for (int i = 0; i < 4; i++) {
      Point w = region.work().get(i);
      assertThat(map.x(w.x(), w.y())).isCloseTo(region.suspect().get(i).x(), within(1e-9));
      assertThat(map.y(w.x(), w.y())).isCloseTo(region.suspect().get(i).y(), within(1e-9));
    }
  }

  @Test
  void aMirroredInsetGoesAroundTheOtherWay() {
    CopiedRegion region =
        region(PlaneMap.similarity(0.3, 0, 0.2, 0.5).mirroredAcross(SUSPECT.width()));
    assertCorners(region.work(), WORK.corners());
    assertThat(region.suspect().getFirst().x())
        .isGreaterThan(region.suspect().get(1).x())
        .isCloseTo(0.6, within(1e-9));
  }

  @Test
  void thereIsNoneWhereTheMapLeadsOutsideOrOnALine() {
    assertThat(CopiedRegion.of(PlaneMap.similarity(0.3, 0, 2, 2), WORK, SUSPECT)).isEmpty();
    assertThat(CopiedRegion.of(PlaneMap.affine(1, 1, 0, 1, 1, 0), WORK, SUSPECT)).isEmpty();
  }

  private static CopiedRegion region(PlaneMap map) {
    return CopiedRegion.of(map, WORK, SUSPECT).orElseThrow();
  }

  private static void assertCorners(List<Point> found, List<Point> expected) {
    for (int i = 0; i < 4; i++) {
      assertThat(found.get(i).x()).isCloseTo(expected.get(i).x(), within(1e-9));
      assertThat(found.get(i).y()).isCloseTo(expected.get(i).y(), within(1e-9));
    }
  }
}
