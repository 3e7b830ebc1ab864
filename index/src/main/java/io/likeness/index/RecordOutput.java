package io.likeness.index;

import java.io.IOException;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.UnicodeUtil;

/** Collects the bytes of one stored record. For one thread. */
final class RecordOutput extends DataOutput {

  private static final int INITIAL_BYTES = 128;

  private byte[] bytes = new byte[INITIAL_BYTES];
  private int length;

  @Override
  public void writeByte(byte b) {
    if (length == bytes.length) {
      bytes = ArrayUtil.grow(bytes, length + 1);
    }
    bytes[length++] = b;
  }

  @Override
  public void writeBytes(byte[] from, int offset, int count) {
    bytes = ArrayUtil.grow(bytes, length + count);
    System.arraycopy(from, offset, bytes, length, count);
    length += count;
  }

  @Override
  public void writeString(String string) throws IOException {
    int count = UnicodeUtil.calcUTF16toUTF8Length(string, 0, string.length());
    writeVInt(count);
    bytes = ArrayUtil.grow(bytes, length + count);
    UnicodeUtil.UTF16toUTF8(string, 0, string.length(), bytes, length);
    length += count;
  }

  /** Returns what was written; nothing may be written any more. */
  BytesRef toBytes() {
    return new BytesRef(bytes, 0, length);
  }
}
