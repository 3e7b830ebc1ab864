package io.likeness.index;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import org.apache.lucene.util.BytesRef;

/**
 * The different entries of a query, each a term and a number that says more of it, ordered by term
 * as terms are ordered in the index, then by number. Immutable.
 */
final class QueryTerms {

  private final int width;

  /** The term with its highest bit flipped, so that it sorts as unsigned, above the number. */
  private final long[] entries;

  /** Where the entries of each term begin, and behind the last the end. */
  private final int[] starts;

  /**
   * Orders entries.
   *
   * @param bits the width of a term
   * @param size how many entries there are
   */
  QueryTerms(int bits, int size, IntUnaryOperator term, IntUnaryOperator number) {
    this.width = NumberTerms.width(bits);
    long[] all = new long[size];
    for (int i = 0; i < all.length; i++) {
      long key = term.applyAsInt(i) ^ Integer.MIN_VALUE;
      all[i] = (key << Integer.SIZE) | number.applyAsInt(i);
    }
    this.entries = Arrays.stream(all).sorted().distinct().toArray();
    int[] found = new int[entries.length + 1];
    int terms = 0;
    for (int i = 0; i < entries.length; i++) {
      if (i == 0 || termOf(i) != termOf(i - 1)) {
        found[terms++] = i;
      }
    }
    found[terms] = entries.length;
    this.starts = Arrays.copyOf(found, terms + 1);
  }

  private int termOf(int entry) {
    return (int) (entries[entry] >>> Integer.SIZE) ^ Integer.MIN_VALUE;
  }

  /** Returns a term. */
  int term(int index) {
    return termOf(starts[index]);
  }

  /** Returns how many different terms there are. */
  int size() {
    return starts.length - 1;
  }

  /** Returns how many different entries there are. */
  int entries() {
    return entries.length;
  }

  /** Makes room for {@link #write}. */
  BytesRef newTerm() {
    return new BytesRef(new byte[width]);
  }

  /** Writes a term as it stands in the index. */
  void write(int index, BytesRef term) {
    NumberTerms.write(term(index), term);
  }

  /** Returns the first entry of a term, or for {@link #size()} the number of entries. */
  int start(int index) {
    return starts[index];
  }

  /** Returns how many entries have a term. */
  int count(int index) {
    return starts[index + 1] - starts[index];
  }

  /** Returns the number of an entry, 0 or greater. */
  int number(int entry) {
    return (int) entries[entry];
  }
}
