package io.likeness.text.internal.token;

/**
 * Hashes tokens and sequences of them to 64 bits.
 *
 * <p>Elements {@code e} are taken in by {@code h = (h ^ e) * 0x9FB21C651E98DF25}, from {@code h =
 * 0x2545F4914F6CDD1D} on, modulo 2^64, and the result is mixed by the 64-bit finaliser of
 * MurmurHash3. Elements are four UTF-16 code units of a normalised word each, code points of a
 * token of a script without spaces, or hashes of tokens. Not for use against adversaries who choose
 * collisions.
 */
public final class TokenHash {

  /** The hash of nothing, before it is mixed. */
  public static final long START = 0x2545F4914F6CDD1DL;

  private static final long FACTOR = 0x9FB21C651E98DF25L;

  private TokenHash() {}

  /**
   * Takes in an element.
   *
   * @param hash the hash of the elements before
   * @param element the element
   * @return the hash with it
   */
  public static long add(long hash, long element) {
    return (hash ^ element) * FACTOR;
  }

  /**
   * Mixes a hash so that each of its bits depends on all that was taken in.
   *
   * @param hash the hash of all elements
   * @return the result
   */
  public static long mix(long hash) {
    long h = hash;
    h = (h ^ h >>> 33) * 0xFF51AFD7ED558CCDL;
    h = (h ^ h >>> 33) * 0xC4CEB9FE1A85EC53L;
    return h ^ h >>> 33;
  }
}
