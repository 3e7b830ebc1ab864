package io.likeness.index;

import io.likeness.core.Modality;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/** Turns a {@link WorkFilter} into a query of Lucene, and that into bits. */
final class FilterQuery {

  private FilterQuery() {}

  static Query of(WorkFilter filter) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(MatchAllDocsQuery.INSTANCE, BooleanClause.Occur.FILTER);
    require(query, Fields.MODALITY, filter.modalities().stream().map(Modality::id));
    require(query, Fields.OWNER, filter.owners().stream());
    require(query, Fields.TAG, filter.tags().stream());
    return query.build();
  }

  private static void require(BooleanQuery.Builder query, String field, Stream<String> values) {
    Collection<BytesRef> terms = values.map(BytesRef::new).toList();
    if (!terms.isEmpty()) {
      query.add(new TermInSetQuery(field, terms), BooleanClause.Occur.FILTER);
    }
  }

  /** Returns, for each segment, which of its documents are not deleted and pass. */
  static List<Bits> bits(IndexSearcher searcher, WorkFilter filter) throws IOException {
    Query query = searcher.rewrite(of(filter));
    Weight weight = searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1);
    List<Bits> bits = new ArrayList<>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      FixedBitSet passing = new FixedBitSet(leaf.reader().maxDoc());
      Scorer scorer = weight.scorer(leaf);
      if (scorer != null) {
        passing.or(scorer.iterator());
      }
      Bits live = leaf.reader().getLiveDocs();
      if (live != null) {
        live.applyMask(passing, 0);
      }
      bits.add(passing);
    }
    return bits;
  }
}
