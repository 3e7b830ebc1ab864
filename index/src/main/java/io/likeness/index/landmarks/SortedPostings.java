package io.likeness.index.landmarks;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.codecs.DocValuesProducer;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.FieldInfo;

/**
 * Sorts postings, reading the landmarks again and again rather than holding them: whatever their
 * number, they are sorted in parts of a few million, eight bytes each.
 */
final class SortedPostings implements PostingSource {

  /** How many postings are sorted at once, unless more of them have one and the same term. */
  private static final int PART = 1 << 22;

  private static final int MOST_BUCKET_BITS = 22;

  /** How many postings share a bucket. */
  private static final int IN_BUCKET_BITS = 3;

  private final FieldInfo field;
  private final DocValuesProducer values;
  private final int termBits;
  private final int placeBits;

  /** How many bits of a term do not choose its bucket. */
  private final int restBits;

  SortedPostings(FieldInfo field, DocValuesProducer values, PostingsShape shape) {
    this.field = field;
    this.values = values;
    this.termBits = shape.termBits();
    this.placeBits = shape.placeBits();
    int magnitude = Long.SIZE - 1 - Long.numberOfLeadingZeros(shape.size());
    int wanted = Math.max(1, Math.min(MOST_BUCKET_BITS, magnitude - IN_BUCKET_BITS));
    // The rest of a term and a place are sorted as one number, which must not be negative.
    int needed = termBits + placeBits - (Long.SIZE - 1);
    this.restBits = termBits - Math.min(termBits, Math.max(wanted, needed));
  }

  private int bucket(int term) {
    return (int) (Integer.toUnsignedLong(term) >>> restBits);
  }

  @Override
  public void forEach(Sink sink) throws IOException {
    int[] starts = countBuckets();
    int buckets = starts.length - 1;
    int[] next = Arrays.copyOf(starts, buckets);
    for (int from = 0; from < buckets; ) {
      int end = endOfPart(starts, from);
      sortPart(starts, next, from, end, sink);
      from = end;
    }
  }

  /** Returns where each bucket begins, and behind the last the end. */
  private int[] countBuckets() throws IOException {
    int[] starts = new int[(1 << (termBits - restBits)) + 1];
    UnpackedLandmarks landmarks = new UnpackedLandmarks(termBits);
    BinaryDocValues each = values.getBinary(field);
    while (each.nextDoc() != BinaryDocValues.NO_MORE_DOCS) {
      landmarks.readTerms(each.binaryValue());
      for (int i = 0; i < landmarks.size(); i++) {
        starts[bucket(landmarks.term(i)) + 1]++;
      }
    }
    Arrays.parallelPrefix(starts, Math::addExact);
    return starts;
  }

  /** Returns the bucket behind the last that is sorted together with a bucket. */
  private static int endOfPart(int[] starts, int from) {
    int end = from + 1;
    while (end < starts.length - 1 && starts[end + 1] - starts[from] <= PART) {
      end++;
    }
    return end;
  }

  private void sortPart(int[] starts, int[] next, int from, int end, Sink sink) throws IOException {
    int first = starts[from];
    long[] keys = new long[starts[end] - first];
    gather(next, from, end, first, keys);
    long placeMask = (1L << placeBits) - 1;
    for (int bucket = from; bucket < end; bucket++) {
      int start = starts[bucket] - first;
      int stop = starts[bucket + 1] - first;
      Arrays.sort(keys, start, stop);
      long upper = (long) bucket << restBits;
      for (int i = start; i < stop; i++) {
        sink.add((int) (upper | (keys[i] >>> placeBits)), keys[i] & placeMask);
      }
    }
  }

  private void gather(int[] next, int from, int end, int first, long[] keys) throws IOException {
    UnpackedLandmarks landmarks = new UnpackedLandmarks(termBits);
    BinaryDocValues each = values.getBinary(field);
    int restMask = (int) ((1L << restBits) - 1);
    long place = 0;
    while (each.nextDoc() != BinaryDocValues.NO_MORE_DOCS) {
      landmarks.read(each.binaryValue());
      for (int i = 0; i < landmarks.size(); i++) {
        int term = landmarks.term(i);
        int bucket = bucket(term);
        if (bucket >= from && bucket < end) {
          long rest = Integer.toUnsignedLong(term & restMask);
          keys[next[bucket]++ - first] = (rest << placeBits) | (place + landmarks.position(i));
        }
      }
      place += landmarks.places();
    }
  }
}
