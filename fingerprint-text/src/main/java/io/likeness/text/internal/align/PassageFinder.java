package io.likeness.text.internal.align;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Finds the passages of a suspect that copy one work: seeds, runs, chains, and their ends.
 *
 * <p>No two passages overlap in the suspect; where the work repeats itself the best copy is told.
 */
final class PassageFinder {

  private static final int MOST_PASSAGES = 1000;

  private final int[] suspectIds;
  private final EditAlignment edits;
  private final BitSet taken = new BitSet();
  private final List<Passage> passages = new ArrayList<>();

  PassageFinder(int[] suspectIds, EditAlignment edits) {
    this.suspectIds = suspectIds;
    this.edits = edits;
  }

  /**
   * Makes passages of chains.
   *
   * @param chains the chains, the best first
   * @param leastBits the fewest bits of a passage, besides the best one
   * @return the passages, the best first
   */
  List<Passage> find(List<Chain> chains, double leastBits) {
    for (Chain chain : chains) {
      if (passages.size() == MOST_PASSAGES || !tells(chain, leastBits)) {
        break;
      }
      free(chain).filter(free -> tells(free, leastBits)).map(this::passage).ifPresent(this::take);
    }
    return List.copyOf(passages);
  }

  private boolean tells(Chain chain, double leastBits) {
    return passages.isEmpty() || chain.bits() >= leastBits;
  }

  private void take(Passage passage) {
    taken.set(passage.suspectFrom(), passage.suspectTo());
    passages.add(passage);
  }

  /** Cuts off the ends of a chain that better passages hold; empty if one is in its midst. */
  private Optional<Chain> free(Chain chain) {
    List<Run> free = new ArrayList<>();
    double lost = 0;
    for (Run run : chain.runs()) {
      int from = taken.nextClearBit(run.suspect());
      int to = taken.previousClearBit(run.suspectEnd() - 1) + 1;
      if (from < to) {
        free.add(run.part(from, to));
        lost += run.bits() - free.getLast().bits();
      } else {
        lost += run.bits();
      }
    }
    if (free.isEmpty()) {
      return Optional.empty();
    }
    int next = taken.nextSetBit(free.getFirst().suspect());
    boolean clear = next < 0 || next >= free.getLast().suspectEnd();
    return clear ? Optional.of(new Chain(free, chain.bits() - lost)) : Optional.empty();
  }

  private Passage passage(Chain chain) {
    Run first = chain.first();
    Run last = chain.last();
    int before = taken.previousSetBit(first.suspect()) + 1;
    int behind = taken.nextSetBit(last.suspectEnd());
    EditAlignment.Extension left =
        edits.extend(first.suspect() - 1, first.work() - 1, -1, first.suspect() - before);
    EditAlignment.Extension right =
        edits.extend(
            last.suspectEnd(),
            last.workEnd(),
            1,
            (behind < 0 ? suspectIds.length : behind) - last.suspectEnd());
    int suspectFrom = first.suspect() - left.suspect();
    int suspectTo = last.suspectEnd() + right.suspect();
    int workFrom = first.work() - left.work();
    int workTo = last.workEnd() + right.work();
    int equal =
        equalTokens(chain)
            + edits.equalTokens(suspectFrom, first.suspect(), workFrom, first.work())
            + edits.equalTokens(last.suspectEnd(), suspectTo, last.workEnd(), workTo);
    return new Passage(suspectFrom, suspectTo, workFrom, workTo, equal, chain.bits());
  }

  private int equalTokens(Chain chain) {
    int equal = chain.first().length();
    for (int i = 1; i < chain.runs().size(); i++) {
      Run before = chain.runs().get(i - 1);
      Run run = chain.runs().get(i);
      equal += run.length();
      equal += edits.equalTokens(before.suspectEnd(), run.suspect(), before.workEnd(), run.work());
    }
    return equal;
  }
}
