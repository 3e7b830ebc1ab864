package io.likeness.index.component;

import java.io.IOException;
import org.apache.lucene.codecs.DocValuesConsumer;
import org.apache.lucene.codecs.DocValuesProducer;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.store.IndexOutput;

/** Writes the files of a component whose fields have binary values and no others. */
public abstract class BinaryFieldsWriter extends DocValuesConsumer {

  /** The segment that is written. */
  protected final SegmentWriteState state;

  /** Says of each field what lies where. */
  protected final IndexOutput meta;

  /** Holds the data. */
  protected final IndexOutput data;

  private final ComponentOutput files;

  /**
   * Creates the files.
   *
   * @param files how they are called
   * @param state the segment
   * @throws IOException if they cannot be written
   */
  protected BinaryFieldsWriter(ComponentFiles files, SegmentWriteState state) throws IOException {
    this.state = state;
    this.files = new ComponentOutput(files, state);
    this.meta = this.files.meta();
    this.data = this.files.data();
  }

  /**
   * Creates a file that is gone when the field is written, to be closed, read and deleted.
   *
   * @param suffix what it is for
   * @return the file
   * @throws IOException if it cannot be written
   */
  protected final IndexOutput temporary(String suffix) throws IOException {
    return state.directory.createTempOutput(data.getName(), suffix, state.context);
  }

  @Override
  public final void close() throws IOException {
    files.close();
  }

  @Override
  public final void addNumericField(FieldInfo field, DocValuesProducer values) {
    throw new UnsupportedOperationException(field.name);
  }

  @Override
  public final void addSortedField(FieldInfo field, DocValuesProducer values) {
    throw new UnsupportedOperationException(field.name);
  }

  @Override
  public final void addSortedNumericField(FieldInfo field, DocValuesProducer values) {
    throw new UnsupportedOperationException(field.name);
  }

  @Override
  public final void addSortedSetField(FieldInfo field, DocValuesProducer values) {
    throw new UnsupportedOperationException(field.name);
  }
}
