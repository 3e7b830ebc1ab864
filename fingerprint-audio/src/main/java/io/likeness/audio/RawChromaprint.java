package io.likeness.audio;

import java.util.Arrays;

/**
 * A Chromaprint fingerprint as it is exchanged with other systems: the number of the algorithm, and
 * its sub-prints.
 *
 * <p>Immutable.
 */
public final class RawChromaprint {

  /** The number by which compressed fingerprints name the algorithm of {@link Chromaprint}. */
  public static final int TEST2 = 1;

  private final int algorithm;
  private final int[] subPrints;

  private RawChromaprint(int algorithm, int[] subPrints) {
    this.algorithm = algorithm;
    this.subPrints = subPrints;
  }

  /**
   * Takes sub-prints.
   *
   * @param algorithm 0 to 255
   * @param subPrints the sub-prints in the order of time, fewer than 2^24, copied
   * @return the fingerprint
   * @throws IllegalArgumentException if a number is out of range
   */
  public static RawChromaprint of(int algorithm, int... subPrints) {
    if (algorithm < 0 || algorithm > 0xff) {
      throw new IllegalArgumentException("algorithm is not in 0..255: " + algorithm);
    }
    if (subPrints.length > 0xffffff) {
      throw new IllegalArgumentException("more than 2^24 - 1 subPrints: " + subPrints.length);
    }
    return new RawChromaprint(algorithm, subPrints.clone());
  }

  /**
   * Returns the algorithm.
   *
   * @return 0 to 255; {@link #TEST2} for what {@link Chromaprint} computes
   */
  public int algorithm() {
    return algorithm;
  }

  /**
   * Returns the number of sub-prints.
   *
   * @return 0 or greater
   */
  public int size() {
    return subPrints.length;
  }

  /**
   * Returns a sub-print.
   *
   * @param index 0 to {@code size() - 1}
   * @return 32 bits
   */
  public int subPrint(int index) {
    return subPrints[index];
  }

  /**
   * Returns all sub-prints.
   *
   * @return a copy
   */
  public int[] subPrints() {
    return subPrints.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RawChromaprint raw
        && algorithm == raw.algorithm
        && Arrays.equals(subPrints, raw.subPrints);
  }

  @Override
  public int hashCode() {
    return 31 * algorithm + Arrays.hashCode(subPrints);
  }

  @Override
  public String toString() {
    return "chromaprint algorithm " + algorithm + "[" + subPrints.length + " sub-prints]";
  }
}
