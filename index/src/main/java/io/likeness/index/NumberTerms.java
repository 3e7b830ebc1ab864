package io.likeness.index;

import io.likeness.core.FingerprintScheme;
import io.likeness.core.LocalFeatures;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.util.BytesRef;

/**
 * Unsigned numbers as terms of a fixed width, the most significant byte first, so that terms sort
 * as their numbers do.
 */
final class NumberTerms extends TokenStream {

  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final PositionIncrementAttribute increment =
      addAttribute(PositionIncrementAttribute.class);
  private final BytesRef bytes;

  /** Positions in the upper, numbers in the lower halves. */
  private final long[] sorted;

  private int index;
  private int lastPosition;

  private NumberTerms(int width, long[] sorted) {
    this.bytes = new BytesRef(new byte[width]);
    this.sorted = sorted;
    rewind();
  }

  /** Streams the words of all local features of a scheme in the order of postings. */
  static NumberTerms ofFeatures(FingerprintScheme scheme, List<LocalFeatures> lists) {
    long[] sorted = new long[lists.stream().mapToInt(LocalFeatures::count).sum()];
    int size = 0;
    for (LocalFeatures features : lists) {
      for (int i = 0; i < features.count(); i++) {
        long position = FeaturePosting.position(features, i);
        sorted[size++] = (position << Integer.SIZE) | Integer.toUnsignedLong(features.word(i));
      }
    }
    Arrays.sort(sorted);
    return new NumberTerms(width(scheme.bits()), sorted);
  }

  /** Returns how many bytes the terms of a number of bits have, 1 to 4. */
  static int width(int bits) {
    return (bits + Byte.SIZE - 1) / Byte.SIZE;
  }

  /** Writes a number as a term of {@code term.length} bytes. */
  static void write(int number, BytesRef term) {
    int rest = number;
    for (int i = term.length - 1; i >= 0; i--) {
      term.bytes[i] = (byte) rest;
      rest >>>= Byte.SIZE;
    }
  }

  /** Reads a number of some bytes. */
  static int read(DataInput in, int width) throws IOException {
    int number = 0;
    for (int b = 0; b < width; b++) {
      number = (number << Byte.SIZE) | (in.readByte() & 0xFF);
    }
    return number;
  }

  @Override
  public boolean incrementToken() {
    if (index == sorted.length) {
      return false;
    }
    clearAttributes();
    write((int) sorted[index], bytes);
    term.setBytesRef(bytes);
    int position = (int) (sorted[index] >>> Integer.SIZE);
    increment.setPositionIncrement(position - lastPosition);
    lastPosition = position;
    index++;
    return true;
  }

  @Override
  public void reset() {
    rewind();
  }

  private void rewind() {
    index = 0;
    // Lucene counts from one before the first position.
    lastPosition = -1;
  }
}
