package io.likeness.text.internal.align;

import java.util.Arrays;

/** Aligns short stretches of two texts token by token. Keeps its arrays; for one thread. */
final class EditAlignment {

  /** The most tokens that an end is extended by at a time. */
  private static final int STEP = 24;

  /** The most tokens that a copy goes on without a run that is worth to be linked. */
  private static final int MOST_STEPS = 4;

  private static final double MISS = 3.5;

  private final int[] suspectIds;
  private final int[] workIds;
  private final Rarity rarity;
  private int[] lengths = new int[ChainFinder.MAX_GAP + 1];
  private final double[][] scores = new double[STEP + 1][STEP + 1];

  EditAlignment(int[] suspectIds, int[] workIds, Rarity rarity) {
    this.suspectIds = suspectIds;
    this.workIds = workIds;
    this.rarity = rarity;
  }

  /** Returns the length of the longest common subsequence of two stretches of a gap. */
  int equalTokens(int suspectFrom, int suspectTo, int workFrom, int workTo) {
    int width = workTo - workFrom;
    if (width >= lengths.length) {
      lengths = new int[width + 1];
    }
    Arrays.fill(lengths, 0, width + 1, 0);
    for (int i = suspectFrom; i < suspectTo; i++) {
      int diagonal = 0;
      for (int k = 1; k <= width; k++) {
        int above = lengths[k];
        lengths[k] =
            suspectIds[i] == workIds[workFrom + k - 1]
                ? diagonal + 1
                : Math.max(above, lengths[k - 1]);
        diagonal = above;
      }
    }
    return lengths[width];
  }

  /**
   * Finds how far two passages go on beyond an end, with edits.
   *
   * @param suspect the suspect's token at the end: the first behind it, or the last before it
   * @param work the work's token there
   * @param step 1 to go forwards, -1 to go backwards
   * @param suspectLimit how many tokens there are to go in the suspect
   * @return how many tokens the copy goes on, in both texts
   */
  Extension extend(int suspect, int work, int step, int suspectLimit) {
    int workLimit = step > 0 ? workIds.length - work : work + 1;
    Extension done = new Extension(0, 0);
    for (int i = 0; i < MOST_STEPS; i++) {
      Extension more =
          extendOnce(
              suspect + step * done.suspect(),
              work + step * done.work(),
              step,
              Math.min(STEP, suspectLimit - done.suspect()),
              Math.min(STEP, workLimit - done.work()));
      done = new Extension(done.suspect() + more.suspect(), done.work() + more.work());
      if (more.suspect() <= STEP / 2) {
        break;
      }
    }
    return done;
  }

  /** How many tokens a copy goes on. */
  record Extension(int suspect, int work) {}

  private Extension extendOnce(int suspect, int work, int step, int height, int width) {
    double best = 0;
    int bestRow = 0;
    int bestColumn = 0;
    for (int r = 0; r <= height; r++) {
      for (int c = 0; c <= width; c++) {
        double score = r == 0 && c == 0 ? 0 : -MISS * Math.max(r, c);
        if (r > 0 && c > 0) {
          int i = suspect + step * (r - 1);
          boolean equal = suspectIds[i] == workIds[work + step * (c - 1)];
          double skip = Math.max(scores[r - 1][c], scores[r][c - 1]) - MISS;
          double pair = scores[r - 1][c - 1] + (equal ? rarity.bits(i, i + 1) : -MISS);
          score = Math.max(skip, pair);
        }
        scores[r][c] = score;
        if (score > best) {
          best = score;
          bestRow = r;
          bestColumn = c;
        }
      }
    }
    return new Extension(bestRow, bestColumn);
  }
}
