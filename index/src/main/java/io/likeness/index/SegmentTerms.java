package io.likeness.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
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

  /** What reads the postings of a term. */
  interface Visitor {
    /**
     * Reads the postings of a term of the query, with positions.
     *
     * @param term the number of the term
     * @param postings before their first document
     */
    void visit(int term, PostingsEnum postings) throws IOException;
  }

  /**
   * Visits the terms that the plan has, in their order.
   *
   * @return how many postings they have
   */
  long read(ReadingPlan plan, Visitor visitor) throws IOException {
    BytesRef term = query.newTerm();
    PostingsEnum postings = null;
    long read = 0;
    for (int i = 0; i < found.length; i++) {
      if (plan.reads(found[i])) {
        query.write(found[i], term);
        terms.seekExact(term, states[i]);
        postings = terms.postings(postings, PostingsEnum.POSITIONS);
        visitor.visit(found[i], postings);
        read += terms.totalTermFreq();
      }
    }
    return read;
  }
}
