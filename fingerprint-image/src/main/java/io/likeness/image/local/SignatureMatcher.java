package io.likeness.image.local;

import java.util.Arrays;

/**
 * Finds for each feature of a suspect the feature of a work that looks most like it, if no other
 * place of the work does nearly as well.
 */
final class SignatureMatcher {

  /** Signatures farther apart say nothing. */
  static final int RADIUS = 17;

  /** How much nearer the nearest must be than the nearest at another place, in bits. */
  static final int LEAD = 4;

  /** Features nearer to each other are at one place, in fractions of the longer side. */
  private static final float SAME_PLACE = 0.02f;

  private static final int INDEX_BITS = 16;

  private SignatureMatcher() {}

  static Correspondences match(FeatureTable work, FeatureTable suspect) {
    long[] ranked = new long[suspect.count];
    int matched = 0;
    int[] distances = new int[work.count];
    for (int j = 0; j < suspect.count; j++) {
      long signature = suspect.signature[j];
      int nearest = -1;
      int least = RADIUS + 1;
      for (int i = 0; i < work.count; i++) {
        int distance = Long.bitCount(work.signature[i] ^ signature);
        distances[i] = distance;
        if (distance < least) {
          least = distance;
          nearest = i;
        }
      }
      if (nearest >= 0) {
        int lead = lead(work, nearest, distances);
        if (lead >= LEAD) {
          long weight = 1L * (2 * Long.SIZE) - lead + least;
          ranked[matched++] = (weight << INDEX_BITS | j) << INDEX_BITS | nearest;
        }
      }
    }
    Arrays.sort(ranked, 0, matched);
    Correspondences found = new Correspondences(matched);
    long mask = (1L << INDEX_BITS) - 1;
    for (int k = 0; k < matched; k++) {
      found.add(work, (int) (ranked[k] & mask), suspect, (int) (ranked[k] >>> INDEX_BITS & mask));
    }
    return found;
  }

  /** Returns by how much the nearest feature is nearer than any at another place. */
  private static int lead(FeatureTable work, int nearest, int[] distances) {
    int limit = distances[nearest] + LEAD;
    int second = Long.SIZE;
    for (int i = 0; i < work.count; i++) {
      if (distances[i] < second
          && (Math.abs(work.x[i] - work.x[nearest]) > SAME_PLACE
              || Math.abs(work.y[i] - work.y[nearest]) > SAME_PLACE)) {
        second = distances[i];
        if (second < limit) {
          return second - distances[nearest];
        }
      }
    }
    return second - distances[nearest];
  }
}
