package io.likeness.index;

import org.apache.lucene.document.Field;
import org.apache.lucene.document.InvertableType;
import org.apache.lucene.document.StoredValue;
import org.apache.lucene.index.IndexableFieldType;

/**
 * A field with a row of bytes that is written anew for every document: to make its objects anew
 * would cost more than to fill them. For one thread.
 */
final class BytesField extends Field {

  private final RecordOutput out;
  private final StoredValue stored;

  BytesField(String name, IndexableFieldType type) {
    this(name, type, new RecordOutput());
  }

  private BytesField(String name, IndexableFieldType type, RecordOutput out) {
    super(name, out.bytes(), type);
    this.out = out;
    this.stored = new StoredValue(out.bytes());
  }

  /** Forgets the value and returns where to write the next one. */
  RecordOutput rewrite() {
    out.clear();
    return out;
  }

  @Override
  public InvertableType invertableType() {
    return InvertableType.BINARY;
  }

  @Override
  public StoredValue storedValue() {
    return stored;
  }
}
