package io.likeness.image;

import java.util.Arrays;

/**
 * The 16 x 16 lowest frequencies, without the constant ones, of 64 x 64 samples, and the bits that
 * they give.
 *
 * <p>Type II of the discrete cosine transform in 32-bit floats, as PDQ has it: row {@code i} and
 * column {@code j} hold the frequencies {@code i + 1} and {@code j + 1}. Belongs to one thread.
 */
final class DctBlock {

  static final int SIDE = 16;

  private static final int IN = TentFilter.SIDE;
  private static final int MEDIAN_RANK = SIDE * SIDE / 2 - 1;
  private static final float[] COSINES = cosines();

  private final float[] halfway = new float[SIDE * IN];
  private final float[] block = new float[SIDE * SIDE];
  private final float[] laid = new float[SIDE * SIDE];
  private final float[] sorted = new float[SIDE * SIDE];

  private static float[] cosines() {
    float[] cosines = new float[SIDE * IN];
    double scale = StrictMath.sqrt(2.0 / IN);
    for (int i = 0; i < SIDE; i++) {
      for (int j = 0; j < IN; j++) {
        double angle = StrictMath.PI / 2 / IN * (i + 1) * (2 * j + 1);
        cosines[i * IN + j] = (float) (scale * StrictMath.cos(angle));
      }
    }
    return cosines;
  }

  /** Transforms 64 x 64 samples, row by row. */
  void transform(float[] samples) {
    Arrays.fill(halfway, 0);
    for (int i = 0; i < SIDE; i++) {
      int to = i * IN;
      for (int k = 0; k < IN; k++) {
        float weight = COSINES[i * IN + k];
        int from = k * IN;
        for (int j = 0; j < IN; j++) {
          halfway[to + j] += weight * samples[from + j];
        }
      }
    }
    for (int i = 0; i < SIDE; i++) {
      for (int j = 0; j < SIDE; j++) {
        float sum = 0;
        for (int k = 0; k < IN; k++) {
          sum += halfway[i * IN + k] * COSINES[j * IN + k];
        }
        block[i * SIDE + j] = sum;
      }
    }
  }

  /**
   * Tells which frequencies are stronger than the median, as if the picture had first been laid
   * down another way: mirroring changes the sign of every second frequency, a quarter turn swaps
   * the axes too.
   *
   * @return four words; bit {@code 16 i + j} of all is for row {@code i} and column {@code j}
   */
  long[] bits(Dihedral way) {
    boolean mirrorsRows = mirrorsRows(way);
    boolean mirrorsColumns = mirrorsColumns(way);
    for (int i = 0; i < SIDE; i++) {
      for (int j = 0; j < SIDE; j++) {
        float value = way.swapsSides() ? block[j * SIDE + i] : block[i * SIDE + j];
        boolean negated = (mirrorsRows && i % 2 == 0) ^ (mirrorsColumns && j % 2 == 0);
        laid[i * SIDE + j] = negated ? -value : value;
      }
    }
    System.arraycopy(laid, 0, sorted, 0, laid.length);
    Arrays.sort(sorted);
    float median = sorted[MEDIAN_RANK];
    long[] words = new long[SIDE * SIDE / Long.SIZE];
    for (int bit = 0; bit < laid.length; bit++) {
      if (laid[bit] > median) {
        words[bit / Long.SIZE] |= 1L << bit;
      }
    }
    return words;
  }

  /** Whether top and bottom change places, after the axes were swapped if they are. */
  private static boolean mirrorsRows(Dihedral way) {
    return switch (way) {
      case UPSIDE_DOWN, FLIPPED, TURNED_LEFT, ANTITRANSPOSED -> true;
      default -> false;
    };
  }

  /** Whether left and right change places, after the axes were swapped if they are. */
  private static boolean mirrorsColumns(Dihedral way) {
    return switch (way) {
      case UPSIDE_DOWN, MIRRORED, TURNED_RIGHT, ANTITRANSPOSED -> true;
      default -> false;
    };
  }
}
