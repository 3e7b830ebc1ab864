package io.likeness.text.internal.landmark;

/** Packs the hash and the length of a token into a term of {@code text-token}. */
public final class TokenTerm {

  private static final int LENGTH_BITS = 6;
  private static final int MAX_LENGTH = (1 << LENGTH_BITS) - 1;

  private TokenTerm() {}

  /**
   * Packs a token.
   *
   * @param hash its 64-bit hash
   * @param length its length in UTF-16 code units
   * @return the term
   */
  public static int of(long hash, int length) {
    return ((int) (hash >>> 32) & ~MAX_LENGTH) | Math.min(length, MAX_LENGTH);
  }

  /**
   * Returns what equal tokens have in common.
   *
   * @param term a term
   * @return the upper 26 bits of the token's hash
   */
  public static int key(int term) {
    return term >>> LENGTH_BITS;
  }

  /**
   * Returns the length of the token.
   *
   * @param term a term
   * @return UTF-16 code units, at most 63
   */
  public static int length(int term) {
    return term & MAX_LENGTH;
  }
}
