package io.likeness.image.decode;

import java.util.Arrays;

/**
 * A truncated file filled up to its length in two ways: rows that are equal in both pictures come
 * from the file itself.
 *
 * <p>The arrays are not copied.
 */
final class Filled {

  /** How many bytes of the file are erased: enough to hold a whole block. */
  private static final int STEP_BACK = 64;

  private final byte[] first;
  private final byte[] second;

  Filled(byte[] first, byte[] second) {
    this.first = first;
    this.second = second;
  }

  /** Fills up with zeros, the second time with the last bytes of the file erased too. */
  static Filled byZeros(int length, byte[] file) {
    byte[] first = Arrays.copyOf(file, length);
    byte[] second = first.clone();
    Arrays.fill(second, Math.max(0, file.length - STEP_BACK), file.length, (byte) 0);
    return new Filled(first, second);
  }

  /** Fills up with zeros, and with ones. */
  static Filled byZerosAndOnes(int length, byte[] file) {
    byte[] zeros = Arrays.copyOf(file, length);
    byte[] ones = zeros.clone();
    Arrays.fill(ones, file.length, length, (byte) 0xff);
    return new Filled(zeros, ones);
  }

  byte[] first() {
    return first;
  }

  byte[] second() {
    return second;
  }
}
