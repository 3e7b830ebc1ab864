package io.likeness.index.codes;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.codecs.DocValuesProducer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DocValuesSkipper;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.store.ChecksumIndexInput;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.IOUtils;

/** Reads the codes of a segment. Keeps nothing on the heap but where things lie. */
final class CodesReader extends DocValuesProducer {

  private final Map<Integer, Layout> layouts = new HashMap<>();
  private final IndexInput data;

  /**
   * Where the codes of a field lie.
   *
   * @param words how many words a code has
   * @param codes how many codes there are
   * @param onePerDocument whether every document has exactly one, so that no documents are stored
   * @param start where the data of the field begins
   */
  record Layout(int words, int codes, boolean onePerDocument, long start) {

    /** Where the words begin. */
    long columns() {
      return onePerDocument ? start : start + (long) codes * Integer.BYTES;
    }

    /** Where the qualities begin. */
    long qualities() {
      return columns() + (long) codes * words * Long.BYTES;
    }

    boolean hasTables() {
      return codes >= CodeTablesFormat.FEWEST_FOR_TABLES;
    }

    /** Where the tables begin. */
    long tables() {
      return qualities() + codes;
    }
  }

  CodesReader(SegmentReadState state) throws IOException {
    readMeta(state);
    String name = name(state, CodeTablesFormat.DATA);
    this.data = state.directory.openInput(name, state.context);
    try {
      checkHeader(data, CodeTablesFormat.DATA_CODEC, state);
      CodecUtil.retrieveChecksum(data);
    } catch (Throwable e) {
      IOUtils.closeWhileSuppressingExceptions(e, data);
      throw e;
    }
  }

  private static String name(SegmentReadState state, String extension) {
    return IndexFileNames.segmentFileName(state.segmentInfo.name, state.segmentSuffix, extension);
  }

  private static void checkHeader(IndexInput in, String codec, SegmentReadState state)
      throws IOException {
    CodecUtil.checkIndexHeader(
        in,
        codec,
        CodeTablesFormat.VERSION,
        CodeTablesFormat.VERSION,
        state.segmentInfo.getId(),
        state.segmentSuffix);
  }

  private void readMeta(SegmentReadState state) throws IOException {
    try (ChecksumIndexInput in =
        state.directory.openChecksumInput(name(state, CodeTablesFormat.META))) {
      Throwable failure = null;
      try {
        checkHeader(in, CodeTablesFormat.META_CODEC, state);
        for (int field = in.readInt(); field >= 0; field = in.readInt()) {
          layouts.put(
              field, new Layout(in.readVInt(), in.readVInt(), in.readByte() == 1, in.readVLong()));
        }
      } catch (Throwable e) {
        failure = e;
      } finally {
        CodecUtil.checkFooter(in, failure);
      }
    }
  }

  @Override
  public BinaryDocValues getBinary(FieldInfo field) throws IOException {
    Layout layout = layouts.get(field.number);
    if (layout == null) {
      throw new CorruptIndexException("no codes of field " + field.name, data);
    }
    return new StoredCodes(layout, data);
  }

  @Override
  public void checkIntegrity() throws IOException {
    CodecUtil.checksumEntireFile(data);
  }

  @Override
  public void close() throws IOException {
    data.close();
  }

  @Override
  public NumericDocValues getNumeric(FieldInfo field) {
    throw new UnsupportedOperationException(field.name);
  }

  @Override
  public SortedDocValues getSorted(FieldInfo field) {
    throw new UnsupportedOperationException(field.name);
  }

  @Override
  public SortedNumericDocValues getSortedNumeric(FieldInfo field) {
    throw new UnsupportedOperationException(field.name);
  }

  @Override
  public SortedSetDocValues getSortedSet(FieldInfo field) {
    throw new UnsupportedOperationException(field.name);
  }

  @Override
  public DocValuesSkipper getSkipper(FieldInfo field) {
    throw new UnsupportedOperationException(field.name);
  }
}
