package io.likeness.text.internal.align;

/**
 * How many bits it tells that a token of the suspect stands in the work too.
 *
 * <p>A token of probability {@code p} tells {@code -log2 p} bits. The probability is estimated from
 * both texts, and from what is usual for a token of its length where they are too short to say. A
 * token that overlaps its successor tells only for the part before it. A token whose predecessor is
 * common too tells what remains to be said behind it: where both texts keep saying "United States",
 * the second word tells next to nothing. The pair of places that is judged is not counted itself.
 */
final class Rarity {

  /** As many tokens as what is usual counts for. */
  private static final double PRIOR_TOKENS = 1000;

  /** As many successors as what a token tells by itself counts for. */
  private static final double PRIOR_SUCCESSORS = 4;

  /** A rare word that both texts have is what both are about: it tells no more than this. */
  private static final double MOST_BITS = 9;

  private static final double LOG_2 = Math.log(2);

  private final TokenSequence suspect;
  private final int[] suspectIds;
  private final Successions successions;
  private final int[] counts;
  private final int[] pairCounts;
  private final double[] bits;
  private final double missBits;

  Rarity(
      TokenSequence suspect,
      int[] suspectIds,
      Vocabulary vocabulary,
      Successions successions,
      int[] workIds,
      Channel channel) {
    this.suspect = suspect;
    this.suspectIds = suspectIds;
    this.successions = successions;
    missBits = channel.missBits();
    counts = vocabulary.countsWith(workIds);
    pairCounts = successions.countsWith(workIds);
    bits = new double[counts.length];
    double total = suspectIds.length + workIds.length + PRIOR_TOKENS;
    for (int id = 0; id < bits.length; id++) {
      double expected =
          PRIOR_TOKENS * channel.usage().probability(vocabulary.key(id), vocabulary.length(id));
      bits[id] = Math.min(MOST_BITS, bitsOf((counts[id] + expected) / total));
    }
  }

  private static double bitsOf(double probability) {
    return -Math.log(probability) / LOG_2;
  }

  private double ownShare(int token) {
    int next = token + 1;
    if (next == suspect.size() || suspect.start(next) >= suspect.end(token)) {
      return 1;
    }
    int length = suspect.end(token) - suspect.start(token);
    return (double) (suspect.start(next) - suspect.start(token)) / length;
  }

  /** Returns the bits that a token without an equal costs. */
  double missBits() {
    return missBits;
  }

  /** Returns the bits that a token of the suspect tells by itself. */
  double bits(int token) {
    return bits[suspectIds[token]] * ownShare(token);
  }

  /** Returns the bits that the suspect's tokens from one to before another tell as a row. */
  double bits(int from, int to) {
    double sum = bits(from);
    for (int token = from + 1; token < to; token++) {
      sum += bitsBehindPredecessor(token);
    }
    return sum;
  }

  private double bitsBehindPredecessor(int token) {
    double alone = bits(token);
    int pair = pairCounts[successions.pair(token)] - 2;
    if (pair <= 0) {
      return alone;
    }
    int predecessor = Math.max(pair, counts[suspectIds[token - 1]] - 2);
    double prior = PRIOR_SUCCESSORS * Math.exp(-alone * LOG_2);
    return Math.min(alone, bitsOf((pair + prior) / (predecessor + PRIOR_SUCCESSORS)));
  }
}
