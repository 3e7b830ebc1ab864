package io.likeness.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.likeness.core.Extent;
import io.likeness.core.Region;
import io.likeness.core.Region.Outline;
import io.likeness.core.Region.Point;
import io.likeness.core.Region.TextRange;
import io.likeness.core.Region.TimeSpan;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoverageTest {

  @Test
  void addsStretchesThatLieApart() {
    List<Region> spans = List.of(new TimeSpan(50, 60), new TimeSpan(10, 30));
    assertThat(Coverage.of(spans, new Extent.Duration(100))).isEqualTo(0.3);
  }

  @Test
  void countsWhatOverlapsOnce() {
    List<Region> ranges =
        List.of(new TextRange(0, 40), new TextRange(10, 20), new TextRange(30, 50));
    assertThat(Coverage.of(ranges, new Extent.Characters(100))).isEqualTo(0.5);
  }

  @Test
  void isAtMostAllEvenIfDecodersDisagreeOnTheLength() {
    assertThat(Coverage.of(List.of(new TimeSpan(0, 10.2)), new Extent.Duration(10))).isEqualTo(1);
  }

  @Test
  void isNothingOfAnEmptyItem() {
    assertThat(Coverage.of(List.of(new TextRange(0, 0)), new Extent.Characters(0))).isZero();
  }

  @Test
  void isAllForTheOutlineOfTheWholePicture() {
    assertThat(Coverage.of(List.of(Outline.WHOLE), new Extent.Pixels(300, 200))).isEqualTo(1);
  }

  @Test
  void countsOverlappingOutlinesOnceAndNothingOutsideThePicture() {
    Region left = rectangle(-1, 0, 0.5, 1);
    Region middle = rectangle(0.25, 0, 0.75, 1);
    assertThat(Coverage.of(List.of(left, middle), new Extent.Pixels(300, 200)))
        .isEqualTo(0.75, within(0.01));
  }

  @Test
  void measuresATurnedOutlineLikeTheShoelaceFormula() {
    Outline diamond =
        new Outline(
            List.of(
                new Point(0.5, 0.1),
                new Point(0.9, 0.5),
                new Point(0.5, 0.9),
                new Point(0.1, 0.5)));
    assertThat(Coverage.of(List.of(diamond), new Extent.Pixels(10, 10)))
        .isEqualTo(diamond.area(), within(0.01));
  }

  @Test
  void refusesRegionsOfAnotherKind() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Coverage.of(List.of(new TimeSpan(0, 1)), new Extent.Pixels(300, 200)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Coverage.of(List.of(Outline.WHOLE), new Extent.Duration(3)));
  }

  private static Outline rectangle(double left, double top, double right, double bottom) {
    return new Outline(
        List.of(
            new Point(left, top),
            new Point(right, top),
            new Point(right, bottom),
            new Point(left, bottom)));
  }
}
