package io.likeness.image.local;

/** Directions in turns, without the platform's arc tangent. */
final class Turns {

  /** Of an approximation of the arc tangent on 0..1, in turns: 1e-6 off at most. */
  private static final float C1 = (float) (0.99997726 / (2 * Math.PI));

  private static final float C3 = (float) (-0.33262347 / (2 * Math.PI));
  private static final float C5 = (float) (0.19354346 / (2 * Math.PI));
  private static final float C7 = (float) (-0.11643287 / (2 * Math.PI));
  private static final float C9 = (float) (0.05265332 / (2 * Math.PI));
  private static final float C11 = (float) (-0.01172120 / (2 * Math.PI));

  private Turns() {}

  /** Returns the direction of a vector, 0 (to the right) to 1, excluding 1; 0 for no vector. */
  static float of(float x, float y) {
    float ax = Math.abs(x);
    float ay = Math.abs(y);
    float greater = Math.max(ax, ay);
    return greater == 0 ? 0 : of(x, y, slant(Math.min(ax, ay) / greater));
  }

  /**
   * Returns the turn between a vector and the nearest axis.
   *
   * @param ratio of the vector's shorter component to its longer one, 0 to 1
   * @return 0 to an eighth
   */
  static float slant(float ratio) {
    float s = ratio * ratio;
    return ratio * (C1 + s * (C3 + s * (C5 + s * (C7 + s * (C9 + s * C11)))));
  }

  /** Returns the direction of a vector whose turn from the nearest axis is known. */
  static float of(float x, float y, float slant) {
    float turn = slant;
    if (Math.abs(y) > Math.abs(x)) {
      turn = 0.25f - turn;
    }
    if (x < 0) {
      turn = 0.5f - turn;
    }
    if (y < 0) {
      turn = 1 - turn;
    }
    return turn >= 1 ? 0 : turn;
  }
}
