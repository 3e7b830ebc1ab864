package io.likeness.text.internal.extract;

/** Checks bytes for well-formed UTF-8, as Unicode's table 3-7 defines it, in pieces. */
final class Utf8Check {

  private int pending;
  private int least = 0x80;
  private int most = 0xBF;

  /** Takes the first bytes of a block; false if they cannot be UTF-8. */
  boolean accept(byte[] block, int length) {
    for (int i = 0; i < length; i++) {
      byte b = block[i];
      if ((b >= 0 && pending > 0) || (b < 0 && !acceptBeyondAscii(b & 0xFF))) {
        return false;
      }
    }
    return true;
  }

  private boolean acceptBeyondAscii(int b) {
    if (pending == 0) {
      return lead(b);
    }
    boolean well = b >= least && b <= most;
    pending--;
    least = 0x80;
    most = 0xBF;
    return well;
  }

  private boolean lead(int b) {
    if (b < 0xC2 || b > 0xF4) {
      return false;
    }
    pending = b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
    // No overlong forms, no surrogates, nothing beyond U+10FFFF.
    least = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
    most = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
    return true;
  }
}
