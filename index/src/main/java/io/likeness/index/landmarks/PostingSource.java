package io.likeness.index.landmarks;

import java.io.IOException;

/** All postings of a field, ordered by term, as unsigned, and then by place. */
interface PostingSource {

  /** Takes postings. */
  interface Sink {
    void add(int term, long place) throws IOException;
  }

  /** Hands all postings out in their order. */
  void forEach(Sink sink) throws IOException;
}
