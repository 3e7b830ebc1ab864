package io.likeness.image.local;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Lays a work's thumbnail over a suspect's as a map says, and correlates the two where they
 * overlap. For one thread.
 */
final class WarpedCheck {

  /** With fewer pixels in common, a correlation says nothing. */
  private static final int FEWEST = 40;

  private static final double FLAT = 1;
  private static final int SMALLEST_SIDE = 8;

  /** The suspect's thumbnail, and its halves. */
  private final List<Plane> levels = new ArrayList<>();

  private final Canvas canvas;

  WarpedCheck(Plane suspect, Canvas canvas) {
    this.canvas = canvas;
    Plane level = suspect;
    levels.add(level);
    while (Math.min(level.width, level.height) >= 2 * SMALLEST_SIDE) {
      level = averaged(level);
      levels.add(level);
    }
  }

  private static Plane averaged(Plane plane) {
    Plane half = new Plane(plane.width / 2, plane.height / 2);
    for (int y = 0; y < half.height; y++) {
      for (int x = 0; x < half.width; x++) {
        int i = 2 * y * plane.width + 2 * x;
        int below = i + plane.width;
        half.samples[y * half.width + x] =
            (plane.samples[i]
                    + plane.samples[i + 1]
                    + plane.samples[below]
                    + plane.samples[below + 1])
                / 4;
      }
    }
    return half;
  }

  /**
   * Correlates.
   *
   * @param work the work's thumbnail
   * @param workCanvas the sides of the work
   * @param map from the work to the suspect
   * @return -1 to 1; empty if too little of the work is seen, or it is flat there
   */
  OptionalDouble correlation(Plane work, Canvas workCanvas, PlaneMap map) {
    Plane level = levels.get(level(work, workCanvas, map));
    double n = 0;
    double sumW = 0;
    double sumS = 0;
    double squaresW = 0;
    double squaresS = 0;
    double products = 0;
    for (int y = 0; y < work.height; y++) {
      for (int x = 0; x < work.width; x++) {
        double wx = (x + 0.5) / work.width * workCanvas.width();
        double wy = (y + 0.5) / work.height * workCanvas.height();
        if (map.depth(wx, wy) <= 0) {
          continue;
        }
        double sx = map.x(wx, wy) / canvas.width();
        double sy = map.y(wx, wy) / canvas.height();
        if (sx < 0 || sx > 1 || sy < 0 || sy > 1) {
          continue;
        }
        double w = work.samples[y * work.width + x];
        double s =
            Patch.bilinear(
                level, (float) (sx * level.width - 0.5), (float) (sy * level.height - 0.5));
        n++;
        sumW += w;
        sumS += s;
        squaresW += w * w;
        squaresS += s * s;
        products += w * s;
      }
    }
    double varianceW = squaresW - sumW * sumW / n;
    double varianceS = squaresS - sumS * sumS / n;
    if (n < FEWEST || varianceW < FLAT * n || varianceS < FLAT * n) {
      return OptionalDouble.empty();
    }
    double correlation = (products - sumW * sumS / n) / Math.sqrt(varianceW * varianceS);
    return OptionalDouble.of(Math.clamp(correlation, -1, 1));
  }

  /**
   * Chooses the level whose pixels are about as large as those of the work, as the map sees them.
   */
  private int level(Plane work, Canvas workCanvas, PlaneMap map) {
    double growth =
        Math.sqrt(Math.abs(map.growth(workCanvas.width() / 2, workCanvas.height() / 2)));
    double pixel = growth * workCanvas.width() / work.width;
    double ratio = pixel * levels.getFirst().width / canvas.width();
    int level = 0;
    while (level + 1 < levels.size() && ratio >= 1.5) {
      ratio /= 2;
      level++;
    }
    return level;
  }
}
