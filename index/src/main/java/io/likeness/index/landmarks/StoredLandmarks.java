package io.likeness.index.landmarks;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.RandomAccessInput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

/**
 * The landmarks of one field of a segment: the doc values, and beside them the postings of their
 * terms. For one thread.
 */
public final class StoredLandmarks extends BinaryDocValues {

  private final LandmarksReader.Layout layout;
  private final RandomAccessInput in;
  private final PackedNumbers offsets;
  private final BytesRef packed = new BytesRef();

  private int document = -1;

  /** The slot of the present document, or where it would be. */
  private int slot = -1;

  StoredLandmarks(LandmarksReader.Layout layout, IndexInput data) throws IOException {
    this.layout = layout;
    this.in = data.randomAccessSlice(0, data.length());
    this.offsets = new PackedNumbers(in, layout.offsets(), layout.offsetBits());
  }

  /**
   * Returns how many documents have landmarks.
   *
   * @return 0 or greater
   */
  public int documents() {
    return layout.slots();
  }

  /**
   * Returns whether there are postings: of schemes that are not searchable there are none.
   *
   * @return whether {@link #postings} may be called
   */
  public boolean hasPostings() {
    return layout.postings().isPresent();
  }

  /**
   * Returns the postings.
   *
   * @return the postings, for one thread
   */
  public TermPostings postings() {
    return new TermPostings(this, postingsLayout(), in);
  }

  /** Reads all postings in their order. */
  PostingsCursor cursor() {
    return new PostingsCursor(postingsLayout(), in);
  }

  /** Returns the places of the documents. */
  Places places() {
    PostingsLayout postings = postingsLayout();
    PostingsShape shape = postings.shape();
    return new Places(in, postings.starts(), shape.slots(), shape.places());
  }

  private PostingsLayout postingsLayout() {
    return layout.postings().orElseThrow();
  }

  /** Returns the document of a slot. */
  int document(int ofSlot) throws IOException {
    return layout.everyDocument()
        ? ofSlot
        : in.readInt(layout.documents() + (long) ofSlot * Integer.BYTES);
  }

  @Override
  public BytesRef binaryValue() throws IOException {
    long start = offsets.get(slot);
    packed.length = (int) (offsets.get(slot + 1L) - start);
    packed.bytes = ArrayUtil.growNoCopy(packed.bytes, packed.length);
    in.readBytes(layout.landmarks() + start, packed.bytes, 0, packed.length);
    return packed;
  }

  @Override
  public boolean advanceExact(int target) throws IOException {
    slot = slotFrom(target);
    document = target;
    return slot < layout.slots() && document(slot) == target;
  }

  @Override
  public int docID() {
    return document;
  }

  @Override
  public int nextDoc() throws IOException {
    return toSlot(document < 0 ? 0 : slotFrom(document + 1));
  }

  @Override
  public int advance(int target) throws IOException {
    return toSlot(slotFrom(target));
  }

  @Override
  public long cost() {
    return layout.slots();
  }

  private int toSlot(int next) throws IOException {
    slot = next;
    document = next < layout.slots() ? document(next) : NO_MORE_DOCS;
    return document;
  }

  /** Finds the first slot of a document or of those behind it. */
  private int slotFrom(int target) throws IOException {
    if (layout.everyDocument()) {
      return Math.min(target, layout.slots());
    }
    int low = Math.max(0, slot);
    int high = layout.slots();
    // Mostly it is the next one.
    if (low + 1 < high && document(low) < target && document(low + 1) >= target) {
      return low + 1;
    }
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (document(middle) < target) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
