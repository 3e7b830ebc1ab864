package io.likeness.index;

import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/**
 * Collects the bytes of a stored record in one array that grows. Records are mostly of a hundred
 * bytes, for which the blocks of Lucene's own outputs in memory are too many and too large. For one
 * thread.
 */
final class RecordOutput extends DataOutput {

  private byte[] bytes = new byte[128];
  private int size;

  /** Returns what was written, without a copy. */
  BytesRef bytes() {
    return new BytesRef(bytes, 0, size);
  }

  @Override
  public void writeByte(byte b) {
    bytes = ArrayUtil.grow(bytes, size + 1);
    bytes[size++] = b;
  }

  @Override
  public void writeBytes(byte[] from, int offset, int length) {
    bytes = ArrayUtil.grow(bytes, Math.addExact(size, length));
    System.arraycopy(from, offset, bytes, size, length);
    size += length;
  }
}
