package io.likeness.text.internal.align;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells whether passages are of one language.
 *
 * <p>Languages that are near each other share many words, and translations of one text into them
 * share these in one order. But each has little words of its own that the other never uses. Edits,
 * misprints and synonyms leave some of every frequent word, and what they put in is on one side
 * only.
 */
final class Usage {

  /** A token is frequent if one side has it so often. */
  private static final int FREQUENT = 3;

  /** A token of which the other side has so many times fewer is the side's own. */
  private static final int OWN = 5;

  /** With fewer frequent tokens nothing can be said. */
  private static final int LEAST_TOKENS = 60;

  /**
   * The share of its own among the frequent tokens of each side that makes two languages. Between
   * translations of the Declaration of Human Rights into near languages (Czech and Slovak, Danish
   * and Norwegian, Spanish and Galician) it is 0.1 to 0.5 on the side that has fewer; in passages
   * with half of their words edited or a tenth of their letters misread 0.08 at most, and mostly 0.
   */
  private static final double OWN_SHARE = 0.1;

  private Usage() {}

  /** Returns whether the two sides of all passages together may be of one language. */
  static boolean isAlike(List<Passage> passages, TokenSequence suspect, TokenSequence work) {
    Map<Integer, int[]> counts = new HashMap<>();
    for (Passage passage : passages) {
      count(suspect, passage.suspectFrom(), passage.suspectTo(), 0, counts);
      count(work, passage.workFrom(), passage.workTo(), 1, counts);
    }
    return isAlike(counts, 0) || isAlike(counts, 1);
  }

  private static void count(
      TokenSequence tokens, int from, int to, int side, Map<Integer, int[]> counts) {
    for (int i = from; i < to; i++) {
      counts.computeIfAbsent(tokens.key(i), key -> new int[2])[side]++;
    }
  }

  private static boolean isAlike(Map<Integer, int[]> counts, int side) {
    int all = 0;
    int own = 0;
    for (int[] count : counts.values()) {
      if (count[side] >= FREQUENT) {
        all += count[side];
        own += count[1 - side] * OWN < count[side] ? count[side] : 0;
      }
    }
    return all < LEAST_TOKENS || own < OWN_SHARE * all;
  }
}
