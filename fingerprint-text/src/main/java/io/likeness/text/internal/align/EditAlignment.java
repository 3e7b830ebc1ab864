package io.likeness.text.internal.align;

/**
 * Aligns short stretches of two texts token by token: what stands between two runs, and how far a
 * copy goes on beyond its last one. For one thread.
 *
 * <p>An equal token counts what it tells, a token that has no equal costs as its channel says.
 */
final class EditAlignment {

  /** The most tokens that an end is extended by at a time. */
  private static final int STEP = 24;

  /** The most tokens that a copy goes on without a run that is worth to be linked. */
  private static final int MOST_STEPS = 4;

  private final int[] suspectIds;
  private final int[] workIds;
  private final Rarity rarity;
  private final double miss;
  private final double[][] scores;
  private final int[][] equals;

  EditAlignment(int[] suspectIds, int[] workIds, Rarity rarity, Scratch scratch) {
    this.suspectIds = suspectIds;
    this.workIds = workIds;
    this.rarity = rarity;
    this.miss = rarity.missBits();
    this.scores = scratch.scores;
    this.equals = scratch.equals;
  }

  /** Arrays that one work after another is aligned in. */
  static final class Scratch {
    private static final int SIDE = Math.max(STEP, ChainFinder.MAX_GAP) + 1;

    private final double[][] scores = new double[SIDE][SIDE];
    private final int[][] equals = new int[SIDE][SIDE];
  }

  /**
   * What two stretches have in common.
   *
   * @param suspect the length of the suspect's, in tokens
   * @param work the length of the work's, in tokens
   * @param equal how many tokens are equal
   * @param bits what these tell, less what the others cost
   */
  record Stretch(int suspect, int work, int equal, double bits) {
    static final Stretch EMPTY = new Stretch(0, 0, 0, 0);

    Stretch then(Stretch next) {
      return new Stretch(
          suspect + next.suspect, work + next.work, equal + next.equal, bits + next.bits);
    }
  }

  /** Aligns two stretches from end to end, each of at most {@link ChainFinder#MAX_GAP} tokens. */
  Stretch between(int suspectFrom, int suspectTo, int workFrom, int workTo) {
    int height = suspectTo - suspectFrom;
    int width = workTo - workFrom;
    fill(suspectFrom, workFrom, 1, height, width);
    return stretch(height, width);
  }

  /**
   * Finds how far two passages go on beyond an end, with edits.
   *
   * @param suspect the suspect's token at the end: the first behind it, or the last before it
   * @param work the work's token there
   * @param step 1 to go forwards, -1 to go backwards
   * @param suspectLimit how many tokens there are to go in the suspect
   * @return how far the copy goes on in both texts
   */
  Stretch extend(int suspect, int work, int step, int suspectLimit) {
    int workLimit = step > 0 ? workIds.length - work : work + 1;
    Stretch done = Stretch.EMPTY;
    for (int i = 0; i < MOST_STEPS; i++) {
      Stretch more =
          best(
              suspect + step * done.suspect(),
              work + step * done.work(),
              step,
              Math.min(STEP, suspectLimit - done.suspect()),
              Math.min(STEP, workLimit - done.work()));
      done = done.then(more);
      if (more.suspect() <= STEP / 2) {
        break;
      }
    }
    return done;
  }

  private Stretch best(int suspect, int work, int step, int height, int width) {
    fill(suspect, work, step, height, width);
    int row = 0;
    int column = 0;
    for (int r = 1; r <= height; r++) {
      for (int c = 1; c <= width; c++) {
        if (scores[r][c] > scores[row][column]) {
          row = r;
          column = c;
        }
      }
    }
    return stretch(row, column);
  }

  private Stretch stretch(int row, int column) {
    return new Stretch(row, column, equals[row][column], scores[row][column]);
  }

  private void fill(int suspect, int work, int step, int height, int width) {
    for (int c = 0; c <= width; c++) {
      scores[0][c] = -miss * c;
      equals[0][c] = 0;
    }
    for (int r = 1; r <= height; r++) {
      scores[r][0] = -miss * r;
      equals[r][0] = 0;
      int token = suspect + step * (r - 1);
      double bits = rarity.bits(token);
      for (int c = 1; c <= width; c++) {
        boolean equal = suspectIds[token] == workIds[work + step * (c - 1)];
        choose(r, c, equal ? bits : -miss, equal ? 1 : 0);
      }
    }
  }

  private void choose(int r, int c, double pairBits, int pairEqual) {
    double pair = scores[r - 1][c - 1] + pairBits;
    double above = scores[r - 1][c] - miss;
    double left = scores[r][c - 1] - miss;
    if (pair >= above && pair >= left) {
      scores[r][c] = pair;
      equals[r][c] = equals[r - 1][c - 1] + pairEqual;
    } else if (above >= left) {
      scores[r][c] = above;
      equals[r][c] = equals[r - 1][c];
    } else {
      scores[r][c] = left;
      equals[r][c] = equals[r][c - 1];
    }
  }
}
