package io.likeness.text.internal.align;

import io.likeness.text.internal.align.EditAlignment.Stretch;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Finds the passages of a suspect that copy one work: chains of runs, trimmed to what tells most,
 * and extended at their ends.
 *
 * <p>No two passages overlap in the suspect; where the work repeats itself the best copy is told.
 */
final class PassageFinder {

  /** What a chain tells less than cannot even support a better one near it. */
  private static final double LEAST_BITS = 12;

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
   * @return the passages, about the best first, weak ones as well
   */
  List<Passage> find(List<Chain> chains) {
    for (Chain chain : chains) {
      if (passages.size() == MOST_PASSAGES || !tells(chain)) {
        break;
      }
      free(chain).filter(this::tells).map(this::passage).ifPresent(this::take);
    }
    return List.copyOf(passages);
  }

  private boolean tells(Chain chain) {
    return passages.isEmpty() || chain.bits() >= LEAST_BITS;
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
    Passage core = core(chain.runs());
    int before = taken.previousSetBit(core.suspectFrom()) + 1;
    int behind = taken.nextSetBit(core.suspectTo());
    int end = behind < 0 ? suspectIds.length : behind;
    Stretch left =
        edits.extend(core.suspectFrom() - 1, core.workFrom() - 1, -1, core.suspectFrom() - before);
    Stretch right = edits.extend(core.suspectTo(), core.workTo(), 1, end - core.suspectTo());
    return new Passage(
        core.suspectFrom() - left.suspect(),
        core.suspectTo() + right.suspect(),
        core.workFrom() - left.work(),
        core.workTo() + right.work(),
        core.equal() + left.equal() + right.equal(),
        false,
        core.bits() + left.bits() + right.bits());
  }

  /** Finds the part of a chain that tells the most, from one of its runs to another. */
  private Passage core(List<Run> runs) {
    Passage best = passage(runs.getFirst());
    Passage current = best;
    for (int i = 1; i < runs.size(); i++) {
      Run before = runs.get(i - 1);
      Run run = runs.get(i);
      Stretch gap = edits.between(before.suspectEnd(), run.suspect(), before.workEnd(), run.work());
      current = current.bits() + gap.bits() <= 0 ? passage(run) : extended(current, gap, run);
      if (current.bits() > best.bits()) {
        best = current;
      }
    }
    return best;
  }

  private static Passage passage(Run run) {
    return new Passage(
        run.suspect(),
        run.suspectEnd(),
        run.work(),
        run.workEnd(),
        run.length(),
        false,
        run.bits());
  }

  private static Passage extended(Passage passage, Stretch gap, Run run) {
    return new Passage(
        passage.suspectFrom(),
        run.suspectEnd(),
        passage.workFrom(),
        run.workEnd(),
        passage.equal() + gap.equal() + run.length(),
        false,
        passage.bits() + gap.bits() + run.bits());
  }
}
