package io.likeness.audio.internal.align;

import static io.likeness.audio.Chromaprint.FRAME_SAMPLES;
import static io.likeness.audio.Chromaprint.HOP_SECONDS;
import static io.likeness.audio.Chromaprint.SAMPLE_RATE;

import io.likeness.audio.internal.landmark.AnchorStream;
import io.likeness.core.Region;
import io.likeness.core.Segment;

/**
 * Turns a stretch along a warp to seconds of both sounds.
 *
 * <p>An anchor looks at the sound to both sides, so that its agreement is lost when half of that is
 * outside the copy: the first and the last anchor that agree mark the ends. Where no anchor could
 * be, as the sound itself ends, the copy reaches up to that end.
 */
final class WarpEnds {

  private static final double HALF_FRAME_SECONDS = FRAME_SAMPLES / 2.0 / SAMPLE_RATE;

  /** How near to the first or last possible anchor a copy is taken to go on, in frames. */
  private static final double NEAR = 5;

  private final double suspectSeconds;
  private final double workSeconds;

  WarpEnds(double suspectSeconds, double workSeconds) {
    this.suspectSeconds = suspectSeconds;
    this.workSeconds = workSeconds;
  }

  Segment segment(WarpStretch stretch) {
    Warp warp = stretch.warp();
    double start = seconds(stretch.suspectFrom());
    double end = seconds(stretch.suspectTo());
    double blind = seconds(AnchorStream.REACH_FRAMES);
    // The first and the last moment of the suspect that the work has too.
    double earliest = Math.max(0, suspectSeconds(warp, 0));
    double latest = Math.max(earliest, Math.min(suspectSeconds, suspectSeconds(warp, workSeconds)));
    double reach = blind + NEAR * HOP_SECONDS;
    start = start - earliest <= reach ? earliest : start;
    end = latest - end <= reach ? latest : end;
    start = Math.clamp(start, earliest, latest);
    end = Math.clamp(end, start, latest);
    double workStart = Math.clamp(workSeconds(warp, start), 0, workSeconds);
    double workEnd = Math.clamp(workSeconds(warp, end), workStart, workSeconds);
    return new Segment(
        new Region.TimeSpan(start, end),
        new Region.TimeSpan(workStart, workEnd),
        stretch.similarity());
  }

  private static double seconds(double frame) {
    return frame * HOP_SECONDS + HALF_FRAME_SECONDS;
  }

  private static double frame(double seconds) {
    return (seconds - HALF_FRAME_SECONDS) / HOP_SECONDS;
  }

  private static double suspectSeconds(Warp warp, double workSeconds) {
    return workSeconds == Double.POSITIVE_INFINITY
        ? workSeconds
        : seconds(warp.suspectFrame(frame(workSeconds)));
  }

  private static double workSeconds(Warp warp, double suspectSeconds) {
    return seconds(warp.workFrame(frame(suspectSeconds)));
  }
}
