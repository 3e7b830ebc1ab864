package io.likeness.image.local;

import io.likeness.core.Region.Point;
import java.util.List;

/**
 * Tells copies from pictures of one template, such as two windows of one program, which really
 * share something, and always at the same place.
 *
 * <p>Of a copy that lies exactly upon the work, features are found again wherever the work has any,
 * and if it is too blurred for that, it still has the look of the whole, which codes of whole
 * pictures judge. If they are found in few places alone, and these lie in the suspect where they
 * lie in the work, both were made from one template.
 */
final class SharedTemplate {

  private static final int GRID = 8;

  /** How far the corners of both pictures may lie apart, in fractions of the longer side. */
  private static final double SAME_CORNER = 0.06;

  /** The largest share of the cells with features that a template has. */
  private static final double MOST_CELLS = 0.2;

  private SharedTemplate() {}

  /**
   * Judges a map and its followers.
   *
   * @param map from the work to the suspect
   * @return whether the two share no more than a template
   */
  static boolean explains(
      PlaneMap map,
      FeatureTable features,
      Correspondences c,
      Consensus.Found found,
      Canvas work,
      Canvas suspect) {
    return isSameFrame(map, work, suspect) && isRare(features, c, found, work);
  }

  private static boolean isSameFrame(PlaneMap map, Canvas work, Canvas suspect) {
    List<Point> from = work.corners();
    List<Point> to = suspect.corners();
    for (int i = 0; i < from.size(); i++) {
      double x = from.get(i).x();
      double y = from.get(i).y();
      if (map.depth(x, y) <= 0
          || Math.abs(map.x(x, y) - to.get(i).x()) > SAME_CORNER
          || Math.abs(map.y(x, y) - to.get(i).y()) > SAME_CORNER) {
        return false;
      }
    }
    return true;
  }

  private static boolean isRare(
      FeatureTable features, Correspondences c, Consensus.Found found, Canvas work) {
    boolean[] filled = new boolean[GRID * GRID];
    for (int i = 0; i < features.count; i++) {
      filled[cell(features.x[i], features.y[i], work)] = true;
    }
    boolean[] followed = new boolean[GRID * GRID];
    for (int i = 0; i < c.count; i++) {
      if (found.inliers()[i]) {
        followed[cell(c.workX[i], c.workY[i], work)] = true;
      }
    }
    return count(followed) <= MOST_CELLS * count(filled);
  }

  private static int cell(float x, float y, Canvas canvas) {
    int column = Math.clamp((int) (x / canvas.width() * GRID), 0, GRID - 1);
    int row = Math.clamp((int) (y / canvas.height() * GRID), 0, GRID - 1);
    return row * GRID + column;
  }

  private static int count(boolean[] marks) {
    int count = 0;
    for (boolean mark : marks) {
      count += mark ? 1 : 0;
    }
    return count;
  }
}
