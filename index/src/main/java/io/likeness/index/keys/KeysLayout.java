package io.likeness.index.keys;

import java.io.IOException;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.packed.DirectMonotonicReader;

/**
 * Says where the keys of a field lie.
 *
 * @param keys how many there are, at least one
 * @param postings how many pairs of a key and a document there are
 * @param documents how many documents have a key
 * @param start where the first block begins
 * @param end where the blocks end, and begins what says where they begin
 * @param pieces what is known of where they begin
 * @param indexEnd where that ends
 */
record KeysLayout(
    long keys,
    long postings,
    int documents,
    long start,
    long end,
    DirectMonotonicReader.Meta pieces,
    long indexEnd) {

  static KeysLayout read(DataInput in) throws IOException {
    long keys = in.readLong();
    return new KeysLayout(
        keys,
        in.readLong(),
        in.readInt(),
        in.readLong(),
        in.readLong(),
        DirectMonotonicReader.loadMeta((IndexInput) in, blocks(keys), KeysFormat.PIECE_SHIFT),
        in.readLong());
  }

  private static long blocks(long keys) {
    return (keys + KeysFormat.BLOCK - 1) / KeysFormat.BLOCK;
  }

  long blocks() {
    return blocks(keys);
  }

  /** Reads where the blocks begin, behind the first. */
  DirectMonotonicReader beginnings(IndexInput data) throws IOException {
    return DirectMonotonicReader.getInstance(pieces, data.randomAccessSlice(end, indexEnd - end));
  }

  /** Reads the blocks. */
  IndexInput blocks(IndexInput data) throws IOException {
    return data.slice("keys", start, end - start);
  }
}
