package io.likeness.image.decode;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How long a Windows bitmap has to be. */
final class BmpFile {

  private static final int CORE_HEADER_BYTES = 12;
  private static final int BIT_FIELDS = 3;

  private BmpFile() {}

  /**
   * Returns the length by the size of the picture, or, if it is packed, as the file names it.
   *
   * @param file a file whose header was read
   * @throws IndexOutOfBoundsException if it ends within its header
   */
  static long declaredLength(byte[] file) {
    ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    long pixels = Integer.toUnsignedLong(in.getInt(10));
    boolean core = in.getInt(14) == CORE_HEADER_BYTES;
    long width = core ? Short.toUnsignedInt(in.getShort(18)) : in.getInt(18);
    long height = core ? Short.toUnsignedInt(in.getShort(20)) : Math.abs((long) in.getInt(22));
    int bits = Short.toUnsignedInt(in.getShort(core ? 24 : 28));
    int packing = core ? 0 : in.getInt(30);
    if (packing == 0 || packing == BIT_FIELDS) {
      return pixels + (width * bits + 31) / 32 * 4 * height;
    }
    return Integer.toUnsignedLong(in.getInt(2));
  }
}
