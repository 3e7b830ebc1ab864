package io.likeness.index.codes;

import io.likeness.index.component.BinaryFieldsWriter;
import java.io.IOException;
import org.apache.lucene.codecs.DocValuesProducer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;

/** Writes the codes of a segment, at a flush or a merge, as {@link CodeTablesFormat} says. */
final class CodesWriter extends BinaryFieldsWriter {

  CodesWriter(SegmentWriteState state) throws IOException {
    super(CodeTablesFormat.FILES, state);
  }

  @Override
  public void addBinaryField(FieldInfo field, DocValuesProducer values) throws IOException {
    int words = Integer.parseInt(field.getAttribute(CodeTablesFormat.BITS)) / Long.SIZE;
    CodesCount count = CodesCount.of(values.getBinary(field), words);
    boolean onePerDocument =
        count.codes() == count.documents() && count.codes() == state.segmentInfo.maxDoc();
    meta.writeInt(field.number);
    meta.writeVInt(words);
    meta.writeVInt(count.codes());
    meta.writeByte((byte) (onePerDocument ? 1 : 0));
    meta.writeVLong(data.getFilePointer());
    if (!onePerDocument) {
      writeDocuments(values.getBinary(field), words);
    }
    IndexOutput columns = temporary("columns");
    try {
      byte[] qualities;
      try (columns) {
        qualities = writeColumns(values.getBinary(field), words, count.codes(), columns);
      }
      try (IndexInput in = state.directory.openInput(columns.getName(), IOContext.READONCE)) {
        data.alignFilePointer(BlockLayout.ALIGNMENT);
        data.copyBytes(in, in.length());
        data.writeBytes(qualities, qualities.length);
        if (count.codes() >= CodeTablesFormat.FEWEST_FOR_TABLES) {
          new TableWriter(in, words, count.codes()).write(data);
        }
      }
    } finally {
      IOUtils.deleteFilesIgnoringExceptions(state.directory, columns.getName());
    }
  }

  private void writeDocuments(BinaryDocValues values, int words) throws IOException {
    int document = values.nextDoc();
    while (document != BinaryDocValues.NO_MORE_DOCS) {
      for (int left = PackedCodes.count(values.binaryValue(), words); left > 0; left--) {
        data.writeInt(document);
      }
      document = values.nextDoc();
    }
  }

  /** Writes the words block by block and returns the qualities. */
  private static byte[] writeColumns(BinaryDocValues values, int words, int codes, IndexOutput to)
      throws IOException {
    long[][] columns = new long[words][Math.min(codes, BlockLayout.BLOCK)];
    BitOrder order = BitOrder.of(words);
    long[] read = new long[words];
    long[] stored = new long[words];
    byte[] qualities = new byte[codes];
    int code = 0;
    int inBlock = 0;
    while (values.nextDoc() != BinaryDocValues.NO_MORE_DOCS) {
      BytesRef packed = values.binaryValue();
      int count = PackedCodes.count(packed, words);
      for (int c = 0; c < count; c++) {
        PackedCodes.read(packed, c, read);
        order.store(read, stored);
        for (int word = 0; word < words; word++) {
          columns[word][inBlock] = stored[word];
        }
        qualities[code++] = PackedCodes.quality(packed, c, count);
        if (++inBlock == BlockLayout.BLOCK || code == codes) {
          writeBlock(columns, inBlock, to);
          inBlock = 0;
        }
      }
    }
    return qualities;
  }

  private static void writeBlock(long[][] columns, int codes, IndexOutput to) throws IOException {
    for (long[] column : columns) {
      for (int code = 0; code < codes; code++) {
        to.writeLong(column[code]);
      }
      to.alignFilePointer(BlockLayout.ALIGNMENT);
    }
  }
}
