package io.likeness.index.landmarks;

import java.io.IOException;
import org.apache.lucene.store.DataOutput;

/** Writes numbers of any width in bits, one behind the other. For one thread. */
final class BitOutput {

  private final DataOutput out;
  private long pending;
  private int used;

  BitOutput(DataOutput out) {
    this.out = out;
  }

  /**
   * Writes a number.
   *
   * @param value has no bits above its width
   * @param width 0 to 64
   */
  void write(long value, int width) throws IOException {
    pending |= value << used;
    used += width;
    if (used >= Long.SIZE) {
      out.writeLong(pending);
      used -= Long.SIZE;
      pending = used == 0 ? 0 : value >>> (width - used);
    }
  }

  /** Fills the last eight bytes. */
  void finish() throws IOException {
    if (used > 0) {
      out.writeLong(pending);
      pending = 0;
      used = 0;
    }
  }
}
