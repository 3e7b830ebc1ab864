package io.likeness.index.component;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.codecs.DocValuesProducer;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DocValuesSkipper;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.store.IndexInput;

/**
 * Reads the files of a component whose fields have binary values and no others. Keeps nothing on
 * the heap but where things lie.
 *
 * @param <L> where the data of a field lies
 */
public abstract class BinaryFieldsReader<L> extends DocValuesProducer {

  /** The data of all fields. */
  protected final IndexInput data;

  private final Map<Integer, L> layouts;

  /**
   * Opens the files.
   *
   * @param files how they are called
   * @param state the segment
   * @param meta reads what is said of a field
   * @throws IOException if they are missing or damaged
   */
  protected BinaryFieldsReader(
      ComponentFiles files, SegmentReadState state, ComponentFiles.FieldMeta<L> meta)
      throws IOException {
    this.layouts = files.readMeta(state, meta);
    this.data = files.openData(state);
  }

  /**
   * Finds a field.
   *
   * @param field the field
   * @return where its data lies
   * @throws CorruptIndexException if there is nothing of it
   */
  protected final L layout(FieldInfo field) throws CorruptIndexException {
    L layout = layouts.get(field.number);
    if (layout == null) {
      throw new CorruptIndexException("nothing is stored of field " + field.name, data);
    }
    return layout;
  }

  @Override
  public final void checkIntegrity() throws IOException {
    CodecUtil.checksumEntireFile(data);
  }

  @Override
  public final void close() throws IOException {
    data.close();
  }

  @Override
  public final NumericDocValues getNumeric(FieldInfo field) {
    throw new UnsupportedOperationException(field.name);
  }

  @Override
  public final SortedDocValues getSorted(FieldInfo field) {
    throw new UnsupportedOperationException(field.name);
  }

  @Override
  public final SortedNumericDocValues getSortedNumeric(FieldInfo field) {
    throw new UnsupportedOperationException(field.name);
  }

  @Override
  public final SortedSetDocValues getSortedSet(FieldInfo field) {
    throw new UnsupportedOperationException(field.name);
  }

  @Override
  public final DocValuesSkipper getSkipper(FieldInfo field) {
    throw new UnsupportedOperationException(field.name);
  }
}
