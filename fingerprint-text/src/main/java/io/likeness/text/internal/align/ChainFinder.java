package io.likeness.text.internal.align;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Links runs to the chains that tell the most.
 *
 * <p>Dynamic programming in the order of the work: a run follows the run before it with the best
 * score, less a price for the tokens in between and for those that only one text has. Runs are kept
 * by diagonal, so that only those near in both texts are looked at.
 */
final class ChainFinder {

  /** The most tokens between two runs of a chain, in either text. */
  static final int MAX_GAP = 60;

  private static final double BITS_PER_LINK = 10;
  private static final double BITS_PER_GAP_TOKEN = 0.75;
  private static final double BITS_PER_DRIFT = 0.5;
  private static final int BUCKET_BITS = 5;
  private static final int LOOK_BACK = 32;
  private static final int NONE = -1;

  private final List<Run> runs;
  private final double[] scores;
  private final int[] previous;
  private final int[] older;
  private final int[] newest;
  private final int suspectSize;

  /**
   * Links all runs.
   *
   * @param runs the runs of two texts, in any order
   * @param suspectSize the number of tokens of the suspect
   * @param workSize the number of tokens of the work
   */
  ChainFinder(List<Run> runs, int suspectSize, int workSize) {
    this.runs =
        runs.stream()
            .sorted(Comparator.comparingInt(Run::work).thenComparingInt(Run::suspect))
            .toList();
    this.suspectSize = suspectSize;
    scores = new double[runs.size()];
    previous = new int[runs.size()];
    older = new int[runs.size()];
    newest = new int[((suspectSize + workSize) >> BUCKET_BITS) + 3];
    Arrays.fill(newest, NONE);
    for (int i = 0; i < scores.length; i++) {
      link(i);
    }
  }

  private void link(int index) {
    Run run = runs.get(index);
    int bucket = ((run.diagonal() + suspectSize) >> BUCKET_BITS) + 1;
    scores[index] = run.bits();
    previous[index] = NONE;
    for (int b = bucket - 1; b <= bucket + 1; b++) {
      int looked = 0;
      for (int p = newest[b]; p != NONE && looked < LOOK_BACK; p = older[p]) {
        looked++;
        double score = scores[p] + gain(runs.get(p), run);
        if (score > scores[index]) {
          scores[index] = score;
          previous[index] = p;
        }
      }
    }
    older[index] = newest[bucket];
    newest[bucket] = index;
  }

  /** Returns what a run adds behind another, or negative infinity if it cannot follow it. */
  private static double gain(Run before, Run run) {
    int suspectGap = run.suspect() - before.suspectEnd();
    int workGap = run.work() - before.workEnd();
    int overlap = overlap(before, run);
    if (suspectGap > MAX_GAP || workGap > MAX_GAP || overlap >= run.length()) {
      return Double.NEGATIVE_INFINITY;
    }
    double own = run.bits() * (run.length() - overlap) / run.length();
    return own
        - BITS_PER_LINK
        - BITS_PER_GAP_TOKEN * Math.max(0, Math.max(suspectGap, workGap))
        - BITS_PER_DRIFT * Math.abs(suspectGap - workGap);
  }

  private static int overlap(Run before, Run run) {
    return Math.max(
        0, Math.max(before.suspectEnd() - run.suspect(), before.workEnd() - run.work()));
  }

  /**
   * Takes the chains apart that share runs: each run is left to the best.
   *
   * @return the chains, the best first
   */
  List<Chain> chains() {
    boolean[] used = new boolean[runs.size()];
    List<Integer> byScore = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      byScore.add(i);
    }
    byScore.sort(Comparator.comparingDouble(i -> -scores[i]));
    List<Chain> chains = new ArrayList<>();
    for (int last : byScore) {
      if (!used[last]) {
        chains.add(trace(last, used));
      }
    }
    chains.sort(Comparator.comparingDouble(Chain::bits).reversed());
    return chains;
  }

  private Chain trace(int last, boolean[] used) {
    Deque<Run> members = new ArrayDeque<>();
    int index = last;
    while (index != NONE && !used[index]) {
      used[index] = true;
      Run run = runs.get(index);
      int before = previous[index];
      int overlap = before == NONE ? 0 : overlap(runs.get(before), run);
      members.addFirst(run.part(run.suspect() + overlap, run.suspectEnd()));
      index = before;
    }
    double shared = index == NONE ? 0 : scores[index];
    return new Chain(List.copyOf(members), scores[last] - shared);
  }
}
