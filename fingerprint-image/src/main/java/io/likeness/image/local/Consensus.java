package io.likeness.image.local;

import java.util.Optional;

/**
 * Finds the map that most correspondences follow.
 *
 * <p>One correspondence says a whole similarity: how far to turn, how much to grow, where to. So
 * each is tried, the surest first, and none need be drawn at random; what follows the guess roughly
 * is fitted by a similarity, then an affine, then a projective map, each of which must win
 * followers to be taken. Costs a few operations a pair of correspondences. For one thread.
 */
final class Consensus {

  /** The most correspondences that are tried. */
  static final int TRIES = 200;

  /** How far a follower may lie off, in fractions of the suspect's longer side. */
  static final double TOLERANCE = 0.008;

  /**
   * How much of its diameter a follower may lie off besides: coarse features are placed coarsely.
   */
  static final double BLUR = 0.06;

  private static final double LARGEST_BLUR = 0.25;

  /** How differently a follower may be turned, in 256ths. */
  static final int TURN = 18;

  /** How differently it may have grown, in sixteenths of an octave. */
  static final int GROWTH = 9;

  /** How far a guess errs with the distance from where it was made. */
  private static final double GUESS_ERROR = 0.12;

  private static final double GUESS_TOLERANCE = 0.02;
  private static final int FEWEST = 3;
  private static final int FEWEST_AFFINE = 7;
  private static final int FEWEST_PROJECTIVE = 14;
  private static final double WON = 1.08;
  private static final int ROUNDS = 3;

  /** A map and who follows it. */
  static final class Found {
    private final PlaneMap map;
    private final boolean[] inliers;
    private final int count;

    private Found(PlaneMap map, boolean[] inliers, int count) {
      this.map = map;
      this.inliers = inliers;
      this.count = count;
    }

    PlaneMap map() {
      return map;
    }

    /** Returns the marks of all correspondences: for reading. */
    boolean[] inliers() {
      return inliers;
    }

    int count() {
      return count;
    }
  }

  private final Correspondences all;

  Consensus(Correspondences all) {
    this.all = all;
  }

  Optional<Found> best() {
    boolean[] inliers = new boolean[all.count];
    Optional<Found> best = Optional.empty();
    int most = FEWEST - 1;
    for (int seed = 0; seed < Math.min(TRIES, all.count); seed++) {
      if (best.isPresent() && best.get().inliers()[seed]) {
        continue;
      }
      if (guess(seed, inliers) <= most / 2 + 1) {
        continue;
      }
      Optional<Found> found = similar(inliers);
      if (found.isPresent() && found.get().count() > most) {
        best = found;
        most = found.get().count();
      }
    }
    return best.map(this::refined);
  }

  /** Marks what follows the similarity of one correspondence roughly. */
  private int guess(int seed, boolean[] inliers) {
    PlaneMap map = all.hypothesis(seed);
    int count = 0;
    for (int i = 0; i < all.count; i++) {
      inliers[i] = false;
      if (movesLike(i, all.turns[seed], all.growths[seed])) {
        double dx = all.suspectX[i] - all.suspectX[seed];
        double dy = all.suspectY[i] - all.suspectY[seed];
        double reach = GUESS_TOLERANCE + GUESS_ERROR * Math.sqrt(dx * dx + dy * dy);
        if (all.squaredError(map, i) < reach * reach) {
          inliers[i] = true;
          count++;
        }
      }
    }
    return count;
  }

  private boolean movesLike(int i, int turn, int growth) {
    return Correspondences.turnBetween(all.turns[i], turn) <= TURN
        && Math.abs(all.growths[i] - growth) <= GROWTH;
  }

  /** Fits a similarity and what follows it to each other. */
  private Optional<Found> similar(boolean[] start) {
    boolean[] inliers = start.clone();
    Optional<Found> found = Optional.empty();
    for (int round = 0; round < ROUNDS; round++) {
      Optional<PlaneMap> map = MapFit.similarity(all, inliers);
      if (map.isEmpty()) {
        return found;
      }
      // The first fit is to a rough guess, and is given some room.
      found = Optional.of(followers(map.get(), round == 0 ? 3 : round == 1 ? 2 : 1));
      inliers = found.get().inliers();
    }
    return found;
  }

  private Found refined(Found similar) {
    Found best = similar;
    if (best.count() >= FEWEST_AFFINE) {
      best = better(best, MapFit.affine(all, followers(best.map(), 2).inliers()), WON);
    }
    if (best.count() >= FEWEST_AFFINE) {
      best = better(best, MapFit.affine(all, best.inliers()), WON);
    }
    if (best.count() >= FEWEST_PROJECTIVE) {
      Found before = best;
      best =
          better(
              best, MapFit.projective(all, followers(best.map(), 2).inliers(), before.map()), WON);
      Found middle = best;
      best = better(best, MapFit.projective(all, best.inliers(), middle.map()), WON);
    }
    return best;
  }

  private Found better(Found found, Optional<PlaneMap> map, double factor) {
    if (map.isEmpty() || !map.get().isInvertible()) {
      return found;
    }
    Found other = followers(map.get(), 1);
    return other.count() >= factor * found.count() ? other : found;
  }

  /** Marks what follows a map: lies where it says, and is turned and grown as it says. */
  private Found followers(PlaneMap map, double slack) {
    boolean[] inliers = new boolean[all.count];
    int count = 0;
    for (int i = 0; i < all.count; i++) {
      double reach = slack * reach(all.diameters[i]);
      if (all.squaredError(map, i) < reach * reach && movesAs(map, i)) {
        inliers[i] = true;
        count++;
      }
    }
    return new Found(map, inliers, count);
  }

  /** Returns how far a feature of the suspect may lie off. */
  static double reach(float diameter) {
    return TOLERANCE + BLUR * Math.min(diameter, LARGEST_BLUR);
  }

  private boolean movesAs(PlaneMap map, int i) {
    double growth = Math.abs(map.growth(all.workX[i], all.workY[i]));
    double octaves = all.growths[i] / 16.0 - StrictMath.log(growth) / StrictMath.log(4);
    return Math.abs(octaves) * 16 <= GROWTH
        && Correspondences.turnBetween(all.turns[i], turn(map, i)) <= TURN;
  }

  private int turn(PlaneMap map, int i) {
    return (int) Math.round(map.turn(all.workX[i], all.workY[i]) * 256) & 255;
  }
}
