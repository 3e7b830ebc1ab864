package io.likeness.index;

import io.likeness.index.landmarks.TermPostings;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.util.Bits;

/** The postings of one segment whose terms a query has. For one thread. */
final class SegmentLandmarks {

  /** The slot of a document that is passed over. */
  private static final int NONE = -1;

  private final QueryTerms query;
  private final TermPostings postings;

  /** The terms that the segment has, the first posting of each, and how many there are. */
  private final int[] terms;

  private final long[] firsts;
  private final long[] counts;

  /** Looks all terms up, in one pass over the sorted terms, and adds up how frequent they are. */
  SegmentLandmarks(TermPostings postings, QueryTerms query, long[] frequencies, long[] pairs)
      throws IOException {
    this.query = query;
    this.postings = postings;
    int[] found = new int[query.size()];
    this.firsts = new long[query.size()];
    this.counts = new long[query.size()];
    int size = 0;
    for (int i = 0; i < query.size(); i++) {
      int term = query.term(i);
      if (postings.seek(term)) {
        found[size] = i;
        firsts[size] = postings.first();
        counts[size] = postings.size();
        pairs[i] += counts[size++] * query.count(i);
        frequencies[i] += postings.documents(term);
      }
    }
    this.terms = Arrays.copyOf(found, size);
  }

  /**
   * Pairs the postings of the terms that the plan has with the landmarks of the query.
   *
   * @return how many postings they have
   */
  long read(ReadingPlan plan, Bits accepted, DocumentPairs pairs) throws IOException {
    long read = 0;
    for (int i = 0; i < terms.length; i++) {
      if (plan.reads(terms[i])) {
        postings.open(firsts[i], counts[i]);
        read(terms[i], plan.weight(terms[i]), accepted, pairs);
        read += counts[i];
      }
    }
    return read;
  }

  private void read(int term, long weight, Bits accepted, DocumentPairs pairs) throws IOException {
    int start = query.start(term);
    int count = query.count(term);
    int document = NONE;
    int slot = NONE;
    while (postings.next()) {
      if (postings.document() != document) {
        document = postings.document();
        slot = accepted.get(document) ? pairs.slot(document, count, weight) : NONE;
      }
      if (slot != NONE) {
        int position = postings.position();
        for (int landmark = start; landmark < start + count; landmark++) {
          pairs.add(slot, OffsetWindow.pair(position - query.number(landmark), landmark));
        }
      }
    }
  }
}
