package io.likeness.image.local;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds the directions that the gradients around a keypoint have most (Lowe 2004, section 5).
 *
 * <p>For one thread: it keeps its buffers.
 */
final class DirectionFinder {

  private static final int SIDE = 13;
  private static final int BINS = 36;

  /** Peaks of this share of the highest are directions of their own. */
  private static final float PEAK = 0.8f;

  /** The window, in units of the keypoint's sigma. */
  private static final double WINDOW = 1.5;

  private static final int SMOOTHINGS = 2;

  private final Patch patch = new Patch(SIDE + 2);
  private final Gradients gradients = new Gradients(SIDE, WINDOW / Patch.SPACING);
  private float[] histogram = new float[BINS];
  private float[] smoothed = new float[BINS];

  /**
   * Returns the keypoint turned to each of its directions, the strongest first.
   *
   * @param most how many at most
   */
  List<Keypoint> directed(ScaleSpace space, Keypoint keypoint, int most) {
    float pixel = 1 << keypoint.octave();
    Plane plane = space.plane(keypoint.octave(), keypoint.level());
    patch.read(plane, keypoint.x() / pixel, keypoint.y() / pixel, keypoint.sigma() / pixel, 1, 0);
    collect();
    for (int i = 0; i < SMOOTHINGS; i++) {
      smooth();
    }
    return peaks(keypoint, most);
  }

  private void collect() {
    Arrays.fill(histogram, 0);
    gradients.take(patch);
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        float weight = gradients.magnitude(row, column);
        float bin = gradients.turn(row, column) * BINS;
        int low = (int) bin;
        float share = bin - low;
        histogram[low % BINS] += weight * (1 - share);
        histogram[(low + 1) % BINS] += weight * share;
      }
    }
  }

  private void smooth() {
    for (int i = 0; i < BINS; i++) {
      float beside = histogram[(i + BINS - 1) % BINS] + histogram[(i + 1) % BINS];
      smoothed[i] = 0.5f * histogram[i] + 0.25f * beside;
    }
    float[] swap = histogram;
    histogram = smoothed;
    smoothed = swap;
  }

  private List<Keypoint> peaks(Keypoint keypoint, int most) {
    float highest = 0;
    for (float value : histogram) {
      highest = Math.max(highest, value);
    }
    record Peak(float height, float turn) {}
    List<Peak> peaks = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      float before = histogram[(i + BINS - 1) % BINS];
      float here = histogram[i];
      float after = histogram[(i + 1) % BINS];
      if (here > 0 && here >= PEAK * highest && here > before && here >= after) {
        float offset = 0.5f * (before - after) / (before - 2 * here + after);
        float turn = (i + offset) / BINS;
        peaks.add(new Peak(here, turn < 0 ? turn + 1 : turn >= 1 ? turn - 1 : turn));
      }
    }
    return peaks.stream()
        .sorted(Comparator.comparingDouble(Peak::height).reversed())
        .limit(most)
        .map(peak -> keypoint.turnedTo(peak.turn()))
        .toList();
  }
}
