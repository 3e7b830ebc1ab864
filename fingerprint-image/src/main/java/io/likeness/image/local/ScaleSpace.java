package io.likeness.image.local;

import java.util.ArrayList;
import java.util.List;

/**
 * A picture at every blur: octaves of planes, each half the size of the one before, in which the
 * blur grows by a third of an octave from plane to plane (Lowe 2004, <a
 * href="https://doi.org/10.1023/B:VISI.0000029664.99615.94">doi:10.1023/B:VISI.0000029664.99615.94</a>).
 *
 * <p>The first octave has the size of the picture: nothing is enlarged here. Belongs to one thread.
 */
final class ScaleSpace {

  /** Sizes that are told apart in an octave. */
  static final int SCALES = 3;

  /** The blur of the first plane of an octave, in its own pixels. */
  static final double BASE_SIGMA = 1.6;

  /** What a camera or a reduction has blurred before, in pixels. */
  private static final double INITIAL_SIGMA = 0.5;

  /**
   * How far apart the taps of the next blur may lie, in units of the blur before: what is finer
   * than that has less than a thousandth of its contrast left.
   */
  private static final double SPACING = 1;

  static final int SMALLEST_SIDE = 16;
  private static final GaussianBlur INITIAL =
      new GaussianBlur(Math.sqrt(BASE_SIGMA * BASE_SIGMA - INITIAL_SIGMA * INITIAL_SIGMA), 1);
  private static final List<GaussianBlur> STEPS = steps();

  private final List<List<Plane>> octaves = new ArrayList<>();

  ScaleSpace(Plane picture) {
    Plane first = INITIAL.of(picture);
    while (true) {
      List<Plane> octave = new ArrayList<>();
      octave.add(first);
      for (GaussianBlur step : STEPS) {
        octave.add(step.of(octave.getLast()));
      }
      octaves.add(octave);
      if (Math.min(first.width, first.height) / 2 < SMALLEST_SIDE) {
        return;
      }
      first = octave.get(SCALES).halved();
    }
  }

  private static List<GaussianBlur> steps() {
    double ratio = StrictMath.pow(2, 1.0 / SCALES);
    List<GaussianBlur> steps = new ArrayList<>();
    for (int i = 0; i < SCALES + 2; i++) {
      double before = BASE_SIGMA * StrictMath.pow(ratio, i);
      int spacing = (int) Math.max(1, before * SPACING);
      steps.add(new GaussianBlur(before * Math.sqrt(ratio * ratio - 1), spacing));
    }
    return List.copyOf(steps);
  }

  int octaves() {
    return octaves.size();
  }

  /** Returns the plane of an octave whose blur is {@code BASE_SIGMA * 2^(level / SCALES)}. */
  Plane plane(int octave, int level) {
    return octaves.get(octave).get(level);
  }

  /** Returns the differences of neighbouring planes of an octave, {@code SCALES + 2} of them. */
  List<Plane> bands(int octave) {
    List<Plane> planes = octaves.get(octave);
    List<Plane> bands = new ArrayList<>();
    for (int i = 0; i + 1 < planes.size(); i++) {
      bands.add(planes.get(i).bandTo(planes.get(i + 1)));
    }
    return bands;
  }
}
