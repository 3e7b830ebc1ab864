package io.likeness.index.landmarks;

import java.io.IOException;
import org.apache.lucene.store.RandomAccessInput;

/**
 * The postings of the terms of one field of a segment. For one thread.
 *
 * <p>To seek a term takes some accesses to memory, and counting its documents at most {@value
 * LandmarksFormat#UNCOMMON} postings, however frequent it is.
 */
public final class TermPostings {

  private final StoredLandmarks landmarks;
  private final PostingsLayout layout;
  private final PostingsShape shape;
  private final int lowBits;
  private final RandomAccessInput in;
  private final HighParts highs;
  private final PackedNumbers postings;
  private final PackedNumbers directory;
  private final Places places;
  private final int directoryShift;

  /** The postings that were sought, and the next to be read. */
  private long first;

  private long end;
  private long next;

  /** The document of the present posting, and its places. */
  private int slot;

  private long start;
  private long stop;
  private long place;

  TermPostings(StoredLandmarks landmarks, PostingsLayout layout, RandomAccessInput in) {
    this.landmarks = landmarks;
    this.layout = layout;
    this.shape = layout.shape();
    this.lowBits = shape.lowBits();
    this.in = in;
    this.highs = new HighParts(in, layout);
    this.postings = new PackedNumbers(in, layout.postings(), shape.postingBits());
    this.directory = new PackedNumbers(in, layout.directory(), shape.slotBits());
    this.places = landmarks.places();
    this.directoryShift = shape.directoryShift();
  }

  /**
   * Seeks a term.
   *
   * @param term the term, best not less, as an unsigned number, than the last one
   * @return whether there are postings of it
   * @throws IOException if the index cannot be read
   */
  public boolean seek(int term) throws IOException {
    highs.seek(shape.high(term));
    first = highs.first();
    end = highs.end();
    if (lowBits > 0) {
      long low = Integer.toUnsignedLong(shape.low(term));
      first = firstFrom(low);
      end = firstFrom(low + 1);
    }
    return first < end;
  }

  /** Finds the first posting, of those of a high part, whose low part is not less. */
  private long firstFrom(long low) throws IOException {
    long lower = first;
    long upper = end;
    while (lower < upper) {
      long middle = (lower + upper) >>> 1;
      if (Integer.toUnsignedLong(shape.low((int) postings.get(middle))) < low) {
        lower = middle + 1;
      } else {
        upper = middle;
      }
    }
    return lower;
  }

  /**
   * Returns the number of the first posting of the term that was sought.
   *
   * @return what {@link #open} takes
   */
  public long first() {
    return first;
  }

  /**
   * Returns how many postings the term has that was sought.
   *
   * @return 1 or greater
   */
  public long size() {
    return end - first;
  }

  /**
   * Counts the documents of the term that was sought.
   *
   * @param term the term
   * @return 1 or greater
   * @throws IOException if the index cannot be read
   */
  public int documents(int term) throws IOException {
    if (size() > LandmarksFormat.UNCOMMON) {
      return documentsOfCommon(term);
    }
    int documents = 0;
    open(first, size());
    int last = -1;
    while (next()) {
      documents += slot == last ? 0 : 1;
      last = slot;
    }
    return documents;
  }

  private int documentsOfCommon(int term) throws IOException {
    int low = 0;
    int high = layout.commonTerms() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (Integer.compareUnsigned(in.readInt(common(middle)), term) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return in.readInt(common(low) + Integer.BYTES);
  }

  private long common(int index) {
    return layout.common() + 2L * index * Integer.BYTES;
  }

  /**
   * Goes before some postings.
   *
   * @param from the number of the first
   * @param count how many are read
   */
  public void open(long from, long count) {
    next = from;
    end = from + count;
    stop = 0;
  }

  /**
   * Goes to the next posting.
   *
   * @return whether there is one
   * @throws IOException if the index cannot be read
   */
  public boolean next() throws IOException {
    if (next == end) {
      return false;
    }
    place = postings.get(next++) >>> lowBits;
    if (place >= stop) {
      long entry = place >>> directoryShift;
      slot = places.slot(place, (int) directory.get(entry), (int) directory.get(entry + 1));
      start = places.start(slot);
      stop = places.start(slot + 1);
    }
    return true;
  }

  /**
   * Returns the document of the present posting.
   *
   * @return its number in the segment
   * @throws IOException if the index cannot be read
   */
  public int document() throws IOException {
    return landmarks.document(slot);
  }

  /**
   * Returns the position of the present posting.
   *
   * @return 0 or greater
   */
  public int position() {
    return (int) (place - start);
  }
}
