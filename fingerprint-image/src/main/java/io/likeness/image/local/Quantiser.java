package io.likeness.image.local;

import java.util.Arrays;

/**
 * Quantises one descriptor after another by a codebook.
 *
 * <p>Costs about 50 000 multiplications a descriptor, in loops over neighbouring floats, and no
 * memory. For one thread: it keeps its buffers.
 */
public final class Quantiser {

  /** The nearest centroids of each half that soft words are combined of. */
  private static final int NEAREST = 4;

  private static final int ROWS = 4;

  private final float[] mean;
  private final float[][] projection;
  private final Half even;
  private final Half odd;
  private final float[][] rotation;
  private final float[] thresholds;
  private final float[] centred = new float[Codebook.DESCRIPTOR];
  private final float[] components = new float[Codebook.DIMENSIONS];
  private final float[] rotated = new float[Codebook.DIMENSIONS];
  private final float[] sums = new float[NEAREST * NEAREST];

  /**
   * Takes a codebook.
   *
   * @param codebook what to quantise by
   */
  public Quantiser(Codebook codebook) {
    this.mean = codebook.mean.values();
    this.projection = codebook.projection.rows(Codebook.DIMENSIONS);
    this.even = new Half(codebook.evenCentroids.rows(Codebook.CENTROIDS));
    this.odd = new Half(codebook.oddCentroids.rows(Codebook.CENTROIDS));
    this.rotation = codebook.rotation.rows(Codebook.DIMENSIONS);
    this.thresholds = codebook.thresholds.values();
  }

  /**
   * Takes the next descriptor.
   *
   * @param descriptor {@link Codebook#DESCRIPTOR} elements
   */
  public void take(float[] descriptor) {
    Arrays.fill(components, 0);
    for (int i = 0; i < Codebook.DESCRIPTOR; i++) {
      centred[i] = descriptor[i] - mean[i];
    }
    addMultiples(centred, projection, components);
    even.take(components, 0);
    odd.take(components, 1);
  }

  /**
   * Adds multiples of rows, one after the other, to sums. Four rows a pass, in the same order: that
   * rounds as one row a pass does, and reads and writes the sums a quarter as often.
   */
  private static void addMultiples(float[] factors, float[][] rows, float[] sums) {
    for (int i = 0; i < rows.length; i += ROWS) {
      addFour(factors, rows, i, sums);
    }
  }

  private static void addFour(float[] factors, float[][] rows, int i, float[] sums) {
    float a = factors[i];
    float b = factors[i + 1];
    float c = factors[i + 2];
    float d = factors[i + 3];
    float[] first = rows[i];
    float[] second = rows[i + 1];
    float[] third = rows[i + 2];
    float[] fourth = rows[i + 3];
    for (int j = 0; j < sums.length; j++) {
      sums[j] = sums[j] + a * first[j] + b * second[j] + c * third[j] + d * fourth[j];
    }
  }

  /** Returns the visual word: the nearest centroid of the even half, then of the odd half. */
  int word() {
    return even.nearest[0] << Codebook.HALF_BITS | odd.nearest[0];
  }

  /**
   * Gives the nearest words.
   *
   * @param words takes them, the nearest first; at most {@code NEAREST * NEAREST}
   */
  void words(int[] words) {
    for (int i = 0; i < NEAREST; i++) {
      for (int j = 0; j < NEAREST; j++) {
        sums[i * NEAREST + j] = even.distances[i] + odd.distances[j];
      }
    }
    for (int n = 0; n < words.length; n++) {
      int least = 0;
      for (int i = 1; i < sums.length; i++) {
        if (sums[i] < sums[least]) {
          least = i;
        }
      }
      sums[least] = Float.POSITIVE_INFINITY;
      words[n] = even.nearest[least / NEAREST] << Codebook.HALF_BITS | odd.nearest[least % NEAREST];
    }
  }

  /** Returns the signature. */
  long signature() {
    Arrays.fill(rotated, 0);
    addMultiples(components, rotation, rotated);
    long signature = 0;
    for (int bit = 0; bit < Long.SIZE; bit++) {
      if (rotated[bit] > thresholds[bit]) {
        signature |= 1L << bit;
      }
    }
    return signature;
  }

  /** One of the two vocabularies. */
  private static final class Half {
    private final float[][] centroids;
    private final float[] halfSquares = new float[Codebook.CENTROIDS];
    private final float[] all = new float[Codebook.CENTROIDS];
    private final float[] factors = new float[Codebook.HALF];
    private final int[] nearest = new int[NEAREST];
    private final float[] distances = new float[NEAREST];

    Half(float[][] centroids) {
      this.centroids = centroids;
      for (float[] row : centroids) {
        for (int i = 0; i < row.length; i++) {
          halfSquares[i] += row[i] * row[i] / 2;
        }
      }
    }

    /** Half the squared distance to each centroid, but for the descriptor's own square. */
    void take(float[] components, int first) {
      System.arraycopy(halfSquares, 0, all, 0, all.length);
      for (int i = 0; i < Codebook.HALF; i++) {
        factors[i] = -components[2 * i + first];
      }
      addMultiples(factors, centroids, all);
      Arrays.fill(distances, Float.POSITIVE_INFINITY);
      float farthest = Float.POSITIVE_INFINITY;
      for (int i = 0; i < all.length; i++) {
        if (all[i] < farthest) {
          insert(i, all[i]);
          farthest = distances[NEAREST - 1];
        }
      }
    }

    private void insert(int centroid, float distance) {
      int at = NEAREST - 1;
      while (at > 0 && distances[at - 1] > distance) {
        distances[at] = distances[at - 1];
        nearest[at] = nearest[at - 1];
        at--;
      }
      distances[at] = distance;
      nearest[at] = centroid;
    }
  }
}
