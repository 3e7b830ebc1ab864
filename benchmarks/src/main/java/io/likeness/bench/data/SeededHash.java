package io.likeness.bench.data;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Draws from names: the same name and seed give the same number, whatever else there is. So adding
 * a file to a folder leaves all others where they were.
 *
 * <p>The number is made of the first eight bytes of the SHA-256 of the seed in decimal, a line feed
 * and the name in UTF-8. Immutable.
 */
public final class SeededHash {

  private final long seed;

  /**
   * Takes the seed.
   *
   * @param seed any number
   */
  public SeededHash(long seed) {
    this.seed = seed;
  }

  /**
   * Draws a share.
   *
   * @param name any text
   * @return 0 or greater, less than 1
   */
  public double share(String name) {
    return (number(name) >>> 11) * 0x1p-53;
  }

  /**
   * Draws a number.
   *
   * @param name any text
   * @return any number
   */
  public long number(String name) {
    return ByteBuffer.wrap(digest(name)).getLong();
  }

  /**
   * Draws a short name.
   *
   * @param name any text
   * @return sixteen hexadecimal digits
   */
  public String id(String name) {
    return HexFormat.of().toHexDigits(number(name));
  }

  private byte[] digest(String name) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest((seed + "\n" + name).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
