package io.likeness.index.landmarks;

import java.io.IOException;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;

/**
 * Where the postings of a field lie in its file.
 *
 * @param shape how they are cut into bits
 * @param starts where the first places of the documents are
 * @param directory where the directory is
 * @param postings where the postings are
 * @param highs where the high bits of the terms are
 * @param ranks where the numbers of zeros are
 * @param common where the common terms are
 * @param commonTerms how many there are
 */
record PostingsLayout(
    PostingsShape shape,
    long starts,
    long directory,
    long postings,
    long highs,
    long ranks,
    long common,
    int commonTerms) {

  static PostingsLayout read(DataInput in) throws IOException {
    PostingsShape shape =
        new PostingsShape(in.readByte(), in.readVInt(), in.readVLong(), in.readVLong());
    return new PostingsLayout(
        shape,
        in.readVLong(),
        in.readVLong(),
        in.readVLong(),
        in.readVLong(),
        in.readVLong(),
        in.readVLong(),
        in.readVInt());
  }

  void write(DataOutput out) throws IOException {
    out.writeByte((byte) shape.termBits());
    out.writeVInt(shape.slots());
    out.writeVLong(shape.places());
    out.writeVLong(shape.size());
    out.writeVLong(starts);
    out.writeVLong(directory);
    out.writeVLong(postings);
    out.writeVLong(highs);
    out.writeVLong(ranks);
    out.writeVLong(common);
    out.writeVInt(commonTerms);
  }
}
