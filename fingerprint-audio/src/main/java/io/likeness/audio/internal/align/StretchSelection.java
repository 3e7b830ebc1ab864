package io.likeness.audio.internal.align;

import static io.likeness.audio.internal.chromaprint.SuspectPrinter.PHASES;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Chooses among stretches of many diagonals those that explain the suspect best. */
final class StretchSelection {

  /** The shortest rest of a stretch that is cut by a better one, in sub-prints. */
  private static final int SHORTEST = 8;

  /** The longest gap, in sub-prints, over which stretches of one diagonal are one copy: 3 s. */
  private static final int LONGEST_GAP = 24;

  private StretchSelection() {}

  /**
   * Keeps the best stretches of which no two share a part of the suspect, and joins neighbours of
   * one diagonal.
   *
   * @param found stretches of any diagonals
   * @param suspect the suspect's phases
   * @param work the work
   * @return the stretches, in the order in which they stand in the suspect
   */
  static List<Stretch> select(
      List<Stretch> found, List<SubPrintTrack> suspect, SubPrintTrack work) {
    List<Stretch> queue = new ArrayList<>(found);
    List<Stretch> kept = new ArrayList<>();
    queue.sort(Comparator.comparingDouble(Stretch::score).reversed());
    for (Stretch candidate : queue) {
      int from = candidate.from();
      int to = candidate.to();
      for (Stretch better : kept) {
        if (from < better.to() && better.from() < to) {
          // What sticks out on the longer side is left.
          if (better.from() - from >= to - better.to()) {
            to = better.from();
          } else {
            from = better.to();
          }
        }
      }
      if (to - from >= SHORTEST) {
        kept.add(part(candidate, from, to, suspect, work));
      }
    }
    kept.removeIf(stretch -> stretch.compared() == 0 || stretch.score() <= 0);
    kept.sort(Comparator.comparingInt(Stretch::from));
    return joined(kept, suspect, work);
  }

  private static List<Stretch> joined(
      List<Stretch> sorted, List<SubPrintTrack> suspect, SubPrintTrack work) {
    List<Stretch> joined = new ArrayList<>();
    for (Stretch next : sorted) {
      if (!joined.isEmpty() && continues(joined.getLast(), next)) {
        Stretch last = joined.removeLast();
        Stretch longer = last.compared() >= next.compared() ? last : next;
        int end = Math.min(next.to(), suspect.get(longer.phase()).length());
        end = Math.min(end, work.length() - longer.offset());
        joined.add(part(longer, last.from(), Math.max(last.from(), end), suspect, work));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }

  private static boolean continues(Stretch last, Stretch next) {
    return Math.abs(last.fineOffset(PHASES) - next.fineOffset(PHASES)) <= 1
        && next.from() - last.to() <= LONGEST_GAP;
  }

  private static Stretch part(
      Stretch stretch, int from, int to, List<SubPrintTrack> suspect, SubPrintTrack work) {
    int start = Math.max(from, -stretch.offset());
    return Stretch.of(
        suspect.get(stretch.phase()), work, stretch.phase(), stretch.offset(), start, to);
  }
}
