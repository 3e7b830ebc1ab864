package io.likeness.index.landmarks;

import io.likeness.index.component.BinaryFieldsWriter;
import java.io.IOException;
import org.apache.lucene.codecs.DocValuesProducer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.MergeState;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;
import org.apache.lucene.util.packed.PackedInts;
import org.jspecify.annotations.Nullable;

/** Writes the landmarks of a segment, at a flush or a merge, as {@link LandmarksFormat} says. */
final class LandmarksWriter extends BinaryFieldsWriter {

  /** So many bytes may be read behind packed numbers. */
  private static final int PADDING = 2 * Long.BYTES;

  /** What is being merged, if anything is. */
  private @Nullable MergeState merged;

  LandmarksWriter(SegmentWriteState state) throws IOException {
    super(LandmarksFormat.FILES, state);
  }

  @Override
  public void mergeBinaryField(FieldInfo field, MergeState from) throws IOException {
    // Sorted segments would have their documents in another order than one behind the other.
    merged = from.needsIndexSort ? null : from;
    super.mergeBinaryField(field, from);
    merged = null;
  }

  @Override
  public void addBinaryField(FieldInfo field, DocValuesProducer values) throws IOException {
    LandmarksCount count = LandmarksCount.of(values.getBinary(field));
    boolean everyDocument = count.documents() == state.segmentInfo.maxDoc();
    boolean searchable =
        Boolean.parseBoolean(field.getAttribute(LandmarksFormat.SEARCHABLE))
            && count.documents() > 0;
    meta.writeInt(field.number);
    meta.writeVInt(count.documents());
    meta.writeByte((byte) (everyDocument ? 1 : 0));
    meta.writeVLong(data.getFilePointer());
    if (!everyDocument) {
      writeDocuments(values.getBinary(field));
    }
    meta.writeByte((byte) PackedInts.bitsRequired(count.bytes()));
    meta.writeVLong(data.getFilePointer());
    writeOffsets(values.getBinary(field), count.bytes());
    meta.writeVLong(data.getFilePointer());
    writeLandmarks(values.getBinary(field));
    meta.writeByte((byte) (searchable ? 1 : 0));
    if (searchable) {
      int termBits = Integer.parseInt(field.getAttribute(LandmarksFormat.BITS));
      PostingsShape shape =
          new PostingsShape(termBits, count.documents(), count.places(), count.landmarks());
      writePostings(field, values, shape).write(meta);
    }
  }

  private void writeDocuments(BinaryDocValues values) throws IOException {
    int document = values.nextDoc();
    while (document != BinaryDocValues.NO_MORE_DOCS) {
      data.writeInt(document);
      document = values.nextDoc();
    }
  }

  private void writeOffsets(BinaryDocValues values, long bytes) throws IOException {
    BitOutput offsets = new BitOutput(data);
    int width = PackedInts.bitsRequired(bytes);
    long offset = 0;
    offsets.write(offset, width);
    while (values.nextDoc() != BinaryDocValues.NO_MORE_DOCS) {
      offset += values.binaryValue().length;
      offsets.write(offset, width);
    }
    offsets.finish();
  }

  private void writeLandmarks(BinaryDocValues values) throws IOException {
    while (values.nextDoc() != BinaryDocValues.NO_MORE_DOCS) {
      BytesRef packed = values.binaryValue();
      data.writeBytes(packed.bytes, packed.offset, packed.length);
    }
  }

  private PostingsLayout writePostings(
      FieldInfo field, DocValuesProducer values, PostingsShape shape) throws IOException {
    IndexOutput starts = temporary("places");
    try {
      try (starts) {
        writeStarts(values.getBinary(field), shape, starts);
      }
      try (IndexInput in = state.directory.openInput(starts.getName(), IOContext.DEFAULT)) {
        long startsAt = data.getFilePointer();
        data.copyBytes(in, in.length());
        Places places =
            new Places(in.randomAccessSlice(0, in.length()), 0, shape.slots(), shape.places());
        long directoryAt = data.getFilePointer();
        writeDirectory(places, shape);
        MergeState from = merged;
        PostingSource source =
            from == null
                ? new SortedPostings(field, values, shape)
                : MergedPostings.of(field, from);
        return writePostings(source, shape, places, startsAt, directoryAt);
      }
    } finally {
      IOUtils.deleteFilesIgnoringExceptions(state.directory, starts.getName());
    }
  }

  private static void writeStarts(BinaryDocValues values, PostingsShape shape, IndexOutput to)
      throws IOException {
    BitOutput starts = new BitOutput(to);
    UnpackedLandmarks head = new UnpackedLandmarks(shape.termBits());
    int width = Places.width(shape.places());
    long place = 0;
    starts.write(place, width);
    while (values.nextDoc() != BinaryDocValues.NO_MORE_DOCS) {
      head.readHead(values.binaryValue());
      place += head.places();
      starts.write(place, width);
    }
    starts.finish();
    to.writeBytes(new byte[PADDING], PADDING);
  }

  private void writeDirectory(Places places, PostingsShape shape) throws IOException {
    BitOutput directory = new BitOutput(data);
    int entry = 0;
    for (int slot = 0; slot < shape.slots(); slot++) {
      long end = places.start(slot + 1);
      while (entry < shape.directoryEntries() && (long) entry << shape.directoryShift() < end) {
        directory.write(slot, shape.slotBits());
        entry++;
      }
    }
    directory.write(shape.slots() - 1, shape.slotBits());
    directory.finish();
  }

  private PostingsLayout writePostings(
      PostingSource source, PostingsShape shape, Places places, long startsAt, long directoryAt)
      throws IOException {
    IndexOutput highs = temporary("terms");
    try {
      long postingsAt = data.getFilePointer();
      PostingsWriter postings = new PostingsWriter(shape, data, highs, places);
      try (highs) {
        source.forEach(postings);
        postings.finish();
      }
      long highsAt = data.getFilePointer();
      try (IndexInput in = state.directory.openInput(highs.getName(), IOContext.READONCE)) {
        data.copyBytes(in, in.length());
      }
      long ranksAt = data.getFilePointer();
      for (long rank : postings.ranks()) {
        data.writeLong(rank);
      }
      long commonAt = data.getFilePointer();
      int[] common = postings.common();
      for (int number : common) {
        data.writeInt(number);
      }
      return new PostingsLayout(
          shape, startsAt, directoryAt, postingsAt, highsAt, ranksAt, commonAt, common.length / 2);
    } finally {
      IOUtils.deleteFilesIgnoringExceptions(state.directory, highs.getName());
    }
  }
}
