package io.likeness.audio.internal.align;

/**
 * A stretch of a work that a suspect follows along a warp.
 *
 * @param warp the warp
 * @param from the first frame of the work
 * @param to the frame behind the last
 * @param score the evidence, in nats if anchors were independent
 * @param similarity how alike the anchors are that were found, 0 to 1
 */
record WarpStretch(Warp warp, int from, int to, double score, double similarity) {

  double suspectFrom() {
    return warp.suspectFrame(from);
  }

  double suspectTo() {
    return warp.suspectFrame(to - 1.0);
  }
}
