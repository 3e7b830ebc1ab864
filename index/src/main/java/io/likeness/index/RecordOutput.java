package io.likeness.index;

import java.io.IOException;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BitUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.UnicodeUtil;

/** Collects the bytes of one record after another. For one thread. */
final class RecordOutput extends DataOutput {

  private static final int INITIAL_BYTES = 128;

  /** A larger buffer is not kept for the next record. */
  private static final int LARGEST_KEPT = 1 << 16;

  private final BytesRef record = new BytesRef(INITIAL_BYTES);

  @Override
  public void writeByte(byte b) {
    reserve(1);
    record.bytes[record.length++] = b;
  }

  @Override
  public void writeLong(long value) {
    reserve(Long.BYTES);
    BitUtil.VH_LE_LONG.set(record.bytes, record.length, value);
    record.length += Long.BYTES;
  }

  @Override
  public void writeBytes(byte[] from, int offset, int count) {
    reserve(count);
    System.arraycopy(from, offset, record.bytes, record.length, count);
    record.length += count;
  }

  @Override
  public void writeString(String string) throws IOException {
    if (UnicodeUtil.maxUTF8Length(string.length()) <= Byte.MAX_VALUE) {
      // The length takes one byte, whatever it is, so it can be written behind the string.
      int at = record.length;
      writeByte((byte) 0);
      writeUtf8(string);
      record.bytes[at] = (byte) (record.length - at - 1);
    } else {
      writeVInt(UnicodeUtil.calcUTF16toUTF8Length(string, 0, string.length()));
      writeUtf8(string);
    }
  }

  /** Writes a string without its length. */
  void writeUtf8(String string) {
    reserve(UnicodeUtil.maxUTF8Length(string.length()));
    record.length =
        UnicodeUtil.UTF16toUTF8(string, 0, string.length(), record.bytes, record.length);
  }

  private void reserve(int count) {
    if (record.length + count > record.bytes.length) {
      record.bytes = ArrayUtil.grow(record.bytes, record.length + count);
    }
  }

  /** Returns what was written; it is always the same object, which changes with what is written. */
  BytesRef bytes() {
    return record;
  }

  /** Begins the next record. */
  void clear() {
    record.length = 0;
    if (record.bytes.length > LARGEST_KEPT) {
      record.bytes = new byte[INITIAL_BYTES];
    }
  }
}
