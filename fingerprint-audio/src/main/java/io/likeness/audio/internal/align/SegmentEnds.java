package io.likeness.audio.internal.align;

import static io.likeness.audio.Chromaprint.HOP_SECONDS;
import static io.likeness.audio.Chromaprint.WINDOW_SECONDS;
import static io.likeness.audio.internal.chromaprint.SuspectPrinter.PHASES;

import io.likeness.core.Region;
import io.likeness.core.Segment;

/** Turns a stretch of sub-prints to seconds of both sounds. */
final class SegmentEnds {

  private final double suspectSeconds;
  private final double workSeconds;

  SegmentEnds(double suspectSeconds, double workSeconds) {
    this.suspectSeconds = suspectSeconds;
    this.workSeconds = workSeconds;
  }

  /**
   * Locates a stretch.
   *
   * @param stretch the stretch
   * @param suspect the suspect's sub-prints of the stretch's phase
   * @param work the work's sub-prints
   * @return the parts that lie wholly inside the copy
   */
  Segment segment(Stretch stretch, SubPrintTrack suspect, SubPrintTrack work) {
    EdgeFit fit = new EdgeFit(suspect, work, stretch);
    int first = fit.first();
    int last = fit.last();
    double shift = (double) stretch.phase() / PHASES * HOP_SECONDS;
    double ahead = stretch.offset() * HOP_SECONDS - shift;
    // The edge lies somewhere in the hop before the first window and in that after the last.
    double start = (first - 0.5) * HOP_SECONDS + shift;
    double end = (last + 0.5) * HOP_SECONDS + WINDOW_SECONDS + shift;
    double earliest = Math.max(0, -ahead);
    double latest = Math.max(earliest, Math.min(suspectSeconds, workSeconds - ahead));
    if (first == 0 || first + stretch.offset() == 0) {
      start = earliest;
    }
    if (latest - end < HOP_SECONDS) {
      end = latest;
    }
    start = Math.clamp(start, earliest, latest);
    end = Math.clamp(end, start, latest);
    return new Segment(
        new Region.TimeSpan(start, end),
        new Region.TimeSpan(Math.max(0, start + ahead), Math.max(0, end + ahead)),
        inside(stretch, suspect, work, first, last).similarity());
  }

  /** Leaves out the windows that reach over an edge, unless nothing else is there. */
  private static Stretch inside(
      Stretch stretch, SubPrintTrack suspect, SubPrintTrack work, int first, int last) {
    Stretch inside = Stretch.of(suspect, work, stretch.phase(), stretch.offset(), first, last + 1);
    return inside.compared() > 0 ? inside : stretch;
  }
}
