package io.likeness.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;

/** A reader of one point in time, with what was worked out for it once. Shared by its views. */
final class Snapshot {

  /** More filters than this in use at once start the cache anew. */
  private static final int CACHED_FILTERS = 16;

  private final DirectoryReader reader;
  private final IndexMetadata metadata;
  private final IndexSearcher searcher;
  private final Map<WorkFilter, List<Bits>> filters = new ConcurrentHashMap<>();
  private volatile OptionalLong works = OptionalLong.empty();

  Snapshot(DirectoryReader reader, IndexMetadata metadata) {
    this.reader = reader;
    this.metadata = metadata;
    this.searcher = new IndexSearcher(reader);
  }

  DirectoryReader reader() {
    return reader;
  }

  IndexMetadata metadata() {
    return metadata;
  }

  List<LeafReaderContext> leaves() {
    return reader.leaves();
  }

  /** Counts the files that pass a filter. */
  long count(WorkFilter filter) throws IOException {
    return searcher.count(FilterQuery.of(filter));
  }

  boolean hasWork(String work) throws IOException {
    return searcher.count(Fields.filesOf(work)) > 0;
  }

  /** Counts the different works. */
  long works() throws IOException {
    OptionalLong known = works;
    if (known.isEmpty()) {
      // Two threads may count at once: they come to the same.
      known = OptionalLong.of(countWorks());
      works = known;
    }
    return known.getAsLong();
  }

  /** The keys of the files of a work stand together. */
  private long countWorks() throws IOException {
    Terms keys = MultiTerms.getTerms(reader, Fields.KEY);
    if (keys == null) {
      return 0;
    }
    Bits live = MultiBits.getLiveDocs(reader);
    TermsEnum each = keys.iterator();
    PostingsEnum postings = null;
    BytesRefBuilder counted = new BytesRefBuilder();
    long count = 0;
    for (BytesRef key = each.next(); key != null; key = each.next()) {
      BytesRef work = new BytesRef(key.bytes, key.offset, Keyword.workLength(key));
      if (count > 0 && work.bytesEquals(counted.get())) {
        continue;
      }
      postings = each.postings(postings, PostingsEnum.NONE);
      if (live == null || hasLive(postings, live)) {
        counted.copyBytes(work);
        count++;
      }
    }
    return count;
  }

  private static boolean hasLive(PostingsEnum postings, Bits live) throws IOException {
    int file = postings.nextDoc();
    while (file != DocIdSetIterator.NO_MORE_DOCS && !live.get(file)) {
      file = postings.nextDoc();
    }
    return file != DocIdSetIterator.NO_MORE_DOCS;
  }

  /** Returns, for each segment, which of its documents are registered files that pass a filter. */
  List<Bits> accepted(WorkFilter filter) throws IOException {
    List<Bits> cached = filters.get(filter);
    if (cached != null) {
      return cached;
    }
    List<Bits> bits = filter.equals(WorkFilter.ALL) ? live() : FilterQuery.bits(searcher, filter);
    if (filters.size() >= CACHED_FILTERS) {
      filters.clear();
    }
    filters.put(filter, bits);
    return bits;
  }

  private List<Bits> live() {
    List<Bits> live = new ArrayList<>();
    for (LeafReaderContext leaf : leaves()) {
      Bits bits = leaf.reader().getLiveDocs();
      live.add(bits == null ? new Bits.MatchAllBits(leaf.reader().maxDoc()) : bits);
    }
    return live;
  }
}
