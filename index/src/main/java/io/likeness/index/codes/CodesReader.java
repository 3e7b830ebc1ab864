package io.likeness.index.codes;

import io.likeness.index.component.BinaryFieldsReader;
import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.IndexOutput;

/** Reads the codes of a segment. Keeps nothing on the heap but where things lie. */
final class CodesReader extends BinaryFieldsReader<CodesReader.Layout> {

  /**
   * Where the codes of a field lie.
   *
   * @param words how many words a code has
   * @param codes how many codes there are
   * @param onePerDocument whether every document has exactly one, so that no documents are stored
   * @param start where the data of the field begins
   */
  record Layout(int words, int codes, boolean onePerDocument, long start) {

    static Layout read(DataInput in) throws IOException {
      return new Layout(in.readVInt(), in.readVInt(), in.readByte() == 1, in.readVLong());
    }

    /** How the words lie. */
    BlockLayout blocks() {
      return new BlockLayout(words, codes);
    }

    /** Where the words begin. */
    long columns() {
      long documents = onePerDocument ? 0 : (long) codes * Integer.BYTES;
      return IndexOutput.alignOffset(start + documents, BlockLayout.ALIGNMENT);
    }

    /** Where the qualities begin. */
    long qualities() {
      return columns() + blocks().bytes();
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
    super(CodeTablesFormat.FILES, state, Layout::read);
  }

  @Override
  public BinaryDocValues getBinary(FieldInfo field) throws IOException {
    return new StoredCodes(layout(field), data);
  }
}
