package io.likeness.audio.internal.align;

import io.likeness.audio.internal.landmark.Anchors;
import io.likeness.core.Landmarks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the warps on which most pairs of equal hashes lie, jointly over speed, shift in time and
 * pitch.
 *
 * <p>The suspect is looked at in overlapping pieces, so that each piece of a medley speaks for
 * itself. Sorts the suspect once; a work costs a look-up for each of its anchors. Belongs to one
 * thread.
 */
final class WarpVotes {

  /** Half a piece of the suspect, in frames: 8 s. */
  private static final int HALF_PIECE = 64;

  /** The speeds that are tried, so dense that a piece drifts by two frames at most. */
  private static final double[] SPEEDS = {1, 1.03, 0.97, 1.06, 0.94, 1.09, 0.91, 1.12, 0.89};

  /** The width in frames over which votes are counted together. */
  private static final int WINDOW = 3;

  /** A term that a suspect has more often than this says nothing about the place. */
  private static final int MOST_PROBES = 256;

  private static final int MOST_OF_PIECE = 6;

  private final TermTable probes;

  /** A warp and its votes. */
  private record Candidate(Warp warp, int votes) {}

  /**
   * Takes what is looked up.
   *
   * @param probes the probes, at positions of {@link Anchors#SCHEME}
   */
  WarpVotes(TermTable probes) {
    this.probes = probes;
  }

  /**
   * Finds warps.
   *
   * @param work the anchors of a work
   * @param minimumVotes the fewest votes
   * @param limit how many warps to return at most
   * @return the warps, the most votes first
   */
  List<Warp> best(Landmarks work, int minimumVotes, int limit) {
    long[] pairs = join(work);
    List<Candidate> found = new ArrayList<>();
    int from = 0;
    while (from < pairs.length) {
      // Pieces overlap by half, so a piece is a run of two halves.
      int half = half(pairs[from]);
      int to = from;
      int next = from;
      while (to < pairs.length && half(pairs[to]) <= half + 1) {
        next = half(pairs[to]) == half ? to + 1 : next;
        to++;
      }
      searchPiece(Arrays.copyOfRange(pairs, from, to), half, minimumVotes, found);
      from = next;
    }
    found.sort(Comparator.comparingInt(Candidate::votes).reversed());
    return found.stream().limit(limit).map(Candidate::warp).toList();
  }

  private void searchPiece(long[] piece, int half, int minimumVotes, List<Candidate> found) {
    int centre = (half + 1) * HALF_PIECE;
    long[] byShift = new long[piece.length];
    for (int i = 0; i < piece.length; i++) {
      byShift[i] = (long) shift(piece[i]) << 32 | i;
    }
    Arrays.sort(byShift);
    List<Candidate> candidates = new ArrayList<>();
    int to = 0;
    int next;
    for (int from = 0; from < byShift.length; from = next) {
      int shift = (int) (byShift[from] >> 32);
      next = from;
      while (next < byShift.length && (int) (byShift[next] >> 32) == shift) {
        next++;
      }
      to = Math.max(to, next);
      while (to < byShift.length && (int) (byShift[to] >> 32) == shift + 1) {
        to++;
      }
      if (to - from >= minimumVotes) {
        searchShift(piece, byShift, from, to, centre, minimumVotes, candidates);
      }
    }
    candidates.sort(Comparator.comparingInt(Candidate::votes).reversed());
    keepApart(candidates, found);
  }

  private static void keepApart(List<Candidate> candidates, List<Candidate> found) {
    Set<Long> seen = new HashSet<>();
    int kept = 0;
    for (Candidate candidate : candidates) {
      Warp warp = candidate.warp();
      long time = Math.round(warp.workFrame(warp.centre()) / (2 * WINDOW));
      long pitch = Math.round(warp.shift() / 2);
      if (seen.add(time << 16 | (pitch & 0xffff)) && kept++ < MOST_OF_PIECE) {
        found.add(candidate);
      }
    }
  }

  /** Tries all speeds on the pairs of two neighbouring shifts in pitch. */
  private static void searchShift(
      long[] piece,
      long[] byShift,
      int from,
      int to,
      int centre,
      int minimumVotes,
      List<Candidate> found) {
    double[] offsets = new double[to - from];
    double meanShift = 0;
    for (int i = from; i < to; i++) {
      meanShift += (double) (int) (byShift[i] >> 32) / (to - from);
    }
    for (double speed : SPEEDS) {
      for (int i = from; i < to; i++) {
        long pair = piece[(int) byShift[i]];
        offsets[i - from] = workFrame(pair) - speed * (suspectFrame(pair) - centre);
      }
      Arrays.sort(offsets);
      int best = 0;
      double place = 0;
      int first = 0;
      for (int last = 0; last < offsets.length; last++) {
        while (offsets[last] - offsets[first] > WINDOW) {
          first++;
        }
        if (last - first + 1 > best) {
          best = last - first + 1;
          place = offsets[(first + last) / 2];
        }
      }
      if (best >= minimumVotes) {
        found.add(new Candidate(new Warp(speed, place - speed * centre, meanShift, centre), best));
      }
    }
  }

  /** Pairs of landmarks of one term: suspect's frame, shift and work's frame, sorted, distinct. */
  private long[] join(Landmarks work) {
    long[] pairs = new long[256];
    int size = 0;
    for (int k = 0; k < work.size(); k++) {
      int from = probes.from(work.term(k));
      int to = probes.to(work.term(k), from);
      if (to - from <= MOST_PROBES) {
        pairs =
            size + to - from > pairs.length ? Arrays.copyOf(pairs, 2 * pairs.length + to) : pairs;
        for (int i = from; i < to; i++) {
          pairs[size++] = pair(probes.position(i), work.position(k));
        }
      }
    }
    return Arrays.stream(pairs, 0, size).sorted().distinct().toArray();
  }

  private static long pair(int suspect, int work) {
    long shift = Anchors.bin(suspect) - Anchors.bin(work) + 256L;
    return ((long) Anchors.frame(suspect) << 10 | shift) << 32 | Anchors.frame(work);
  }

  private static int half(long pair) {
    return suspectFrame(pair) / HALF_PIECE;
  }

  private static int suspectFrame(long pair) {
    return (int) (pair >>> 42);
  }

  private static int shift(long pair) {
    return ((int) (pair >>> 32) & 1023) - 256;
  }

  private static int workFrame(long pair) {
    return (int) pair;
  }
}
