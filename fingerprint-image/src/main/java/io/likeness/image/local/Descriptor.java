package io.likeness.image.local;

import java.util.Arrays;

/**
 * Describes the surroundings of keypoints by histograms of gradients: {@value #CELLS} x {@value
 * #CELLS} cells of {@value #DIRECTIONS} directions (Lowe 2004, section 6), normalised, capped, and
 * the square roots taken so that a Euclidean distance compares histograms as Hellinger does
 * (Arandjelovic and Zisserman 2012, <a
 * href="https://doi.org/10.1109/CVPR.2012.6248018">doi:10.1109/CVPR.2012.6248018</a>).
 *
 * <p>The gradients are those of a {@link Patch} in the keypoint's own frame, so that the weight
 * with which a sample counts in a cell is the same for all keypoints.
 *
 * <p>For one thread: it keeps its buffers.
 */
final class Descriptor {

  static final int CELLS = 4;
  static final int DIRECTIONS = 8;

  /** Elements of a descriptor, by row, column and direction. */
  static final int LENGTH = CELLS * CELLS * DIRECTIONS;

  /** Samples to the side of a cell: cells are three sigma wide. */
  private static final int SAMPLES = 4;

  /** Half a cell more on each side lies in the outer cells too. */
  private static final int SIDE = (CELLS + 1) * SAMPLES;

  private static final float CAP = 0.2f;
  private static final float BLANK = 1e-12f;

  private final Patch patch = new Patch(SIDE + 2);
  private final Gradients gradients = new Gradients(SIDE, 0.5 * CELLS * SAMPLES);

  /** Of each line of samples: the first of the two cells that it lies in, -1 before the first. */
  private final int[] cells = new int[SIDE];

  /** How much it lies in the other one. */
  private final float[] shares = new float[SIDE];

  /** With a ring of cells around that is left out, so that nothing need be checked. */
  private final float[] histogram = new float[(CELLS + 2) * (CELLS + 2) * DIRECTIONS];

  Descriptor() {
    for (int i = 0; i < SIDE; i++) {
      float cell = (i + 0.5f) / SAMPLES - 1;
      cells[i] = (int) Math.floor(cell);
      shares[i] = cell - cells[i];
    }
  }

  /**
   * Describes a keypoint.
   *
   * @param descriptor takes {@link #LENGTH} elements of length 1 in all, each 0 or greater
   */
  void describe(ScaleSpace space, Keypoint keypoint, float[] descriptor) {
    float pixel = 1 << keypoint.octave();
    double radians = 2 * Math.PI * keypoint.angle();
    patch.read(
        space.plane(keypoint.octave(), keypoint.level()),
        keypoint.x() / pixel,
        keypoint.y() / pixel,
        keypoint.sigma() / pixel,
        (float) StrictMath.cos(radians),
        (float) StrictMath.sin(radians));
    collect();
    for (int row = 0; row < CELLS; row++) {
      int from = ((row + 1) * (CELLS + 2) + 1) * DIRECTIONS;
      System.arraycopy(histogram, from, descriptor, row * CELLS * DIRECTIONS, CELLS * DIRECTIONS);
    }
    normalise(descriptor);
  }

  private void collect() {
    Arrays.fill(histogram, 0);
    gradients.take(patch);
    for (int row = 0; row < SIDE; row++) {
      for (int column = 0; column < SIDE; column++) {
        float direction = gradients.turn(row, column) * DIRECTIONS;
        add(row, column, direction, gradients.magnitude(row, column));
      }
    }
  }

  private void add(int row, int column, float direction, float magnitude) {
    int low = (int) direction;
    float high = direction - low;
    int first = low & (DIRECTIONS - 1);
    int second = (low + 1) & (DIRECTIONS - 1);
    int cell = ((cells[row] + 1) * (CELLS + 2) + cells[column] + 1) * DIRECTIONS;
    int below = cell + (CELLS + 2) * DIRECTIONS;
    float lower = magnitude * shares[row];
    float upper = magnitude - lower;
    float upperRight = upper * shares[column];
    float lowerRight = lower * shares[column];
    spread(cell, first, second, upper - upperRight, high);
    spread(cell + DIRECTIONS, first, second, upperRight, high);
    spread(below, first, second, lower - lowerRight, high);
    spread(below + DIRECTIONS, first, second, lowerRight, high);
  }

  private void spread(int cell, int first, int second, float weight, float high) {
    float part = weight * high;
    histogram[cell + first] += weight - part;
    histogram[cell + second] += part;
  }

  private static void normalise(float[] descriptor) {
    float squares = 0;
    for (float element : descriptor) {
      squares += element * element;
    }
    float cap = CAP * (float) Math.sqrt(squares);
    float sum = 0;
    for (int i = 0; i < LENGTH; i++) {
      descriptor[i] = Math.min(descriptor[i], cap);
      sum += descriptor[i];
    }
    float share = 1 / Math.max(sum, BLANK);
    for (int i = 0; i < LENGTH; i++) {
      descriptor[i] = (float) Math.sqrt(descriptor[i] * share);
    }
  }

  /**
   * Gives the descriptor that the same place has in the mirrored picture: the cells change sides of
   * the keypoint's axis, and the directions are reflected in it.
   *
   * @param descriptor of the picture
   * @param mirrored takes the other one; not the same array
   */
  static void mirror(float[] descriptor, float[] mirrored) {
    for (int row = 0; row < CELLS; row++) {
      for (int column = 0; column < CELLS; column++) {
        int from = (row * CELLS + column) * DIRECTIONS;
        int to = ((CELLS - 1 - row) * CELLS + column) * DIRECTIONS;
        for (int direction = 0; direction < DIRECTIONS; direction++) {
          mirrored[to + (-direction & (DIRECTIONS - 1))] = descriptor[from + direction];
        }
      }
    }
  }
}
