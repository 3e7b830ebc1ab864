package io.likeness.index.keys;

import java.io.IOException;
import org.apache.lucene.index.BaseTermsEnum;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SlowImpactsEnum;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.packed.DirectMonotonicReader;
import org.jspecify.annotations.Nullable;

/** Walks over the keys of a field. For one thread. */
final class KeysCursor extends BaseTermsEnum {

  private final long keys;
  private final long blocks;
  private final IndexInput in;
  private final DirectMonotonicReader beginnings;

  /** The present key, whose bytes the next one begins with. */
  private final BytesRef key = new BytesRef();

  /** How long the first part of it is. */
  private int work;

  /** The documents of the present key. */
  private int[] documents = new int[1];

  private int count;

  /** How many keys were read, with those that were skipped. */
  private long read;

  KeysCursor(KeysLayout layout, IndexInput data) throws IOException {
    this.keys = layout.keys();
    this.blocks = layout.blocks();
    this.in = layout.blocks(data);
    this.beginnings = layout.beginnings(data);
  }

  @Override
  public @Nullable BytesRef next() throws IOException {
    if (read == keys) {
      return null;
    }
    boolean single = readKey();
    if (single) {
      count = 1;
      documents[0] = in.readVInt();
    } else {
      readSeveral();
    }
    read++;
    return key;
  }

  /** Reads a key and returns whether it has one document. */
  private boolean readKey() throws IOException {
    int shared = in.readVInt();
    int rest = in.readVInt();
    moveFile(shared + rest);
    in.readBytes(key.bytes, shared, rest);
    int sharedFile = in.readVInt();
    int last = in.readVInt();
    int from = work + sharedFile;
    key.length = from + (last >>> 1);
    key.bytes = ArrayUtil.grow(key.bytes, key.length);
    in.readBytes(key.bytes, from, key.length - from);
    return (last & 1) == 0;
  }

  /** Makes room for another first part, and keeps the second, of which the next may share some. */
  private void moveFile(int newWork) {
    int file = key.length - work;
    key.bytes = ArrayUtil.grow(key.bytes, newWork + file);
    System.arraycopy(key.bytes, work, key.bytes, newWork, file);
    work = newWork;
  }

  private void readSeveral() throws IOException {
    count = in.readVInt();
    documents = ArrayUtil.grow(documents, count);
    int document = 0;
    for (int i = 0; i < count; i++) {
      document += in.readVInt();
      documents[i] = document;
    }
  }

  @Override
  public SeekStatus seekCeil(BytesRef target) throws IOException {
    seekBlock(blockOf(target));
    while (next() != null) {
      int order = key.compareTo(target);
      if (order >= 0) {
        return order == 0 ? SeekStatus.FOUND : SeekStatus.NOT_FOUND;
      }
    }
    return SeekStatus.END;
  }

  /** Finds the last block that does not begin behind a key, or else the first. */
  private long blockOf(BytesRef target) throws IOException {
    long low = 0;
    long high = blocks - 1;
    while (low < high) {
      long middle = (low + high + 1) >>> 1;
      seekBlock(middle);
      var unused = readKey();
      if (key.compareTo(target) <= 0) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private void seekBlock(long block) throws IOException {
    in.seek(beginnings.get(block));
    read = block * KeysFormat.BLOCK;
  }

  @Override
  public BytesRef term() {
    return key;
  }

  @Override
  public int docFreq() {
    return count;
  }

  @Override
  public long totalTermFreq() {
    return count;
  }

  @Override
  public PostingsEnum postings(@Nullable PostingsEnum reuse, int flags) {
    KeyDocuments postings = reuse instanceof KeyDocuments own ? own : new KeyDocuments();
    postings.reset(documents, count);
    return postings;
  }

  @Override
  public ImpactsEnum impacts(int flags) {
    return new SlowImpactsEnum(postings(null, flags));
  }

  @Override
  public long ord() {
    throw new UnsupportedOperationException("keys are not numbered");
  }

  @Override
  public void seekExact(long ord) {
    throw new UnsupportedOperationException("keys are not numbered");
  }
}
