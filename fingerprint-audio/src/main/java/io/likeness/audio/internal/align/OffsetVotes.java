package io.likeness.audio.internal.align;

import io.likeness.core.Landmarks;
import java.util.Arrays;

/**
 * Counts for every offset how many sub-prints of a work are among the probes of a suspect.
 *
 * <p>Sorts each side once and joins them; memory is proportional to their lengths. Belongs to one
 * thread.
 */
final class OffsetVotes {

  // A term that pairs up more often than this says nothing about the offset.
  private static final long MOST_PAIRS = 4096;

  private final long[] probes;
  private final int suspectLength;

  OffsetVotes(Landmarks probes) {
    this.probes = sorted(probes);
    this.suspectLength = length(probes);
  }

  /**
   * Finds the offsets with the most votes.
   *
   * @param work the sub-prints of a work
   * @param minimumVotes the fewest votes, counted over two neighbouring offsets
   * @param limit how many offsets to return at most
   * @return the offsets (position in the work less position in the suspect), the most votes first
   */
  int[] best(Landmarks work, int minimumVotes, int limit) {
    int[] votes = new int[suspectLength + length(work) + 1];
    join(sorted(work), votes);
    long[] ranked = new long[votes.length];
    int count = 0;
    for (int i = 0; i + 1 < votes.length; i++) {
      int pair = votes[i] + votes[i + 1];
      if (pair >= minimumVotes) {
        // The lower offset wins ties.
        ranked[count++] = (long) -pair << Integer.SIZE | i;
      }
    }
    Arrays.sort(ranked, 0, count);
    int[] offsets = new int[Math.min(count, limit)];
    for (int i = 0; i < offsets.length; i++) {
      offsets[i] = (int) ranked[i] - suspectLength;
    }
    return offsets;
  }

  private void join(long[] works, int[] votes) {
    int p = 0;
    int w = 0;
    while (p < probes.length && w < works.length) {
      int order = Integer.compare(term(probes[p]), term(works[w]));
      if (order < 0) {
        p++;
      } else if (order > 0) {
        w++;
      } else {
        int probesEnd = endOfTerm(probes, p);
        int worksEnd = endOfTerm(works, w);
        if ((long) (probesEnd - p) * (worksEnd - w) <= MOST_PAIRS) {
          vote(p, probesEnd, works, w, worksEnd, votes);
        }
        p = probesEnd;
        w = worksEnd;
      }
    }
  }

  private void vote(int from, int to, long[] works, int worksFrom, int worksTo, int[] votes) {
    for (int p = from; p < to; p++) {
      for (int w = worksFrom; w < worksTo; w++) {
        votes[(int) works[w] - (int) probes[p] + suspectLength]++;
      }
    }
  }

  private static int endOfTerm(long[] sorted, int from) {
    int to = from + 1;
    while (to < sorted.length && term(sorted[to]) == term(sorted[from])) {
      to++;
    }
    return to;
  }

  private static int term(long packed) {
    return (int) (packed >> Integer.SIZE);
  }

  private static long[] sorted(Landmarks landmarks) {
    long[] packed = new long[landmarks.size()];
    for (int i = 0; i < packed.length; i++) {
      packed[i] = (long) landmarks.term(i) << Integer.SIZE | landmarks.position(i);
    }
    Arrays.sort(packed);
    return packed;
  }

  private static int length(Landmarks landmarks) {
    return landmarks.isEmpty() ? 0 : landmarks.position(landmarks.size() - 1) + 1;
  }
}
