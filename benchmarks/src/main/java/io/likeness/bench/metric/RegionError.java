package io.likeness.bench.metric;

import io.likeness.core.Region;
import io.likeness.core.Region.Outline;
import io.likeness.core.Region.Point;
import io.likeness.core.Region.TextRange;
import io.likeness.core.Region.TimeSpan;
import io.likeness.core.Segment;
import java.util.List;
import java.util.Optional;

/**
 * How far the detected part lies from the true one.
 *
 * @param overlap what the two parts of the suspect have in common over what they cover together, 0
 *     to 1
 * @param displacement how far off the ends or corners are on average: seconds for sounds, UTF-16
 *     code units for texts, both over the two ends on both sides; fractions of the side for
 *     pictures, over the four corners. NaN if the two parts have nothing in common
 */
public record RegionError(double overlap, double displacement) {

  /** Nothing in common. */
  public static final RegionError MISSED = new RegionError(0, Double.NaN);

  /**
   * Compares a true part with the detected part that overlaps it most.
   *
   * @param expected the true part
   * @param detected the detected parts
   * @return the error; {@link #MISSED} if none of them overlaps it
   */
  public static RegionError of(Segment expected, List<Segment> detected) {
    RegionError best = MISSED;
    for (Segment segment : detected) {
      double overlap = overlap(expected.suspect(), segment.suspect());
      if (overlap > best.overlap) {
        best = new RegionError(overlap, displacement(expected, segment));
      }
    }
    return best;
  }

  private static double overlap(Region expected, Region detected) {
    if (expected instanceof Outline outline && detected instanceof Outline other) {
      return Outlines.intersectionOverUnion(outline, other);
    }
    double[] is = ends(expected);
    double[] other = ends(detected);
    double common = Math.min(is[1], other[1]) - Math.max(is[0], other[0]);
    double all = Math.max(is[1], other[1]) - Math.min(is[0], other[0]);
    return common <= 0 ? 0 : common / all;
  }

  private static double displacement(Segment expected, Segment detected) {
    if (expected.suspect() instanceof Outline) {
      return cornerDistance(expected, detected).orElse(Double.NaN);
    }
    return (endDistance(expected.suspect(), detected.suspect())
            + endDistance(expected.work(), detected.work()))
        / 2;
  }

  private static double endDistance(Region expected, Region detected) {
    double[] is = ends(expected);
    double[] other = ends(detected);
    return (Math.abs(is[0] - other[0]) + Math.abs(is[1] - other[1])) / 2;
  }

  private static double[] ends(Region region) {
    return switch (region) {
      case TimeSpan span -> new double[] {span.start(), span.end()};
      case TextRange range -> new double[] {range.start(), range.end()};
      case Outline outline -> throw new IllegalArgumentException("has no ends: " + outline);
    };
  }

  /**
   * The two segments may show different parts of the work: the corners of the true part are taken
   * into the suspect by the map that was detected.
   */
  private static Optional<Double> cornerDistance(Segment expected, Segment detected) {
    Outline part = outline(expected.work());
    Outline shown = outline(expected.suspect());
    return Homography.between(outline(detected.work()), outline(detected.suspect()))
        .map(
            map -> {
              double sum = 0;
              for (int i = 0; i < 4; i++) {
                Point is = map.apply(part.corners().get(i));
                Point should = shown.corners().get(i);
                sum += StrictMath.hypot(is.x() - should.x(), is.y() - should.y());
              }
              return sum / 4;
            });
  }

  private static Outline outline(Region region) {
    if (!(region instanceof Outline outline)) {
      throw new IllegalArgumentException("not an outline: " + region);
    }
    return outline;
  }
}
