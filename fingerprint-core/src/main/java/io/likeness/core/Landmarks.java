package io.likeness.core;

import java.util.Arrays;

/**
 * Hashed local features of an item and where they stand: the fingerprint of its parts.
 *
 * <p>Landmark {@code i} is a {@linkplain #term term}, an unsigned number of {@code scheme().bits()}
 * bits, at a {@linkplain #position position} whose unit the scheme defines: frames of audio, tokens
 * of text, packed coordinates of an image. Positions never decrease; several landmarks may stand at
 * one position, and then their terms keep the order in which they were added.
 *
 * <p>Immutable. Eight bytes a landmark.
 */
public final class Landmarks implements Fingerprint {

  private final FingerprintScheme scheme;
  private final int[] terms;
  private final int[] positions;

  private Landmarks(FingerprintScheme scheme, int[] terms, int[] positions) {
    this.scheme = scheme;
    this.terms = terms;
    this.positions = positions;
  }

  /**
   * Makes landmarks of two arrays.
   *
   * @param scheme a scheme of landmarks
   * @param terms the terms, copied
   * @param positions as many positions, 0 or greater and never decreasing, copied
   * @return the landmarks
   * @throws IllegalArgumentException if the scheme is of another kind, the lengths differ, a term
   *     has more bits than the scheme says, or a position is negative or less than the one before
   */
  public static Landmarks of(FingerprintScheme scheme, int[] terms, int[] positions) {
    if (terms.length != positions.length) {
      throw new IllegalArgumentException(
          "terms and positions differ in number: " + terms.length + " != " + positions.length);
    }
    Builder builder = builder(scheme, terms.length);
    for (int i = 0; i < terms.length; i++) {
      builder.add(terms[i], positions[i]);
    }
    return builder.build();
  }

  /**
   * Starts to collect landmarks.
   *
   * @param scheme a scheme of landmarks
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
   * Returns the number of landmarks.
   *
   * @return 0 or greater
   */
  public int size() {
    return terms.length;
  }

  /**
   * Returns whether there is no landmark: the item has nothing to recognise it by.
   *
   * @return whether {@link #size()} is 0
   */
  public boolean isEmpty() {
    return terms.length == 0;
  }

  /**
   * Returns a term.
   *
   * @param index 0 to {@code size() - 1}
   * @return the term; with 32 bits, to be read as unsigned
   */
  public int term(int index) {
    return terms[index];
  }

  /**
   * Returns a position.
   *
   * @param index 0 to {@code size() - 1}
   * @return the position, 0 or greater, in the unit of the scheme
   */
  public int position(int index) {
    return positions[index];
  }

  /**
   * Finds a place in the order of the positions, by bisection.
   *
   * @param position any position
   * @return the index of the first landmark at the position or behind it, or {@link #size()}
   */
  public int firstFrom(int position) {
    int low = 0;
    int high = positions.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (positions[middle] < position) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Landmarks landmarks
        && scheme.equals(landmarks.scheme)
        && Arrays.equals(terms, landmarks.terms)
        && Arrays.equals(positions, landmarks.positions);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * scheme.hashCode() + Arrays.hashCode(terms)) + Arrays.hashCode(positions);
  }

  @Override
  public String toString() {
    return scheme.id() + "[" + terms.length + " landmarks]";
  }

  /** Collects landmarks in the order of their positions. Not safe for several threads. */
  public static final class Builder {

    /** Up to here, copying costs more than what is left over. */
    private static final int MOST_DOUBLED = 1 << 20;

    private final FingerprintScheme scheme;
    private final int excess;
    private int[] terms;
    private int[] positions;
    private int size;

    private Builder(FingerprintScheme scheme, int expected) {
      if (scheme.kind() != FingerprintScheme.Kind.LANDMARKS) {
        throw new IllegalArgumentException("not a scheme of landmarks: " + scheme.id());
      }
      this.scheme = scheme;
      this.excess = scheme.bits() == Integer.SIZE ? 0 : -1 << scheme.bits();
      this.terms = new int[Math.max(8, expected)];
      this.positions = new int[terms.length];
    }

    /**
     * Adds a landmark.
     *
     * @param term the term
     * @param position 0 or greater, and not less than the last one added
     * @return this
     * @throws IllegalArgumentException if the term has more bits than the scheme says, or the
     *     position is negative or less than the last
     */
    public Builder add(int term, int position) {
      if ((term & excess) != 0) {
        throw new IllegalArgumentException(
            "term has more than " + scheme.bits() + " bits: " + Integer.toHexString(term));
      }
      int last = size == 0 ? 0 : positions[size - 1];
      if (position < last) {
        throw new IllegalArgumentException("position decreases: " + position + " < " + last);
      }
      if (size == terms.length) {
        int capacity = size < MOST_DOUBLED ? size << 1 : size + (size >> 1);
        terms = Arrays.copyOf(terms, capacity);
        positions = Arrays.copyOf(positions, capacity);
      }
      terms[size] = term;
      positions[size++] = position;
      return this;
    }

    /**
     * Returns how many landmarks were added.
     *
     * @return 0 or greater
     */
    public int size() {
      return size;
    }

    /**
     * Returns what was collected. The builder may go on.
     *
     * @return the landmarks
     */
    public Landmarks build() {
      return new Landmarks(scheme, Arrays.copyOf(terms, size), Arrays.copyOf(positions, size));
    }
  }
}
