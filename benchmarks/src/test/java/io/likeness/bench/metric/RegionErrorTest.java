package io.likeness.bench.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.likeness.core.Region.Outline;
import io.likeness.core.Region.Point;
import io.likeness.core.Region.TextRange;
import io.likeness.core.Region.TimeSpan;
import io.likeness.core.Segment;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegionErrorTest {

  private static Outline rectangle(double left, double top, double right, double bottom) {
    return new Outline(
        List.of(
            new Point(left, top),
            new Point(right, top),
            new Point(right, bottom),
            new Point(left, bottom)));
  }

  @Test
  void measuresTheEndsOfAStretchInSeconds() {
    Segment truth = new Segment(new TimeSpan(10, 20), new TimeSpan(40, 50), 1);
    Segment found = new Segment(new TimeSpan(11, 20), new TimeSpan(41, 50.2), 1);
    RegionError error = RegionError.of(truth, List.of(found));
    assertThat(error.overlap()).isCloseTo(0.9, within(1e-12));
    assertThat(error.displacement()).isCloseTo((0.5 + 0.6) / 2, within(1e-12));
  }

  @Test
  void takesTheDetectedPartThatOverlapsMost() {
    Segment truth = new Segment(new TextRange(100, 200), new TextRange(0, 100), 1);
    Segment little = new Segment(new TextRange(190, 260), new TextRange(90, 160), 1);
    Segment most = new Segment(new TextRange(100, 190), new TextRange(0, 90), 1);
    RegionError error = RegionError.of(truth, List.of(little, most));
    assertThat(error.overlap()).isCloseTo(0.9, within(1e-12));
    assertThat(error.displacement()).isEqualTo(5);
  }

  @Test
  void missesWhatIsElsewhere() {
    Segment truth = new Segment(new TimeSpan(0, 5), new TimeSpan(0, 5), 1);
    Segment elsewhere = new Segment(new TimeSpan(5, 9), new TimeSpan(0, 4), 1);
    assertThat(RegionError.of(truth, List.of(elsewhere))).isEqualTo(RegionError.MISSED);
    assertThat(RegionError.of(truth, List.of())).isEqualTo(RegionError.MISSED);
  }

  @Test
  void measuresOutlinesByAreaAndCorners() {
    Segment truth = new Segment(rectangle(0.2, 0.2, 0.6, 0.6), Outline.WHOLE, 1);
    Segment found = new Segment(rectangle(0.4, 0.2, 0.8, 0.6), Outline.WHOLE, 1);
    RegionError error = RegionError.of(truth, List.of(found));
    assertThat(error.overlap()).isCloseTo(0.08 / 0.24, within(1e-9));
    assertThat(error.displacement()).isCloseTo(0.2, within(1e-9));
  }

  @Test
  void comparesCornersOfDifferentPartsOfTheWork() {
    Segment truth = new Segment(rectangle(0.2, 0.2, 0.6, 0.6), Outline.WHOLE, 1);
    Segment quarter = new Segment(rectangle(0.2, 0.2, 0.4, 0.4), rectangle(0, 0, 0.5, 0.5), 1);
    RegionError error = RegionError.of(truth, List.of(quarter));
    assertThat(error.overlap()).isCloseTo(0.25, within(1e-9));
    assertThat(error.displacement()).isCloseTo(0, within(1e-9));
  }

  @Test
  void seesAMirroredOutlineAsDisplaced() {
    Outline upright = rectangle(0, 0, 1, 1);
    Outline mirrored =
        new Outline(List.of(new Point(1, 0), new Point(0, 0), new Point(0, 1), new Point(1, 1)));
    RegionError error =
        RegionError.of(
            new Segment(mirrored, Outline.WHOLE, 1),
            List.of(new Segment(upright, Outline.WHOLE, 1)));
    assertThat(error.overlap()).isCloseTo(1, within(1e-9));
    assertThat(error.displacement()).isCloseTo(1, within(1e-9));
  }

  @Test
  void givesNoCornersForAnOutlineThatIsALine() {
    Outline line =
        new Outline(
            List.of(new Point(0, 0), new Point(0.5, 0.5), new Point(1, 1), new Point(0, 0)));
    assertThat(
            RegionError.of(
                new Segment(Outline.WHOLE, Outline.WHOLE, 1),
                List.of(new Segment(line, Outline.WHOLE, 1))))
        .isEqualTo(RegionError.MISSED);
  }
}
