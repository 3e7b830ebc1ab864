package io.likeness.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.likeness.core.Region.Outline;
import io.likeness.core.Region.Point;
import io.likeness.core.Region.TextRange;
import io.likeness.core.Region.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentTest {

  private static final PointPair PAIR = new PointPair(new Point(0.1, 0.2), new Point(0.3, 0.4));

  @Test
  void knowsNoPointsUnlessTheyAreGiven() {
    assertThat(new Segment(Outline.WHOLE, Outline.WHOLE, 1).points()).isEmpty();
  }

  @Test
  void keepsItsPointsWhenTheListChanges() {
    List<PointPair> points = new ArrayList<>(List.of(PAIR));
    Segment segment = new Segment(Outline.WHOLE, Outline.WHOLE, 1, points);
    points.clear();
    assertThat(segment.points()).containsExactly(PAIR);
  }

  @Test
  void refusesRegionsOfTwoKindsAndPointsInATextOrASound() {
    TextRange text = new TextRange(0, 5);
    TimeSpan span = new TimeSpan(0, 5);
    assertThatThrownBy(() -> new Segment(text, span, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("regions differ in kind");
    assertThatThrownBy(() -> new Segment(span, span, 1, List.of(PAIR)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("points belong to outlines only");
    assertThatThrownBy(() -> new Segment(span, span, 1.5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("similarity is not in 0..1: 1.5");
  }
}
