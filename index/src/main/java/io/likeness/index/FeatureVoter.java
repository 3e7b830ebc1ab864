package io.likeness.index;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;

/** Pairs the features of a query with the postings of their words. Immutable. */
final class FeatureVoter {

  /** By how much a weight of the plan is greater than one of a pair. */
  private static final double TO_PAIR = ReadingPlan.WEIGHT_UNIT / FeaturePair.WEIGHT_UNIT;

  private final FeatureQuery query;
  private final ReadingPlan plan;

  /** What signatures at each distance within the radius weigh. */
  private final int[] nearness;

  FeatureVoter(FeatureQuery query, ReadingPlan plan, int radius) {
    this.query = query;
    this.plan = plan;
    this.nearness = Arrays.copyOf(nearness(), radius + 1);
  }

  /** The negative logarithm of the probability of so small a distance of random signatures. */
  private static int[] nearness() {
    int[] weights = new int[FeaturePosting.SIGNATURE_BITS + 1];
    double ways = 1;
    double below = 0;
    for (int distance = 0; distance < weights.length; distance++) {
      below += ways;
      double probability = below / (1 << FeaturePosting.SIGNATURE_BITS);
      weights[distance] = (int) Math.round(-StrictMath.log(probability) / FeaturePair.WEIGHT_UNIT);
      ways = ways * (FeaturePosting.SIGNATURE_BITS - distance) / (distance + 1);
    }
    return weights;
  }

  /** Adds the pairs of one word in accepted documents. */
  void visit(int word, PostingsEnum postings, Bits accepted, DocumentPairs pairs)
      throws IOException {
    int start = query.words().start(word);
    int end = start + query.words().count(word);
    int rarity = (int) Math.round(plan.weight(word) * TO_PAIR);
    int document = postings.nextDoc();
    while (document != DocIdSetIterator.NO_MORE_DOCS) {
      if (accepted.get(document)) {
        for (int left = postings.freq(); left > 0; left--) {
          int position = postings.nextPosition();
          for (int entry = start; entry < end; entry++) {
            int distance = FeaturePosting.distance(position, query.signature(entry));
            if (distance < nearness.length) {
              add(document, position, entry, rarity + nearness[distance], pairs);
            }
          }
        }
      }
      document = postings.nextDoc();
    }
  }

  private void add(int document, int position, int entry, int weight, DocumentPairs pairs) {
    int turn = FeaturePosting.angle(position) - query.angle(entry);
    int ratio = FeaturePosting.size(position) - query.size(entry);
    int bin = FeaturePair.bin(query.list(entry), turn, ratio);
    pairs.add(pairs.slot(document, 1, weight), FeaturePair.of(query.keypoint(entry), weight, bin));
  }
}
