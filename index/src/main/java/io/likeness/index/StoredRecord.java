package io.likeness.index;

import java.io.IOException;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.StoredFieldVisitor;

/** Reads one stored record of a document and no more of it. */
final class StoredRecord extends StoredFieldVisitor {

  private final String field;
  private byte[] bytes = new byte[0];

  StoredRecord(String field) {
    this.field = field;
  }

  /** Returns what was read. */
  byte[] bytes() throws IOException {
    if (bytes.length == 0) {
      throw new IOException("a document has no stored record " + field);
    }
    return bytes;
  }

  @Override
  public void binaryField(FieldInfo info, byte[] value) {
    bytes = value;
  }

  @Override
  public Status needsField(FieldInfo info) {
    if (bytes.length > 0) {
      return Status.STOP;
    }
    return info.name.equals(field) ? Status.YES : Status.NO;
  }
}
