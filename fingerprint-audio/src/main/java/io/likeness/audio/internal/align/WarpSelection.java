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

  private final WarpScan scan;

  WarpSelection(WarpScan scan) {
    this.scan = scan;
  }

  /**
   * Keeps the best stretches of which no two share a part of the suspect, and joins neighbours of
   * one warp.
   *
   * @param found stretches of any warps
   * @return the stretches, in the order in which they stand in the suspect
   */
  List<WarpStretch> select(List<WarpStretch> found) {
    List<WarpStretch> queue = new ArrayList<>(found);
    queue.sort(Comparator.comparingDouble(WarpStretch::score).reversed());
    List<WarpStretch> kept = new ArrayList<>();
    for (WarpStretch candidate : queue) {
      double from = candidate.suspectFrom();
      double to = candidate.suspectTo();
      for (WarpStretch better : kept) {
        if (from < better.suspectTo() && better.suspectFrom() < to) {
          // What sticks out on the longer side is left.
          if (better.suspectFrom() - from >= to - better.suspectTo()) {
            to = better.suspectFrom();
          } else {
            from = better.suspectTo();
          }
        }
      }
      if (to - from >= SHORTEST) {
        kept.add(scan.part(candidate.warp(), from, to));
      }
    }
    kept.removeIf(stretch -> stretch.score() <= 0);
    kept.sort(Comparator.comparingDouble(WarpStretch::suspectFrom));
    return joined(kept);
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
