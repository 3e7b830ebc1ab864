package io.likeness.core;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * A fixed-length bit string of a whole item: similar items have codes at a small Hamming distance.
 *
 * <p>Bit {@code k} is bit {@code k % 64} of word {@code k / 64}. Written as hexadecimal, the bit of
 * the highest number comes first, so that the last digit carries bits 0 to 3, as PDQ's published
 * hashes have it.
 *
 * <p>Immutable.
 */
public final class BinaryCode implements Fingerprint {

  /** The quality of a code that may be trusted fully. */
  public static final int FULL_QUALITY = 100;

  private final FingerprintScheme scheme;
  private final int quality;
  private final long[] words;

  private BinaryCode(FingerprintScheme scheme, int quality, long[] words) {
    this.scheme = scheme;
    this.quality = quality;
    this.words = words;
  }

  /**
   * Makes a code of words.
   *
   * @param scheme a scheme of binary codes
   * @param quality 0 (the item is too flat to judge) to 100
   * @param words {@code scheme.bits() / 64} words, copied
   * @return the code
   * @throws IllegalArgumentException if the scheme is of another kind, or the quality or the number
   *     of words does not fit
   */
  public static BinaryCode of(FingerprintScheme scheme, int quality, long... words) {
    if (scheme.kind() != FingerprintScheme.Kind.BINARY_CODE) {
      throw new IllegalArgumentException("not a scheme of binary codes: " + scheme.id());
    }
    if (quality < 0 || quality > FULL_QUALITY) {
      throw new IllegalArgumentException("quality is not in 0..100: " + quality);
    }
    if (words.length * Long.SIZE != scheme.bits()) {
      throw new IllegalArgumentException(
          "bits differ: " + words.length * Long.SIZE + " != " + scheme.bits());
    }
    return new BinaryCode(scheme, quality, words.clone());
  }

  /**
   * Reads a code from hexadecimal digits, the highest bits first.
   *
   * @param scheme a scheme of binary codes
   * @param quality 0 to 100
   * @param hex {@code scheme.bits() / 4} digits, of either case
   * @return the code
   * @throws IllegalArgumentException if the digits are too few, too many or not hexadecimal
   */
  public static BinaryCode parseHex(FingerprintScheme scheme, int quality, String hex) {
    if (hex.length() * 4 != scheme.bits()) {
      throw new IllegalArgumentException(
          "hex digits differ: " + hex.length() + " != " + scheme.bits() / 4);
    }
    long[] words = new long[scheme.bits() / Long.SIZE];
    int digits = Long.SIZE / 4;
    for (int w = 0; w < words.length; w++) {
      int from = (words.length - 1 - w) * digits;
      words[w] = HexFormat.fromHexDigitsToLong(hex, from, from + digits);
    }
    return of(scheme, quality, words);
  }

  @Override
  public FingerprintScheme scheme() {
    return scheme;
  }

  /**
   * Returns how far the code may be trusted.
   *
   * @return 0 (the item is too flat to judge) to 100
   */
  public int quality() {
    return quality;
  }

  /**
   * Returns the number of 64-bit words.
   *
   * @return {@code scheme().bits() / 64}
   */
  public int wordCount() {
    return words.length;
  }

  /**
   * Returns a word.
   *
   * @param index 0 to {@code wordCount() - 1}
   * @return bits {@code 64 * index} (lowest) to {@code 64 * index + 63}
   */
  public long word(int index) {
    return words[index];
  }

  /**
   * Returns a bit.
   *
   * @param index 0 to {@code scheme().bits() - 1}
   * @return whether the bit is set
   */
  public boolean bit(int index) {
    return (words[index / Long.SIZE] >>> index & 1) != 0;
  }

  /**
   * Counts the bits in which two codes differ.
   *
   * @param other a code of the same scheme
   * @return the Hamming distance, 0 to {@code scheme().bits()}
   * @throws IllegalArgumentException if the schemes differ
   */
  public int distance(BinaryCode other) {
    if (!scheme.equals(other.scheme)) {
      throw new IllegalArgumentException(
          "schemes differ: " + scheme.id() + " != " + other.scheme.id());
    }
    int distance = 0;
    for (int w = 0; w < words.length; w++) {
      distance += Long.bitCount(words[w] ^ other.words[w]);
    }
    return distance;
  }

  /**
   * Writes the code as hexadecimal digits, the highest bits first.
   *
   * @return {@code scheme().bits() / 4} lower-case digits
   */
  public String toHex() {
    HexFormat format = HexFormat.of();
    StringBuilder hex = new StringBuilder(words.length * 16);
    for (int w = words.length - 1; w >= 0; w--) {
      hex.append(format.toHexDigits(words[w]));
    }
    return hex.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BinaryCode code
        && scheme.equals(code.scheme)
        && quality == code.quality
        && Arrays.equals(words, code.words);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * scheme.hashCode() + quality) + Arrays.hashCode(words);
  }

  @Override
  public String toString() {
    return scheme.id() + ":" + toHex() + "/" + quality;
  }
}
