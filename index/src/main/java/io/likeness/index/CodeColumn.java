package io.likeness.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** Measures the codes of one segment against queries. For one thread. */
final class CodeColumn {

  private final BinaryDocValues column;
  private final int docBase;
  private final Bits accepted;
  private final int words;

  /** The words of the codes of the present document, one code after another. */
  private long[] codes;

  private int size;

  CodeColumn(BinaryDocValues column, int docBase, Bits accepted, int words) {
    this.column = column;
    this.docBase = docBase;
    this.accepted = accepted;
    this.words = words;
    this.codes = new long[words];
  }

  /** Measures some documents, in increasing order, against one query. */
  void measure(int[] documents, int count, CodeQuery query) throws IOException {
    int last = -1;
    for (int i = 0; i < count; i++) {
      int document = documents[i];
      if (document != last && accepted.get(document) && column.advanceExact(document)) {
        load();
        measure(document, query);
      }
      last = document;
    }
  }

  /** Measures all documents against several queries in one pass. */
  void measureAll(List<CodeQuery> queries) throws IOException {
    CodeQuery[] all = queries.toArray(CodeQuery[]::new);
    int document = column.nextDoc();
    while (document != BinaryDocValues.NO_MORE_DOCS) {
      if (accepted.get(document)) {
        load();
        for (CodeQuery query : all) {
          measure(document, query);
        }
      }
      document = column.nextDoc();
    }
  }

  private void load() throws IOException {
    BytesRef packed = column.binaryValue();
    size = PackedCodes.count(packed, words) * words;
    codes = ArrayUtil.growNoCopy(codes, size);
    PackedCodes.read(packed, codes, size);
  }

  private void measure(int document, CodeQuery query) {
    int nearest = query.distance(codes, 0);
    for (int from = words; from < size; from += words) {
      nearest = Math.min(nearest, query.distance(codes, from));
    }
    if (nearest <= query.hits().reach()) {
      query.hits().offer(docBase + document, nearest);
    }
  }
}
