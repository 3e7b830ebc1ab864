package io.likeness.audio.internal.align;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Chooses among stretches of many warps those that explain the suspect best. */
final class WarpSelection {

  /** The shortest rest of a stretch that is cut by a better one, in frames. */
  private static final int SHORTEST = 6;

  /** The longest gap, in frames, over which stretches of one warp are one copy: 4 s. */
  private static final int LONGEST_GAP = 32;

  /** How far apart two warps of one copy may lie, in frames and bins. */
  private static final double SAME_TIME = 2;

  private static final double SAME_PITCH = 1;

  /** What it costs to go over to another warp: as much as seven anchors that agree. */
  private static final double CHANGE = 40;

  private static final int NONE = -1;

  private final WarpScan scan;

  WarpSelection(WarpScan scan) {
    this.scan = scan;
  }

  /**
   * Chooses for every part of the suspect the stretch that explains it, or none, so that the sum of
   * the scores is the highest, where each change from one to another has its price; and joins
   * neighbours of one warp. A piece that is a copy on its own is so told from one along which a
   * longer stretch of another warp happens to agree, as it does in music that repeats itself.
   *
   * <p>This is the algorithm of Viterbi (1967, <a
   * href="https://doi.org/10.1109/TIT.1967.1054010">doi:10.1109/TIT.1967.1054010</a>) over the
   * stretches, linear in the sum of their lengths.
   *
   * @param found stretches of any warps
   * @return the stretches, in the order in which they stand in the suspect; no two share a part of
   *     it
   */
  List<WarpStretch> select(List<WarpStretch> found) {
    List<WarpPath> paths = new ArrayList<>();
    for (WarpStretch stretch : found) {
      paths.add(new WarpPath(stretch, scan));
    }
    paths.sort(Comparator.comparingInt(WarpPath::first));
    int end = paths.stream().mapToInt(WarpPath::end).max().orElse(0);
    int[] chosen = walk(paths, end);
    List<WarpStretch> kept = new ArrayList<>();
    for (int to = end; to > 0; ) {
      if (chosen[to] == NONE) {
        to--;
      } else {
        WarpPath path = paths.get(chosen[to]);
        int from = path.entry(to - 1);
        if (to - from >= SHORTEST) {
          kept.add(scan.part(path.warp(), from - 0.5, to - 0.5));
        }
        to = from;
      }
    }
    kept.removeIf(stretch -> stretch.score() <= 0);
    kept.sort(Comparator.comparingDouble(WarpStretch::suspectFrom));
    return joined(kept);
  }

  /** Finds for each end of a frame the path by which the best way came there, or none. */
  private static int[] walk(List<WarpPath> paths, int end) {
    double[] best = new double[end + 1];
    int[] chosen = new int[end + 1];
    List<Integer> current = new ArrayList<>();
    int next = 0;
    for (int frame = 0; frame < end; frame++) {
      int now = frame;
      current.removeIf(path -> paths.get(path).end() <= now);
      while (next < paths.size() && paths.get(next).first() <= frame) {
        current.add(next++);
      }
      best[frame + 1] = best[frame];
      chosen[frame + 1] = NONE;
      // What is weaker than a change is not lost, but stands beside the rest for itself.
      double entering = Math.max(0, best[frame] - CHANGE);
      for (int path : current) {
        double sum = paths.get(path).advance(frame, entering);
        if (sum > best[frame + 1]) {
          best[frame + 1] = sum;
          chosen[frame + 1] = path;
        }
      }
    }
    return chosen;
  }

  private List<WarpStretch> joined(List<WarpStretch> sorted) {
    List<WarpStretch> joined = new ArrayList<>();
    for (WarpStretch next : sorted) {
      if (!joined.isEmpty() && continues(joined.getLast(), next)) {
        WarpStretch last = joined.removeLast();
        Warp warp = (last.score() >= next.score() ? last : next).warp();
        joined.add(scan.part(warp, last.suspectFrom(), next.suspectTo()));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }

  private static boolean continues(WarpStretch last, WarpStretch next) {
    double middle = (last.suspectTo() + next.suspectFrom()) / 2;
    return next.suspectFrom() - last.suspectTo() <= LONGEST_GAP
        && Math.abs(last.warp().workFrame(middle) - next.warp().workFrame(middle)) <= SAME_TIME
        && Math.abs(last.warp().shift() - next.warp().shift()) <= SAME_PITCH;
  }
}
