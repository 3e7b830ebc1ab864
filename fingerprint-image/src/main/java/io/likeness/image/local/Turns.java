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
    if (greater == 0) {
      return 0;
    }
    float t = Math.min(ax, ay) / greater;
    float s = t * t;
    float turn = t * (C1 + s * (C3 + s * (C5 + s * (C7 + s * (C9 + s * C11)))));
    if (ay > ax) {
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
