package io.likeness.text.internal.align;

import java.util.ArrayList;
import java.util.List;

/** Finds all {@link Run}s of a suspect and a work that hold a seed. */
final class RunFinder {

  /** What runs tell less than is chance. */
  static final double LEAST_BITS = 12;

  /** Hostile texts, all of the same few words, end here. */
  private static final int MOST_RUNS = 1 << 20;

  private final SeedIndex seeds;
  private final int[] suspectIds;

  RunFinder(SeedIndex seeds, int[] suspectIds) {
    this.seeds = seeds;
    this.suspectIds = suspectIds;
  }

  /**
   * Finds the runs.
   *
   * @return the runs in the order of their first tokens in the work
   */
  List<Run> find(TokenSequence work, int[] workIds, Rarity rarity) {
    List<Run> runs = new ArrayList<>();
    // By diagonal: where in the work its last run ends.
    int[] covered = new int[suspectIds.length + workIds.length];
    for (int j = 0; j < workIds.length && runs.size() < MOST_RUNS; j++) {
      long hash = seeds.hash(work, workIds, j);
      for (int i = seeds.first(hash); i != SeedIndex.NONE; i = seeds.next(i, hash)) {
        int diagonal = j - i + suspectIds.length;
        if (covered[diagonal] <= j) {
          Run run = extend(i, j, covered[diagonal], workIds, rarity);
          covered[diagonal] = run.workEnd();
          if (run.bits() >= LEAST_BITS) {
            runs.add(run);
          }
        }
      }
    }
    return runs;
  }

  private Run extend(int suspect, int work, int leastWork, int[] workIds, Rarity rarity) {
    int i = suspect;
    int j = work;
    while (i > 0 && j > leastWork && suspectIds[i - 1] == workIds[j - 1]) {
      i--;
      j--;
    }
    int end = suspect;
    int workEnd = work;
    while (end < suspectIds.length
        && workEnd < workIds.length
        && suspectIds[end] == workIds[workEnd]) {
      end++;
      workEnd++;
    }
    return new Run(i, j, end - i, rarity.bits(i, end));
  }
}
