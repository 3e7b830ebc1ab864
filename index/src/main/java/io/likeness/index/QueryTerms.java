package io.likeness.index;

import io.likeness.core.Landmarks;
import java.util.Arrays;
import org.apache.lucene.util.BytesRef;

/**
 * The different landmarks of a query, ordered by term as terms are ordered in the index, then by
 * position. Immutable.
 */
final class QueryTerms {

  private final int width;

  /** The term with its highest bit flipped, so that it sorts as unsigned, above the position. */
  private final long[] landmarks;

  /** Where the landmarks of each term begin, and behind the last the end. */
  private final int[] starts;

  QueryTerms(Landmarks query) {
    this.width = NumberTerms.width(query.scheme().bits());
    long[] all = new long[query.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = ((long) (query.term(i) ^ Integer.MIN_VALUE) << Integer.SIZE) | query.position(i);
    }
    this.landmarks = Arrays.stream(all).sorted().distinct().toArray();
    int[] found = new int[landmarks.length + 1];
    int terms = 0;
    for (int i = 0; i < landmarks.length; i++) {
      if (i == 0 || term(i) != term(i - 1)) {
        found[terms++] = i;
      }
    }
    found[terms] = landmarks.length;
    this.starts = Arrays.copyOf(found, terms + 1);
  }

  private int term(int landmark) {
    return (int) (landmarks[landmark] >>> Integer.SIZE) ^ Integer.MIN_VALUE;
  }

  /** Returns how many different terms there are. */
  int size() {
    return starts.length - 1;
  }

  /** Returns how many different landmarks there are. */
  int landmarks() {
    return landmarks.length;
  }

  /** Makes room for {@link #write}. */
  BytesRef newTerm() {
    return new BytesRef(new byte[width]);
  }

  /** Writes a term as it stands in the index. */
  void write(int index, BytesRef term) {
    NumberTerms.write(term(starts[index]), term);
  }

  /** Returns the first landmark of a term, or for {@link #size()} the number of landmarks. */
  int start(int index) {
    return starts[index];
  }

  /** Returns how many landmarks have a term. */
  int count(int index) {
    return starts[index + 1] - starts[index];
  }

  /** Returns the position of a landmark. */
  int position(int landmark) {
    return (int) landmarks[landmark];
  }
}
