package io.likeness.core;

import java.util.Arrays;

/**
 * Quantised local features of a picture and where they lie: the fingerprint of its parts.
 *
 * <p>Feature {@code i} is what a detector found at one point: a visual {@linkplain #word word} of
 * {@code scheme().bits()} bits that says about what it looks like, a {@linkplain #signature
 * signature} of 64 bits that tells features of one word apart by their Hamming distance, and the
 * keypoint: its {@linkplain #x place}, {@linkplain #size size} and {@linkplain #angle angle}. Two
 * pictures that share a part share features there, and the keypoints of these differ by one shift,
 * one ratio of sizes and one turn (Jégou, Douze, Schmid 2008).
 *
 * <p>Features that follow each other with the same keypoint are one point of the picture with
 * several words, as a query may have them.
 *
 * <p>Immutable. Twenty bytes a feature.
 */
public final class LocalFeatures implements Fingerprint {

  /** The greatest coordinate: the far end of the longer side. */
  public static final int MAX_COORDINATE = (1 << 16) - 1;

  /** Steps of {@link #size} to an octave. */
  public static final int STEPS_PER_OCTAVE = 16;

  /** Steps of {@link #angle} to a full turn. */
  public static final int STEPS_PER_TURN = 256;

  private static final int BYTE_MASK = 0xFF;

  private final FingerprintScheme scheme;
  private final int[] words;
  private final long[] signatures;
  private final long[] keypoints;

  private LocalFeatures(
      FingerprintScheme scheme, int[] words, long[] signatures, long[] keypoints) {
    this.scheme = scheme;
    this.words = words;
    this.signatures = signatures;
    this.keypoints = keypoints;
  }

  /**
   * Starts to collect features.
   *
   * @param scheme a scheme of local features
   * @param expected about how many there will be
   * @return an empty builder, for one thread
   * @throws IllegalArgumentException if the scheme is of another kind
   */
  public static Builder builder(FingerprintScheme scheme, int expected) {
    return new Builder(scheme, expected);
  }

  @Override
  public FingerprintScheme scheme() {
    return scheme;
  }

  /**
   * Returns the number of features.
   *
   * @return 0 or greater
   */
  public int count() {
    return words.length;
  }

  /**
   * Returns whether there is no feature: the picture has nothing to recognise a part of it by.
   *
   * @return whether {@link #count()} is 0
   */
  public boolean isEmpty() {
    return words.length == 0;
  }

  /**
   * Returns a visual word.
   *
   * @param index 0 to {@code count() - 1}
   * @return the word; with 32 bits, to be read as unsigned
   */
  public int word(int index) {
    return words[index];
  }

  /**
   * Returns a signature.
   *
   * @param index 0 to {@code count() - 1}
   * @return 64 bits, compared by Hamming distance
   */
  public long signature(int index) {
    return signatures[index];
  }

  /**
   * Returns how far a feature lies from the left edge.
   *
   * @param index 0 to {@code count() - 1}
   * @return 0 to {@link #MAX_COORDINATE}, in 65 536ths of the longer side of the picture
   */
  public int x(int index) {
    return (int) (keypoints[index] >>> 32);
  }

  /**
   * Returns how far a feature lies from the top edge.
   *
   * @param index 0 to {@code count() - 1}
   * @return 0 to {@link #MAX_COORDINATE}, in 65 536ths of the longer side of the picture
   */
  public int y(int index) {
    return (int) (keypoints[index] >>> 16) & MAX_COORDINATE;
  }

  /**
   * Returns how small a feature is.
   *
   * @param index 0 to {@code count() - 1}
   * @return 0 to 255: the diameter is the longer side of the picture times {@code 2^(-size / 16)}
   */
  public int size(int index) {
    return (int) (keypoints[index] >>> 8) & BYTE_MASK;
  }

  /**
   * Returns the direction of a feature.
   *
   * @param index 0 to {@code count() - 1}
   * @return 0 to 255, in 256ths of a turn clockwise from the right
   */
  public int angle(int index) {
    return (int) keypoints[index] & BYTE_MASK;
  }

  /**
   * Returns whether two features have the same keypoint.
   *
   * @param index 0 to {@code count() - 1}
   * @param other 0 to {@code count() - 1}
   * @return whether place, size and angle are equal
   */
  public boolean sharesKeypoint(int index, int other) {
    return keypoints[index] == keypoints[other];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LocalFeatures features
        && scheme.equals(features.scheme)
        && Arrays.equals(words, features.words)
        && Arrays.equals(signatures, features.signatures)
        && Arrays.equals(keypoints, features.keypoints);
  }

  @Override
  public int hashCode() {
    int hash = 31 * scheme.hashCode() + Arrays.hashCode(words);
    return 31 * (31 * hash + Arrays.hashCode(signatures)) + Arrays.hashCode(keypoints);
  }

  @Override
  public String toString() {
    return scheme.id() + "[" + words.length + " features]";
  }

  /** Collects features in the order in which they are added. Not safe for several threads. */
  public static final class Builder {
    private final FingerprintScheme scheme;
    private final int excess;
    private int[] words;
    private long[] signatures;
    private long[] keypoints;
    private int count;

    private Builder(FingerprintScheme scheme, int expected) {
      if (scheme.kind() != FingerprintScheme.Kind.LOCAL_FEATURES) {
        throw new IllegalArgumentException("not a scheme of local features: " + scheme.id());
      }
      this.scheme = scheme;
      this.excess = scheme.bits() == Integer.SIZE ? 0 : -1 << scheme.bits();
      this.words = new int[Math.max(8, expected)];
      this.signatures = new long[words.length];
      this.keypoints = new long[words.length];
    }

    /**
     * Adds a feature.
     *
     * @param word the visual word
     * @param signature what tells features of one word apart
     * @param x 0 to {@link LocalFeatures#MAX_COORDINATE}
     * @param y 0 to {@link LocalFeatures#MAX_COORDINATE}
     * @param size 0 to 255
     * @param angle 0 to 255
     * @return this
     * @throws IllegalArgumentException if the word has more bits than the scheme says, or another
     *     number is out of its range
     */
    public Builder add(int word, long signature, int x, int y, int size, int angle) {
      if ((word & excess) != 0) {
        throw new IllegalArgumentException(
            "word has more than " + scheme.bits() + " bits: " + Integer.toHexString(word));
      }
      require("x", x, MAX_COORDINATE);
      require("y", y, MAX_COORDINATE);
      require("size", size, BYTE_MASK);
      require("angle", angle, BYTE_MASK);
      if (count == words.length) {
        int capacity = count + (count >> 1);
        words = Arrays.copyOf(words, capacity);
        signatures = Arrays.copyOf(signatures, capacity);
        keypoints = Arrays.copyOf(keypoints, capacity);
      }
      words[count] = word;
      signatures[count] = signature;
      keypoints[count++] = ((long) x << 32) | ((long) y << 16) | (size << 8) | angle;
      return this;
    }

    private static void require(String name, int value, int most) {
      if (value < 0 || value > most) {
        throw new IllegalArgumentException(name + " is not in 0.." + most + ": " + value);
      }
    }

    /**
     * Returns how many features were added.
     *
     * @return 0 or greater
     */
    public int count() {
      return count;
    }

    /**
     * Returns what was collected. The builder may go on.
     *
     * @return the features
     */
    public LocalFeatures build() {
      return new LocalFeatures(
          scheme,
          Arrays.copyOf(words, count),
          Arrays.copyOf(signatures, count),
          Arrays.copyOf(keypoints, count));
    }
  }
}
