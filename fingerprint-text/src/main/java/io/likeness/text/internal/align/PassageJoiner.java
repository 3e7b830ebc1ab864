package io.likeness.text.internal.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Joins passages that lie near each other in both texts, in whatever order: a copy whose clauses
 * changed places is one passage.
 *
 * <p>The best passage takes in what tells more than chance gives so near to it; then the next best
 * one does, and so on.
 */
final class PassageJoiner {

  /** The most tokens between passages that are joined, in either text. */
  private static final int MOST_GAP = 100;

  /** Passages that changed places and are at least so long stay apart. */
  private static final int MOST_MOVED = 100;

  /** What chance gives beside a passage, and what a token further counts for, in bits. */
  private static final double PRICE = 10;

  /** What chance gives in any order beyond what it gives in the order of both texts. */
  private static final double PRICE_OF_MOVING = 8;

  private static final double TOUCH = 8;
  private static final double LOG_2 = Math.log(2);

  private PassageJoiner() {}

  /**
   * Joins passages.
   *
   * @param passages passages that do not overlap in the suspect
   * @return the joined ones and those that stay alone, the best first
   */
  static List<Passage> join(List<Passage> passages) {
    List<Passage> open = new ArrayList<>(passages);
    open.sort(Comparator.comparingDouble(Passage::bits).reversed());
    List<Passage> joined = new ArrayList<>();
    while (!open.isEmpty()) {
      joined.add(grow(open.removeFirst(), open));
    }
    joined.sort(Comparator.comparingDouble(Passage::bits).reversed());
    return List.copyOf(joined);
  }

  private static Passage grow(Passage seed, List<Passage> open) {
    Passage grown = seed;
    int next = nearest(grown, open);
    while (next >= 0) {
      Passage other = open.remove(next);
      grown = grown.with(other, price(grown, other));
      next = nearest(grown, open);
    }
    return grown;
  }

  /** Returns the open passage that tells the most beyond its price, or -1 if none does. */
  private static int nearest(Passage passage, List<Passage> open) {
    int nearest = -1;
    double most = 0;
    for (int i = 0; i < open.size(); i++) {
      Passage other = open.get(i);
      double gain = belong(passage, other) ? other.bits() - price(passage, other) : 0;
      if (gain > most) {
        most = gain;
        nearest = i;
      }
    }
    return nearest;
  }

  private static boolean belong(Passage passage, Passage other) {
    boolean near = passage.suspectGap(other) <= MOST_GAP && passage.workGap(other) <= MOST_GAP;
    int shorter = Math.min(passage.length(), other.length());
    return near && (shorter < MOST_MOVED || passage.isInOrderWith(other));
  }

  /** The more places there are as near, the more chance gives. */
  private static double price(Passage passage, Passage other) {
    double places = (TOUCH + passage.suspectGap(other)) * (TOUCH + passage.workGap(other));
    double moving = passage.isInOrderWith(other) ? 0 : PRICE_OF_MOVING;
    return PRICE + moving + Math.log(places) / LOG_2;
  }
}
