package io.likeness.audio.internal.align;

/**
 * A stretch as a state of the suspect: what each of its frames scores along the warp, and where the
 * best way to each of them came in. Belongs to one thread.
 */
final class WarpPath {

  private final Warp warp;
  private final int first;
  private final double[] scores;
  private final int[] entries;
  private double sum = Double.NEGATIVE_INFINITY;

  WarpPath(WarpStretch stretch, WarpScan scan) {
    warp = stretch.warp();
    first = suspectFrame(stretch.from());
    int last = Math.max(first, suspectFrame(stretch.to() - 1));
    scores = new double[last + 1 - first];
    entries = new int[scores.length];
    for (int frame = stretch.from(); frame < stretch.to(); frame++) {
      scores[suspectFrame(frame) - first] += scan.score(warp, frame);
    }
  }

  private int suspectFrame(int workFrame) {
    return (int) Math.max(0, Math.round(warp.suspectFrame(workFrame)));
  }

  Warp warp() {
    return warp;
  }

  /** Returns the first frame of the suspect. */
  int first() {
    return first;
  }

  /** Returns the frame of the suspect behind the last. */
  int end() {
    return first + scores.length;
  }

  /**
   * Goes one frame further, frame by frame from the first on.
   *
   * @param frame the frame of the suspect
   * @param entering the sum of the best way that comes in here
   * @return the sum of the best way to the end of this frame
   */
  double advance(int frame, double entering) {
    int at = frame - first;
    if (at == 0 || entering > sum) {
      sum = entering;
      entries[at] = frame;
    } else {
      entries[at] = entries[at - 1];
    }
    sum += scores[at];
    return sum;
  }

  /** Returns the frame at which the best way to the end of a frame came in. */
  int entry(int frame) {
    return entries[frame - first];
  }
}
