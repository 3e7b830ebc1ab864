package io.likeness.image.local;

/**
 * Features of a work and of a suspect that look alike, the surest first.
 *
 * <p>Coordinates are fractions of the longer side of either picture. Mutable while it is filled,
 * for one thread.
 */
final class Correspondences {

  private static final int TURN = 256;
  private static final double STEPS_PER_OCTAVE = 16;

  int count;
  float[] workX;
  float[] workY;
  float[] suspectX;
  float[] suspectY;

  /** How far the suspect's feature is turned against the work's, in 256ths, 0 to 255. */
  int[] turns;

  /** How much larger it is, in sixteenths of an octave. */
  int[] growths;

  /** The size of the work's feature, in sixteenths of an octave down from the longer side. */
  int[] workSizes;

  /** The diameter of the suspect's feature. */
  float[] diameters;

  /** In how many bits the two signatures differ. */
  int[] distances;

  Correspondences(int capacity) {
    workX = new float[capacity];
    workY = new float[capacity];
    suspectX = new float[capacity];
    suspectY = new float[capacity];
    turns = new int[capacity];
    growths = new int[capacity];
    workSizes = new int[capacity];
    diameters = new float[capacity];
    distances = new int[capacity];
  }

  void add(FeatureTable work, int i, FeatureTable suspect, int j) {
    workX[count] = work.x[i];
    workY[count] = work.y[i];
    suspectX[count] = suspect.x[j];
    suspectY[count] = suspect.y[j];
    turns[count] = suspect.angle[j] - work.angle[i] & (TURN - 1);
    growths[count] = work.size[i] - suspect.size[j];
    workSizes[count] = work.size[i];
    diameters[count] = (float) diameter(suspect.size[j]);
    distances[count] = Long.bitCount(work.signature[i] ^ suspect.signature[j]);
    count++;
  }

  static double diameter(int size) {
    return StrictMath.pow(2, -size / STEPS_PER_OCTAVE);
  }

  /** Returns the map that one correspondence alone says. */
  PlaneMap hypothesis(int i) {
    double scale = StrictMath.pow(2, growths[i] / STEPS_PER_OCTAVE);
    double radians = 2 * Math.PI * turns[i] / TURN;
    double cos = scale * StrictMath.cos(radians);
    double sin = scale * StrictMath.sin(radians);
    return PlaneMap.similarity(
        cos,
        sin,
        suspectX[i] - cos * workX[i] + sin * workY[i],
        suspectY[i] - sin * workX[i] - cos * workY[i]);
  }

  /** Returns the square of how far the suspect's feature lies from where a map takes the work's. */
  double squaredError(PlaneMap map, int i) {
    double w = map.depth(workX[i], workY[i]);
    if (w <= 0) {
      return Double.POSITIVE_INFINITY;
    }
    double dx = map.x(workX[i], workY[i]) - suspectX[i];
    double dy = map.y(workX[i], workY[i]) - suspectY[i];
    return dx * dx + dy * dy;
  }

  /** Returns the least number of steps between two turns. */
  static int turnBetween(int turn, int other) {
    int difference = turn - other & (TURN - 1);
    return Math.min(difference, TURN - difference);
  }

  /** Keeps those that are marked. */
  Correspondences only(boolean[] kept) {
    Correspondences rest = new Correspondences(count);
    for (int i = 0; i < count; i++) {
      if (kept[i]) {
        rest.copy(this, i);
      }
    }
    return rest;
  }

  private void copy(Correspondences from, int i) {
    workX[count] = from.workX[i];
    workY[count] = from.workY[i];
    suspectX[count] = from.suspectX[i];
    suspectY[count] = from.suspectY[i];
    turns[count] = from.turns[i];
    growths[count] = from.growths[i];
    workSizes[count] = from.workSizes[i];
    diameters[count] = from.diameters[i];
    distances[count] = from.distances[i];
    count++;
  }
}
