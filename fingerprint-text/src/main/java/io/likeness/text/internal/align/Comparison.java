package io.likeness.text.internal.align;

import io.likeness.core.Significance;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** What a suspect and one work share: runs of equal tokens, and the passages that they make. */
final class Comparison {

  /** The significance that passages besides the best one have. */
  private static final double LOG10_P_OF_FURTHER = -3;

  /** What shares fewer of its tokens nobody would call a copy. */
  private static final double LEAST_SIMILARITY = 0.25;

  /** No token of a text has this number, so that it equals none. */
  private static final int MASKED = -2;

  private final int[] ids;
  private final TokenSequence work;
  private final int[] workIds;
  private final Rarity rarity;
  private final List<Run> runs;
  private final EditAlignment.Scratch scratch;

  Comparison(
      int[] ids,
      TokenSequence work,
      int[] workIds,
      Rarity rarity,
      RunFinder finder,
      EditAlignment.Scratch scratch) {
    this.ids = ids;
    this.work = work;
    this.workIds = workIds;
    this.rarity = rarity;
    this.scratch = scratch;
    runs = finder.find(work, workIds, rarity);
  }

  TokenSequence work() {
    return work;
  }

  Rarity rarity() {
    return rarity;
  }

  List<Run> runs() {
    return runs;
  }

  /** Returns how often chance gives a passage that tells so much. */
  Significance significance(double bits) {
    return ChanceModel.significance(bits, ids.length, workIds.length);
  }

  /** Returns the passages, the best first; it may be weak, the others are not. */
  List<Passage> passages() {
    return passages(runs, ids);
  }

  /** Returns the passages of the suspect's tokens that are not masked. */
  List<Passage> passagesWithout(BitSet masked) {
    List<Run> parts = new ArrayList<>();
    for (Run run : runs) {
      int from = masked.nextClearBit(run.suspect());
      while (from < run.suspectEnd()) {
        int next = masked.nextSetBit(from);
        int to = next < 0 ? run.suspectEnd() : Math.min(next, run.suspectEnd());
        Run part = new Run(from, from + run.diagonal(), to - from, rarity.bits(from, to));
        if (part.bits() >= RunFinder.LEAST_BITS) {
          parts.add(part);
        }
        from = masked.nextClearBit(to);
      }
    }
    int[] maskedIds = ids.clone();
    masked.stream().limit(ids.length).forEach(token -> maskedIds[token] = MASKED);
    return passages(parts, maskedIds);
  }

  private List<Passage> passages(List<Run> runs, int[] ids) {
    List<Chain> chains = new ChainFinder(runs, ids.length, workIds.length).chains();
    EditAlignment edits = new EditAlignment(ids, workIds, rarity, scratch);
    double least =
        ChanceModel.bits(new Significance(LOG10_P_OF_FURTHER), ids.length, workIds.length);
    List<Passage> passages = new ArrayList<>();
    for (Passage passage : PassageJoiner.join(new PassageFinder(ids, edits).find(chains))) {
      boolean tells = passages.isEmpty() || passage.bits() >= least;
      if (tells && passage.similarity() >= LEAST_SIMILARITY) {
        passages.add(passage);
      }
    }
    return passages;
  }
}
