package io.likeness.index.landmarks;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.ArrayUtil;

/** Writes postings in their order, as {@link LandmarksFormat} says. For one thread. */
final class PostingsWriter implements PostingSource.Sink {

  private final PostingsShape shape;
  private final int lowBits;
  private final int postingBits;
  private final BitOutput postings;
  private final IndexOutput highs;
  private final Places places;

  private long added;

  /** The word of high parts that is being filled, and how many are before it. */
  private long word;

  private long words;
  private long ones;
  private final long[] ranks;

  private int term;
  private long ofTerm;
  private int documentsOfTerm;
  private int slot;
  private final long[] firstPlaces = new long[LandmarksFormat.UNCOMMON];
  private int[] common = new int[16];
  private int commonSize;

  /**
   * Begins with the postings.
   *
   * @param postings where the postings go
   * @param highs where the high parts go
   * @param places the places of the documents
   */
  PostingsWriter(PostingsShape shape, IndexOutput postings, IndexOutput highs, Places places) {
    this.shape = shape;
    this.lowBits = shape.lowBits();
    this.postingBits = shape.postingBits();
    this.postings = new BitOutput(postings);
    this.highs = highs;
    this.places = places;
    this.ranks = new long[shape.ranks()];
  }

  @Override
  public void add(int ofTerm, long place) throws IOException {
    countDocuments(ofTerm, place);
    postings.write((place << lowBits) | Integer.toUnsignedLong(shape.low(ofTerm)), postingBits);
    long bit = shape.high(ofTerm) + added++;
    fillTo(bit / Long.SIZE);
    word |= 1L << bit;
  }

  /** Fills the words before one. */
  private void fillTo(long target) throws IOException {
    while (words < target) {
      if (words % PostingsShape.RANKED_WORDS == 0) {
        ranks[(int) (words / PostingsShape.RANKED_WORDS)] = words * Long.SIZE - ones;
      }
      highs.writeLong(word);
      ones += Long.bitCount(word);
      word = 0;
      words++;
    }
  }

  /** Counts the documents of common terms only: to look a document up costs more than all else. */
  private void countDocuments(int next, long place) throws IOException {
    if (next != term) {
      endTerm();
      term = next;
    }
    if (ofTerm < LandmarksFormat.UNCOMMON) {
      firstPlaces[(int) ofTerm] = place;
    } else {
      if (ofTerm == LandmarksFormat.UNCOMMON) {
        for (long first : firstPlaces) {
          countDocument(first);
        }
      }
      countDocument(place);
    }
    ofTerm++;
  }

  private void countDocument(long place) throws IOException {
    if (documentsOfTerm == 0 || place >= places.start(slot + 1)) {
      slot = places.slot(place, slot, places.slots() - 1);
      documentsOfTerm++;
    }
  }

  private void endTerm() {
    if (ofTerm > LandmarksFormat.UNCOMMON) {
      common = ArrayUtil.grow(common, commonSize + 2);
      common[commonSize++] = term;
      common[commonSize++] = documentsOfTerm;
    }
    ofTerm = 0;
    documentsOfTerm = 0;
    slot = 0;
  }

  /** Ends the postings and the high parts. */
  void finish() throws IOException {
    endTerm();
    postings.finish();
    fillTo(shape.highWords());
  }

  /** Returns how many zeros the high parts have before every so many-th bit. */
  long[] ranks() {
    return ranks;
  }

  /** Returns the common terms, each followed by the number of its documents. */
  int[] common() {
    return Arrays.copyOf(common, commonSize);
  }
}
