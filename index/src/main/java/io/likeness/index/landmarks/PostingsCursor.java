package io.likeness.index.landmarks;

import java.io.IOException;
import org.apache.lucene.store.RandomAccessInput;

/** Reads all postings of a field in their order. For one thread. */
final class PostingsCursor {

  private final PostingsShape shape;
  private final RandomAccessInput in;
  private final long highs;
  private final PackedNumbers postings;
  private final int lowBits;

  private long index = -1;
  private long words = -1;
  private long word;
  private long high;
  private long posting;

  PostingsCursor(PostingsLayout layout, RandomAccessInput in) {
    this.shape = layout.shape();
    this.in = in;
    this.highs = layout.highs();
    this.postings = new PackedNumbers(in, layout.postings(), shape.postingBits());
    this.lowBits = shape.lowBits();
  }

  /** Goes to the next posting and returns whether there is one. */
  boolean next() throws IOException {
    index++;
    if (index == shape.size()) {
      return false;
    }
    while (word == 0) {
      words++;
      word = in.readLong(highs + words * Long.BYTES);
    }
    high = words * Long.SIZE + Long.numberOfTrailingZeros(word) - index;
    word &= word - 1;
    posting = postings.get(index);
    return true;
  }

  int term() {
    return (int) (high << lowBits) | shape.low((int) posting);
  }

  long place() {
    return posting >>> lowBits;
  }
}
