package io.likeness.text.internal.align;

/**
 * How many bits it tells that a token of the suspect stands in the work too.
 *
 * <p>A token of probability {@code p} tells {@code -log2 p} bits. The probability is estimated from
 * both texts, and from what is usual for a token of its length where they are too short to say. A
 * token that overlaps its successor tells only for the part before it.
 */
final class Rarity {

  /** As many tokens as what is usual counts for. */
  private static final double PRIOR_TOKENS = 1000;

  /** A rare word that both texts have is what both are about: it tells no more than this. */
  private static final double MOST_BITS = 9;

  private static final double LOG_2 = Math.log(2);

  private final double[] bits;
  private final double[] cumulative;

  Rarity(TokenSequence suspect, int[] suspectIds, Vocabulary vocabulary, int[] workIds) {
    int[] counts = new int[vocabulary.size()];
    for (int id : workIds) {
      if (id != Vocabulary.ABSENT) {
        counts[id]++;
      }
    }
    double total = suspectIds.length + workIds.length + PRIOR_TOKENS;
    bits = new double[vocabulary.size()];
    for (int id = 0; id < bits.length; id++) {
      double expected = PRIOR_TOKENS * usualProbability(vocabulary.length(id));
      double probability = (counts[id] + vocabulary.count(id) + expected) / total;
      bits[id] = Math.min(MOST_BITS, -Math.log(probability) / LOG_2);
    }
    cumulative = new double[suspectIds.length + 1];
    for (int i = 0; i < suspectIds.length; i++) {
      cumulative[i + 1] = cumulative[i] + bits[suspectIds[i]] * ownShare(suspect, i);
    }
  }

  /** Short words are common: measured on English prose, and near enough elsewhere. */
  private static double usualProbability(int length) {
    return switch (length) {
      case 0, 1 -> 0.02;
      case 2 -> 0.012;
      case 3 -> 0.008;
      case 4 -> 0.003;
      case 5 -> 0.001;
      case 6 -> 0.0006;
      default -> 0.0003;
    };
  }

  private static double ownShare(TokenSequence tokens, int token) {
    int next = token + 1;
    if (next == tokens.size() || tokens.start(next) >= tokens.end(token)) {
      return 1;
    }
    int length = tokens.end(token) - tokens.start(token);
    return (double) (tokens.start(next) - tokens.start(token)) / length;
  }

  /** Returns the bits that the suspect's tokens from one to before another tell. */
  double bits(int from, int to) {
    return cumulative[to] - cumulative[from];
  }
}
