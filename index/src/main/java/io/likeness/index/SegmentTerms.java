package io.likeness.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** The terms of a query that one segment has. For one thread. */
final class SegmentTerms {

  private final QueryTerms query;
  private final TermsEnum terms;
  private final int[] found;
  private final TermState[] states;

  /** Looks all terms up, in one pass over the sorted terms, and adds up how frequent they are. */
  SegmentTerms(Terms terms, QueryTerms query, long[] frequencies, long[] pairs) throws IOException {
    this.query = query;
    this.terms = terms.iterator();
    int[] numbers = new int[query.size()];
    TermState[] where = new TermState[query.size()];
    int size = 0;
    BytesRef term = query.newTerm();
    for (int i = 0; i < query.size(); i++) {
      query.write(i, term);
      if (this.terms.seekExact(term)) {
        frequencies[i] += this.terms.docFreq();
        pairs[i] += this.terms.totalTermFreq() * query.count(i);
        numbers[size] = i;
        where[size++] = this.terms.termState();
      }
    }
    this.found = Arrays.copyOf(numbers, size);
    this.states = Arrays.copyOf(where, size);
  }

  /** Reads the landmarks that the plan has, of accepted documents. */
  void read(ReadingPlan plan, Bits accepted, OffsetPairs pairs) throws IOException {
    BytesRef term = query.newTerm();
    PostingsEnum postings = null;
    for (int i = 0; i < found.length; i++) {
      if (plan.reads(found[i])) {
        query.write(found[i], term);
        terms.seekExact(term, states[i]);
        postings = terms.postings(postings, PostingsEnum.POSITIONS);
        read(found[i], plan.weight(found[i]), postings, accepted, pairs);
      }
    }
  }

  private void read(int term, long weight, PostingsEnum postings, Bits accepted, OffsetPairs pairs)
      throws IOException {
    int count = query.count(term);
    int start = query.start(term);
    int document = postings.nextDoc();
    while (document != DocIdSetIterator.NO_MORE_DOCS) {
      if (accepted.get(document)) {
        int slot = pairs.slot(document, count, weight);
        for (int left = postings.freq(); left > 0; left--) {
          int position = postings.nextPosition();
          for (int landmark = start; landmark < start + count; landmark++) {
            pairs.add(slot, position - query.position(landmark), landmark);
          }
        }
      }
      document = postings.nextDoc();
    }
  }
}
