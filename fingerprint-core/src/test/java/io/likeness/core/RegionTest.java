package io.likeness.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.likeness.core.Region.Outline;
import io.likeness.core.Region.Point;
import io.likeness.core.Region.TextRange;
import io.likeness.core.Region.TimeSpan;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegionTest {

  private static final FingerprintScheme SCHEME =
      FingerprintScheme.code("a", 1, Modality.IMAGE, 64);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void measuresTheSameAreaHoweverTheRectangleIsTurnedAndMirrored(long seed) {
    Random random = new Random(seed);
    double width = random.nextDouble();
    double height = random.nextDouble();
    double angle = random.nextDouble() * 2 * Math.PI;
    List<Point> corners = new ArrayList<>();
    for (double[] corner : new double[][] {{0, 0}, {width, 0}, {width, height}, {0, height}}) {
      corners.add(
          new Point(
              0.3 + corner[0] * Math.cos(angle) - corner[1] * Math.sin(angle),
              0.2 + corner[0] * Math.sin(angle) + corner[1] * Math.cos(angle)));
    }

    assertThat(new Outline(corners).area()).isCloseTo(width * height, within(1e-12));
    Collections.reverse(corners);
    assertThat(new Outline(corners).area()).isCloseTo(width * height, within(1e-12));
  }

  @Test
  void coversTheWholePictureUpright() {
    assertThat(Outline.WHOLE.area()).isEqualTo(1);
    assertThat(Outline.WHOLE.corners().getFirst()).isEqualTo(new Point(0, 0));
    assertThat(Outline.WHOLE.corners().get(2)).isEqualTo(new Point(1, 1));
  }

  @Test
  void refusesOutlinesWithoutFourCorners() {
    assertThatThrownBy(() -> new Outline(List.of(new Point(0, 0))))
        .hasMessage("an outline has four corners: 1");
  }

  @Test
  void takesEmptyStretchesButNoneThatRunBackwards() {
    assertThat(new TimeSpan(2, 2).end()).isEqualTo(2);
    assertThat(new TextRange(3, 3).end()).isEqualTo(3);
    assertThatThrownBy(() -> new TimeSpan(2, 1)).hasMessage("not a time span: 2.0..1.0");
    assertThatThrownBy(() -> new TimeSpan(-1, 1)).hasMessageContaining("-1.0");
    assertThatThrownBy(() -> new TimeSpan(0, Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> new TextRange(2, 1)).hasMessage("not a text range: 2..1");
    assertThatThrownBy(() -> new TextRange(-1, 1)).hasMessageContaining("-1");
  }

  @Test
  void pairsOnlyRegionsOfOneKind() {
    Region time = new TimeSpan(0, 1);
    Region text = new TextRange(0, 1);

    assertThat(new Segment(time, time, 1).similarity()).isEqualTo(1);
    assertThatThrownBy(() -> new Segment(time, text, 1)).hasMessageContaining("differ in kind");
    assertThatThrownBy(() -> new Segment(time, time, 1.1)).hasMessageContaining("1.1");
    assertThatThrownBy(() -> new Segment(time, time, Double.NaN)).hasMessageContaining("NaN");
  }

  @Test
  void alignsAtLeastOneSegment() {
    Segment segment = new Segment(Outline.WHOLE, Outline.WHOLE, 0.9);
    List<Segment> segments = new ArrayList<>(List.of(segment));
    Alignment alignment =
        new Alignment(SCHEME, segments, Transform.UNKNOWN, 0.9, Significance.NONE);
    segments.clear();

    assertThat(alignment.segments()).containsExactly(segment);
    assertThatThrownBy(
            () -> new Alignment(SCHEME, segments, Transform.UNKNOWN, 0.9, Significance.NONE))
        .hasMessageContaining("at least one segment");
    assertThatThrownBy(
            () ->
                new Alignment(SCHEME, List.of(segment), Transform.UNKNOWN, -0.1, Significance.NONE))
        .hasMessageContaining("-0.1");
  }

  @Test
  void measuresNoExtentThatCannotBe() {
    assertThatThrownBy(() -> new Extent.Pixels(0, 5)).hasMessage("size is empty: 0x5");
    assertThatThrownBy(() -> new Extent.Pixels(5, -1)).hasMessageContaining("5x-1");
    assertThatThrownBy(() -> new Extent.Duration(-0.5)).hasMessageContaining("-0.5");
    assertThatThrownBy(() -> new Extent.Duration(Double.POSITIVE_INFINITY))
        .hasMessageContaining("Infinity");
    assertThatThrownBy(() -> new Extent.Duration(Double.NaN)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> new Extent.Characters(-1)).hasMessageContaining("-1");
  }
}
