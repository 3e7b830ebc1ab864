package io.likeness.engine;

import io.likeness.core.Extent;
import io.likeness.core.Region;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Measures which share of an item regions cover together, so that no part counts twice. */
final class Coverage {

  /**
   * Points a side at which a picture is looked at: the share is exact to about one in a hundred.
   */
  private static final int GRID = 100;

  private Coverage() {}

  /**
   * Returns the share of an item that lies in at least one of the regions.
   *
   * @param regions parts of the item, all of one kind
   * @param extent the size of the item, of the same modality
   * @return 0 to 1
   */
  static double of(List<Region> regions, Extent extent) {
    return switch (extent) {
      case Extent.Pixels pixels -> ofOutlines(regions);
      case Extent.Duration duration -> ofStretches(regions, duration.seconds());
      case Extent.Characters characters -> ofStretches(regions, characters.characters());
    };
  }

  private static double ofStretches(List<Region> regions, double length) {
    double[][] stretches =
        regions.stream()
            .map(Coverage::stretch)
            .sorted(Comparator.comparingDouble(s -> s[0]))
            .toArray(double[][]::new);
    double covered = 0;
    double reached = 0;
    for (double[] stretch : stretches) {
      covered += Math.max(0, stretch[1] - Math.max(reached, stretch[0]));
      reached = Math.max(reached, stretch[1]);
    }
    return length > 0 ? Math.min(1, covered / length) : 0;
  }

  private static double[] stretch(Region region) {
    return switch (region) {
      case Region.TimeSpan span -> new double[] {span.start(), span.end()};
      case Region.TextRange range -> new double[] {range.start(), range.end()};
      case Region.Outline outline ->
          throw new IllegalArgumentException("an outline has no length: " + outline);
    };
  }

  private static double ofOutlines(List<Region> regions) {
    double[][] quads = regions.stream().map(Coverage::corners).toArray(double[][]::new);
    int inside = 0;
    for (int row = 0; row < GRID; row++) {
      for (int column = 0; column < GRID; column++) {
        double x = (column + 0.5) / GRID;
        double y = (row + 0.5) / GRID;
        if (Arrays.stream(quads).anyMatch(quad -> contains(quad, x, y))) {
          inside++;
        }
      }
    }
    return (double) inside / (GRID * GRID);
  }

  private static double[] corners(Region region) {
    if (!(region instanceof Region.Outline outline)) {
      throw new IllegalArgumentException("not an outline: " + region);
    }
    return outline.corners().stream()
        .flatMap(p -> List.of(p.x(), p.y()).stream())
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  /** Counts the edges that a ray to the right crosses. */
  private static boolean contains(double[] quad, double x, double y) {
    boolean inside = false;
    for (int i = 0, j = quad.length - 2; i < quad.length; j = i, i += 2) {
      boolean crosses = quad[i + 1] > y != quad[j + 1] > y;
      if (crosses
          && x < (quad[j] - quad[i]) * (y - quad[i + 1]) / (quad[j + 1] - quad[i + 1]) + quad[i]) {
        inside = !inside;
      }
    }
    return inside;
  }
}
