package io.likeness.image.local;

import io.likeness.core.Region.Point;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Narrows what a map lays together to the part that really is shared, as two windows of one program
 * share its bar.
 *
 * <p>Of a copy, features are found again all over. So where one side of a line has followers, and
 * the other side has features as large of which hardly any follows, the other side shows something
 * else. Each edge of the region is moved to the line that divides two such rates best, if two are
 * far likelier than one.
 */
final class SharedPart {

  /** How much likelier two rates must be than one, as a natural logarithm. */
  private static final double SURE = 12;

  /** How much less often the features beyond the line may follow. */
  private static final double RARER = 0.1;

  /** If more than this share is left, nothing is narrowed: letters and bars lie over copies too. */
  private static final double MOST_LEFT = 0.5;

  private static final double ROOM = 0.01;
  private static final double TIE = 1e-9;

  private SharedPart() {}

  /**
   * Looks for the part.
   *
   * @param features of the work
   * @param shown the corners of what the map shows of the work
   * @return the corners of the part that is shared; empty if that is most of what is shown
   */
  static Optional<List<Point>> of(
      FeatureTable features, Correspondences c, Consensus.Found found, List<Point> shown) {
    int largest = medianSize(c, found);
    double[] box = bounds(shown);
    double[] part = box.clone();
    for (int edge = 0; edge < box.length; edge++) {
      float[] all = distances(features, largest, box, edge);
      float[] followers = distances(c, found, largest, box, edge);
      double inset = inset(all, followers);
      part[edge] += edge < 2 ? inset : -inset;
    }
    double left = (part[2] - part[0]) * (part[3] - part[1]);
    boolean worth = left > 0 && left <= MOST_LEFT * (box[2] - box[0]) * (box[3] - box[1]);
    return worth ? Optional.of(corners(part)) : Optional.empty();
  }

  /** Returns the left, top, right and bottom edge. */
  private static double[] bounds(List<Point> corners) {
    double[] box = {
      Double.POSITIVE_INFINITY,
      Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY,
      Double.NEGATIVE_INFINITY
    };
    for (Point p : corners) {
      box[0] = Math.min(box[0], p.x());
      box[1] = Math.min(box[1], p.y());
      box[2] = Math.max(box[2], p.x());
      box[3] = Math.max(box[3], p.y());
    }
    return box;
  }

  private static List<Point> corners(double[] box) {
    return List.of(
        new Point(box[0], box[1]),
        new Point(box[2], box[1]),
        new Point(box[2], box[3]),
        new Point(box[0], box[3]));
  }

  /** Small features are lost first: only those that are as large as half of the followers count. */
  private static int medianSize(Correspondences c, Consensus.Found found) {
    int[] sizes = new int[found.count()];
    int n = 0;
    for (int i = 0; i < c.count; i++) {
      if (found.inliers()[i]) {
        sizes[n++] = c.workSizes[i];
      }
    }
    Arrays.sort(sizes);
    return sizes[n / 2];
  }

  private static float[] distances(FeatureTable features, int largest, double[] box, int edge) {
    float[] distances = new float[features.count];
    int n = 0;
    for (int i = 0; i < features.count; i++) {
      if (features.size[i] <= largest && isInside(features.x[i], features.y[i], box)) {
        distances[n++] = distance(features.x[i], features.y[i], box, edge);
      }
    }
    return sorted(distances, n);
  }

  private static float[] distances(
      Correspondences c, Consensus.Found found, int largest, double[] box, int edge) {
    float[] distances = new float[found.count()];
    int n = 0;
    for (int i = 0; i < c.count; i++) {
      if (found.inliers()[i]
          && c.workSizes[i] <= largest
          && isInside(c.workX[i], c.workY[i], box)) {
        distances[n++] = distance(c.workX[i], c.workY[i], box, edge);
      }
    }
    return sorted(distances, n);
  }

  private static boolean isInside(float x, float y, double[] box) {
    return x >= box[0] && y >= box[1] && x <= box[2] && y <= box[3];
  }

  private static float distance(float x, float y, double[] box, int edge) {
    double place = edge % 2 == 0 ? x : y;
    return (float) Math.abs(place - box[edge]);
  }

  private static float[] sorted(float[] values, int count) {
    float[] kept = Arrays.copyOf(values, count);
    Arrays.sort(kept);
    return kept;
  }

  /** Returns how far an edge is moved, 0 or greater, given what lies how far from it. */
  private static double inset(float[] all, float[] followers) {
    double inset = 0;
    double surest = SURE;
    int beyond = 0;
    for (int k = 0; k < followers.length; k++) {
      while (beyond < all.length && all[beyond] < followers[k]) {
        beyond++;
      }
      double n = Math.max(beyond, k);
      double rest = Math.max(all.length - beyond, followers.length - k);
      double gain =
          likelihood(k, n)
              + likelihood(followers.length - k, rest)
              - likelihood(followers.length, n + rest);
      boolean rarer = k * rest <= RARER * (followers.length - k) * n;
      if (rarer && gain > surest) {
        surest = gain;
        inset = Math.max(0, followers[k] - ROOM);
      }
    }
    return inset;
  }

  /** Returns the logarithm of the likelihood of so many followers at their own rate. */
  private static double likelihood(double followers, double all) {
    double others = all - followers;
    return followers * StrictMath.log(Math.max(TIE, followers / Math.max(1, all)))
        + others * StrictMath.log(Math.max(TIE, others / Math.max(1, all)));
  }
}
