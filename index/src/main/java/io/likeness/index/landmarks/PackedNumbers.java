package io.likeness.index.landmarks;

import java.io.IOException;
import org.apache.lucene.store.RandomAccessInput;

/**
 * Numbers of one width in bits, as {@link BitOutput} writes them. Immutable.
 *
 * <p>Up to 15 bytes behind the last number are read, so it must not be at the very end of a file.
 */
final class PackedNumbers {

  private final RandomAccessInput in;
  private final long start;
  private final int width;
  private final long mask;

  /**
   * Reads numbers.
   *
   * @param start where in the input they begin
   * @param width how many bits each has, 0 to 64
   */
  PackedNumbers(RandomAccessInput in, long start, int width) {
    this.in = in;
    this.start = start;
    this.width = width;
    this.mask = width == 0 ? 0 : -1L >>> (Long.SIZE - width);
  }

  long get(long index) throws IOException {
    long bit = index * width;
    long at = start + (bit >>> 3);
    int shift = (int) bit & 7;
    long value = in.readLong(at) >>> shift;
    if (shift + width > Long.SIZE) {
      value |= in.readLong(at + Long.BYTES) << (Long.SIZE - shift);
    }
    return value & mask;
  }
}
