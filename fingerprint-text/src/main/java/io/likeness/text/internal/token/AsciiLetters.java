package io.likeness.text.internal.token;

/**
 * Looks at four code units at a time, one to each 16 bits of a long, the first one lowest.
 *
 * <p>Sums of lanes cannot run over: the highest bit of each is cleared before and tells the result.
 */
final class AsciiLetters {

  /** Code units in a long. */
  static final int LANES = 4;

  private static final long EACH = 0x0001_0001_0001_0001L;
  private static final long HIGH = 0x8000_8000_8000_8000L;
  private static final long CASE = EACH * 0x20;
  private static final long FROM_A = EACH * (0x8000 - 'a');
  private static final long BEHIND_Z = EACH * (0x8000 - ('z' + 1));

  private AsciiLetters() {}

  /** Packs four code units; the array must have them. */
  static long pack(char[] text, int from) {
    return (text[from] | (long) text[from + 1] << 16)
        | ((long) text[from + 2] << 32 | (long) text[from + 3] << 48);
  }

  /** Returns the number of ASCII letters before the first other code unit, 0 to 4. */
  static int leading(long units) {
    long small = lowerCase(units) & ~HIGH;
    long others = (~(small + FROM_A) | (small + BEHIND_Z) | units) & HIGH;
    return Long.numberOfTrailingZeros(others) >>> 4;
  }

  /** Returns ASCII letters in lower case. */
  static long lowerCase(long letters) {
    return letters | CASE;
  }

  /** Returns the first code units, 0 to 3. */
  static long first(long units, int count) {
    return units & ((1L << (count << 4)) - 1);
  }
}
