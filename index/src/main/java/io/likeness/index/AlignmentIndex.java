package io.likeness.index;

import io.likeness.core.FingerprintScheme;
import io.likeness.core.Landmarks;
import io.likeness.index.landmarks.StoredLandmarks;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.Bits;

/**
 * Finds the files that share landmarks with a query at one offset.
 *
 * <p>A landmark of the query and a landmark of a file with the same term are a pair; its offset is
 * the position in the file less the position in the query. The pairs of a file are looked at
 * through a window that is {@code offsetTolerance} wide, wherever it collects the greatest score: a
 * landmark of the query votes once, however many of its pairs the window holds.
 *
 * <p>Safe for many threads, as long as its view is open.
 */
public final class AlignmentIndex {

  private final IndexView view;
  private final FingerprintScheme scheme;

  AlignmentIndex(IndexView view, FingerprintScheme scheme) {
    this.view = view;
    this.scheme = scheme;
  }

  /**
   * Finds the files that share the most with the query.
   *
   * @param query landmarks of the scheme of this index
   * @param offsetTolerance how far the offsets of the votes of one hit may differ, 0 or greater
   * @param minimumVotes the fewest votes of a hit, 1 or greater
   * @param filter which files are looked at
   * @param limit how many hits are returned at most, 1 or greater
   * @return the greatest score first, those of one score by the number of the file; one hit a file
   * @throws IOException if the index cannot be read
   * @throws IllegalArgumentException if the query is of another scheme or a number out of range
   */
  public Hits<AlignmentHit> search(
      Landmarks query, int offsetTolerance, int minimumVotes, WorkFilter filter, int limit)
      throws IOException {
    requireArguments(query, offsetTolerance, minimumVotes, limit);
    QueryTerms terms = new QueryTerms(scheme.bits(), query.size(), query::term, query::position);
    long[] frequencies = new long[terms.size()];
    long[] pairs = new long[terms.size()];
    long files = 0;
    Snapshot snapshot = view.snapshot();
    Map<LeafReaderContext, SegmentLandmarks> segments = new LinkedHashMap<>();
    for (LeafReaderContext leaf : snapshot.leaves()) {
      var values = leaf.reader().getBinaryDocValues(Fields.landmarks(scheme));
      if (values instanceof StoredLandmarks landmarks && landmarks.hasPostings()) {
        files += landmarks.documents();
        segments.put(leaf, new SegmentLandmarks(landmarks.postings(), terms, frequencies, pairs));
      }
    }
    ReadingPlan plan =
        new ReadingPlan(
            ReadingPlan.UNCOMMON_LANDMARK,
            ReadingPlan.MAXIMUM_LANDMARKS,
            files,
            frequencies,
            pairs);
    OffsetWindow window = new OffsetWindow(offsetTolerance, minimumVotes, plan.weights(terms));
    BestHits<AlignmentHit> best = new BestHits<>(limit, AlignmentHit::score, AlignmentHit::file);
    long postingsRead = 0;
    List<Bits> accepted = snapshot.accepted(filter);
    for (Map.Entry<LeafReaderContext, SegmentLandmarks> segment : segments.entrySet()) {
      LeafReaderContext leaf = segment.getKey();
      DocumentPairs found = new DocumentPairs();
      postingsRead += segment.getValue().read(plan, accepted.get(leaf.ord), found);
      collect(found, leaf.docBase, minimumVotes, window, best);
    }
    return new Hits<>(best.sorted(), postingsRead);
  }

  private static void collect(
      DocumentPairs pairs,
      int docBase,
      int minimumVotes,
      OffsetWindow window,
      BestHits<AlignmentHit> best) {
    for (int slot : pairs.heaviestFirst(minimumVotes)) {
      if (best.accepts(score(pairs.mostWeight(slot))) && window.slide(pairs, slot)) {
        best.offer(
            new AlignmentHit(
                docBase + pairs.document(slot),
                window.votes(),
                window.offset(),
                score(window.weight())));
      }
    }
  }

  private static double score(long weight) {
    return weight * ReadingPlan.WEIGHT_UNIT;
  }

  private void requireArguments(Landmarks query, int offsetTolerance, int minimumVotes, int limit) {
    if (!query.scheme().equals(scheme)) {
      throw new IllegalArgumentException(
          "query is of another scheme: " + query.scheme().id() + " != " + scheme.id());
    }
    if (offsetTolerance < 0) {
      throw new IllegalArgumentException("offsetTolerance is negative: " + offsetTolerance);
    }
    if (minimumVotes < 1) {
      throw new IllegalArgumentException("minimumVotes is less than 1: " + minimumVotes);
    }
    if (limit < 1) {
      throw new IllegalArgumentException("limit is less than 1: " + limit);
    }
  }
}
