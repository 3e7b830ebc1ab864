package io.likeness.index;

import io.likeness.core.FingerprintScheme;
import io.likeness.core.LocalFeatures;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.util.Bits;

/**
 * Finds the files that share local features with a query, all of them turned and scaled alike.
 *
 * <p>A feature of the query and one of a file are a pair if their words are equal and their
 * signatures near; what a posting keeps of a signature, 21 bits of it, is compared. A pair says by
 * how much the picture would have been turned and scaled; the file is as like the query as the
 * pairs that agree on it weigh.
 *
 * <p>The cost grows with the postings of the words of the query and is bounded: of words that very
 * many files have, only as many are read as fit in some hundred thousand pairs, the rarer first.
 *
 * <p>Safe for many threads, as long as its view is open.
 */
public final class FeatureIndex {

  private final IndexView view;
  private final FingerprintScheme scheme;

  FeatureIndex(IndexView view, FingerprintScheme scheme) {
    this.view = view;
    this.scheme = scheme;
  }

  /**
   * Finds the files that share the most with the query.
   *
   * @param query lists of features of the scheme of this index, such as those of a picture and of
   *     its mirror image; a list votes for itself
   * @param signatureRadius the largest Hamming distance of the whole signatures of a pair, 0 to 64;
   *     of the stored parts it is as much less as they are shorter
   * @param minimumVotes the fewest votes of a hit, 1 or greater
   * @param filter which files are looked at
   * @param limit how many hits are returned at most, 1 or greater
   * @return the greatest score first, those of one score by the number of the file; one hit a file
   * @throws IOException if the index cannot be read
   * @throws IllegalArgumentException if a list is of another scheme or a number out of range
   */
  public Hits<FeatureHit> search(
      List<LocalFeatures> query,
      int signatureRadius,
      int minimumVotes,
      WorkFilter filter,
      int limit)
      throws IOException {
    requireArguments(query, signatureRadius, minimumVotes, limit);
    FeatureQuery features = new FeatureQuery(scheme, query);
    QueryTerms words = features.words();
    long[] frequencies = new long[words.size()];
    long[] pairs = new long[words.size()];
    long files = 0;
    Snapshot snapshot = view.snapshot();
    Map<LeafReaderContext, SegmentTerms> segments = new LinkedHashMap<>();
    for (LeafReaderContext leaf : snapshot.leaves()) {
      Terms indexed = leaf.reader().terms(Fields.features(scheme));
      if (indexed != null) {
        files += indexed.getDocCount();
        segments.put(leaf, new SegmentTerms(indexed, words, frequencies, pairs));
      }
    }
    ReadingPlan plan =
        new ReadingPlan(
            ReadingPlan.UNCOMMON_WORD, ReadingPlan.MAXIMUM_WORDS, files, frequencies, pairs);
    FeatureVoter voter = new FeatureVoter(features, plan, FeaturePosting.radius(signatureRadius));
    FeatureBins bins = new FeatureBins(query.size(), minimumVotes);
    BestHits<FeatureHit> best = new BestHits<>(limit, FeatureHit::score, FeatureHit::file);
    long postingsRead = 0;
    List<Bits> accepted = snapshot.accepted(filter);
    for (Map.Entry<LeafReaderContext, SegmentTerms> segment : segments.entrySet()) {
      LeafReaderContext leaf = segment.getKey();
      Bits passing = accepted.get(leaf.ord);
      DocumentPairs found = new DocumentPairs();
      postingsRead +=
          segment
              .getValue()
              .read(plan, (word, postings) -> voter.visit(word, postings, passing, found));
      collect(found, leaf.docBase, minimumVotes, bins, best);
    }
    return new Hits<>(best.sorted(), postingsRead);
  }

  private static void collect(
      DocumentPairs pairs,
      int docBase,
      int minimumVotes,
      FeatureBins bins,
      BestHits<FeatureHit> best) {
    for (int slot : pairs.heaviestFirst(minimumVotes)) {
      if (best.accepts(score(pairs.mostWeight(slot))) && bins.vote(pairs, slot)) {
        best.offer(
            new FeatureHit(
                docBase + pairs.document(slot),
                FeaturePair.list(bins.bin()),
                bins.votes(),
                score(bins.weight()),
                FeaturePair.turn(bins.bin()),
                FeaturePair.ratio(bins.bin())));
      }
    }
  }

  private static double score(long weight) {
    return weight * FeaturePair.WEIGHT_UNIT;
  }

  private void requireArguments(
      List<LocalFeatures> query, int signatureRadius, int minimumVotes, int limit) {
    if (query.size() > FeaturePair.MAXIMUM_LISTS) {
      throw new IllegalArgumentException(
          "query has more than " + FeaturePair.MAXIMUM_LISTS + " lists: " + query.size());
    }
    long size = 0;
    for (LocalFeatures features : query) {
      if (!features.scheme().equals(scheme)) {
        throw new IllegalArgumentException(
            "query is of another scheme: " + features.scheme().id() + " != " + scheme.id());
      }
      size += features.count();
    }
    if (size > FeatureQuery.MAXIMUM_FEATURES) {
      throw new IllegalArgumentException(
          "query has more than " + FeatureQuery.MAXIMUM_FEATURES + " features: " + size);
    }
    if (signatureRadius < 0 || signatureRadius > Long.SIZE) {
      throw new IllegalArgumentException("signatureRadius is not in 0..64: " + signatureRadius);
    }
    if (minimumVotes < 1) {
      throw new IllegalArgumentException("minimumVotes is less than 1: " + minimumVotes);
    }
    if (limit < 1) {
      throw new IllegalArgumentException("limit is less than 1: " + limit);
    }
  }
}
