package io.likeness.index.landmarks;

import io.likeness.index.component.BinaryFieldsReader;
import java.io.IOException;
import java.util.Optional;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.store.DataInput;

/** Reads the landmarks of a segment. Keeps nothing on the heap but where things lie. */
final class LandmarksReader extends BinaryFieldsReader<LandmarksReader.Layout> {

  /**
   * Where the landmarks of a field lie.
   *
   * @param slots how many documents have any
   * @param everyDocument whether all do, so that no documents are stored
   * @param documents where the documents are
   * @param offsetBits how many bits an offset has
   * @param offsets where the offsets of the landmarks are
   * @param landmarks where the landmarks are
   * @param postings where their postings are, if they have any
   */
  record Layout(
      int slots,
      boolean everyDocument,
      long documents,
      int offsetBits,
      long offsets,
      long landmarks,
      Optional<PostingsLayout> postings) {

    static Layout read(DataInput in) throws IOException {
      return new Layout(
          in.readVInt(),
          in.readByte() == 1,
          in.readVLong(),
          in.readByte(),
          in.readVLong(),
          in.readVLong(),
          in.readByte() == 1 ? Optional.of(PostingsLayout.read(in)) : Optional.empty());
    }
  }

  LandmarksReader(SegmentReadState state) throws IOException {
    super(LandmarksFormat.FILES, state, Layout::read);
  }

  @Override
  public BinaryDocValues getBinary(FieldInfo field) throws IOException {
    return new StoredLandmarks(layout(field), data);
  }
}
