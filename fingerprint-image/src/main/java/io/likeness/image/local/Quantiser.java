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

  private final float[] mean;
  private final float[][] projection;
  private final Half even;
  private final Half odd;
  private final float[][] rotation;
  private final float[] thresholds;
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
      addMultiple(descriptor[i] - mean[i], projection[i], components);
    }
    even.take(components, 0);
    odd.take(components, 1);
  }

  private static void addMultiple(float factor, float[] row, float[] sums) {
    for (int j = 0; j < sums.length; j++) {
      sums[j] += factor * row[j];
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
    for (int i = 0; i < Codebook.DIMENSIONS; i++) {
      addMultiple(components[i], rotation[i], rotated);
    }
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
        addMultiple(-components[2 * i + first], centroids[i], all);
      }
      Arrays.fill(distances, Float.POSITIVE_INFINITY);
      for (int i = 0; i < all.length; i++) {
        if (all[i] < distances[NEAREST - 1]) {
          insert(i, all[i]);
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
