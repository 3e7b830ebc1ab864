package io.likeness.image.local;

/**
 * The correspondences that follow a map, counted as evidence: those that lie at one place of either
 * picture, as several directions and sizes of one blob do, are one.
 *
 * @param distinct how many places
 * @param reach how far they may lie off, on average
 * @param distance how many bits their signatures differ in, on average
 */
record Followers(int distinct, double reach, double distance) {

  private static final float SAME_PLACE = 0.012f;

  /** More say nothing more. */
  private static final int MOST = 150;

  static Followers of(Correspondences c, Consensus.Found found) {
    int[] counted = new int[MOST];
    int distinct = 0;
    double reach = 0;
    double distance = 0;
    int all = 0;
    for (int i = 0; i < c.count; i++) {
      if (found.inliers()[i]) {
        all++;
        reach += Consensus.reach(c.diameters[i]);
        distance += c.distances[i];
        if (distinct < MOST && isNew(c, i, counted, distinct)) {
          counted[distinct++] = i;
        }
      }
    }
    return new Followers(distinct, reach / all, distance / all);
  }

  private static boolean isNew(Correspondences c, int i, int[] counted, int count) {
    for (int k = 0; k < count; k++) {
      int j = counted[k];
      if ((isNear(c.suspectX[i], c.suspectX[j]) && isNear(c.suspectY[i], c.suspectY[j]))
          || (isNear(c.workX[i], c.workX[j]) && isNear(c.workY[i], c.workY[j]))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNear(float a, float b) {
    return Math.abs(a - b) < SAME_PLACE;
  }
}
