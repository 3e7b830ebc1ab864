package io.likeness.index.keys;

import io.likeness.index.component.ComponentOutput;
import java.io.IOException;
import org.apache.lucene.codecs.FieldsConsumer;
import org.apache.lucene.codecs.NormsProducer;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.Fields;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.packed.DirectMonotonicWriter;
import org.apache.lucene.util.packed.PackedLongValues;
import org.jspecify.annotations.Nullable;

/** Writes the files of {@link KeysFormat}. */
final class KeysWriter extends FieldsConsumer {

  private final SegmentWriteState state;
  private final ComponentOutput files;
  private final IndexOutput meta;
  private final IndexOutput data;

  KeysWriter(SegmentWriteState state) throws IOException {
    this.state = state;
    this.files = new ComponentOutput(KeysFormat.FILES, state);
    this.meta = files.meta();
    this.data = files.data();
  }

  @Override
  public void write(Fields fields, @Nullable NormsProducer norms) throws IOException {
    for (String name : fields) {
      Terms terms = fields.terms(name);
      if (terms != null) {
        write(state.fieldInfos.fieldInfo(name), terms);
      }
    }
  }

  private void write(FieldInfo field, Terms terms) throws IOException {
    if (field.getIndexOptions() != IndexOptions.DOCS) {
      throw new UnsupportedOperationException(field.name + " has more than documents");
    }
    long start = data.getFilePointer();
    KeyBlocks blocks = new KeyBlocks(data, state.segmentInfo.maxDoc());
    TermsEnum keys = terms.iterator();
    PostingsEnum documents = null;
    for (BytesRef key = keys.next(); key != null; key = keys.next()) {
      documents = keys.postings(documents, PostingsEnum.NONE);
      blocks.add(key, documents);
    }
    blocks.finish();
    if (blocks.keys() > 0) {
      meta.writeInt(field.number);
      meta.writeLong(blocks.keys());
      meta.writeLong(blocks.postings());
      meta.writeInt(blocks.documents());
      meta.writeLong(start);
      writeBeginnings(blocks.beginnings());
    }
  }

  private void writeBeginnings(PackedLongValues beginnings) throws IOException {
    meta.writeLong(data.getFilePointer());
    DirectMonotonicWriter writer =
        DirectMonotonicWriter.getInstance(meta, data, beginnings.size(), KeysFormat.PIECE_SHIFT);
    var each = beginnings.iterator();
    while (each.hasNext()) {
      writer.add(each.next());
    }
    writer.finish();
    meta.writeLong(data.getFilePointer());
  }

  @Override
  public void close() throws IOException {
    files.close();
  }
}
