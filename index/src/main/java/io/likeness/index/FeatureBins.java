package io.likeness.index;

import java.util.Arrays;

/**
 * Finds the turn and the scale on which the pairs of one document agree best. For one thread, to be
 * used for one document after another.
 *
 * <p>Weak geometric consistency (Jégou, Douze, Schmid 2008, <a
 * href="https://doi.org/10.1007/978-3-540-88682-2_24">doi:10.1007/978-3-540-88682-2_24</a>). A pair
 * votes for its bin and the eight around it, so that no border parts what belongs together; a
 * keypoint of the query votes once a bin, by its heaviest pair.
 */
final class FeatureBins {

  private final int minimumVotes;
  private final int[] votes;
  private final long[] weights;

  /** One more than the last keypoint that voted for a bin. */
  private final int[] voters;

  private int[] touched = new int[256];
  private int touchedBins;
  private long[] pairs = new long[256];
  private int best;

  FeatureBins(int lists, int minimumVotes) {
    this.minimumVotes = minimumVotes;
    this.votes = new int[lists * FeaturePair.BINS_PER_LIST];
    this.weights = new long[votes.length];
    this.voters = new int[votes.length];
  }

  /**
   * Looks at the pairs of a document.
   *
   * @return whether there is a bin with enough votes, which the accessors then tell until the next
   *     call
   */
  boolean vote(DocumentPairs all, int slot) {
    clear();
    int size = all.size(slot);
    if (pairs.length < size) {
      pairs = new long[size * 2];
    }
    all.copy(slot, pairs);
    Arrays.sort(pairs, 0, size);
    for (int i = 0; i < size; i++) {
      voteAround(pairs[i]);
    }
    best = -1;
    for (int i = 0; i < touchedBins; i++) {
      consider(touched[i]);
    }
    return best >= 0;
  }

  /** Returns the bin with the greatest weight. */
  int bin() {
    return best;
  }

  /** Returns how many keypoints vote for it. */
  int votes() {
    return votes[best];
  }

  /** Returns what their votes weigh. */
  long weight() {
    return weights[best];
  }

  private void clear() {
    for (int i = 0; i < touchedBins; i++) {
      int bin = touched[i];
      votes[bin] = 0;
      weights[bin] = 0;
      voters[bin] = 0;
    }
    touchedBins = 0;
  }

  private void voteAround(long pair) {
    int voter = FeaturePair.keypoint(pair) + 1;
    int weight = FeaturePair.weight(pair);
    int bin = FeaturePair.bin(pair);
    int ratio = bin % FeaturePair.RATIOS;
    int row = bin - ratio;
    int firstRow = row - row % FeaturePair.BINS_PER_LIST;
    int least = Math.max(0, ratio - 1);
    int greatest = Math.min(FeaturePair.RATIOS - 1, ratio + 1);
    for (int turns = -1; turns <= 1; turns++) {
      // The first and the last turn are neighbours.
      int shifted = row - firstRow + turns * FeaturePair.RATIOS + FeaturePair.BINS_PER_LIST;
      int neighbours = firstRow + shifted % FeaturePair.BINS_PER_LIST;
      for (int near = least; near <= greatest; near++) {
        vote(neighbours + near, voter, weight);
      }
    }
  }

  private void vote(int bin, int voter, int weight) {
    if (voters[bin] == voter) {
      return;
    }
    if (voters[bin] == 0) {
      if (touchedBins == touched.length) {
        touched = Arrays.copyOf(touched, touchedBins * 2);
      }
      touched[touchedBins++] = bin;
    }
    voters[bin] = voter;
    votes[bin]++;
    weights[bin] += weight;
  }

  private void consider(int bin) {
    if (votes[bin] < minimumVotes) {
      return;
    }
    boolean better =
        best < 0 || weights[bin] > weights[best] || (weights[bin] == weights[best] && bin < best);
    if (better) {
      best = bin;
    }
  }
}
