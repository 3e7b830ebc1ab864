package io.likeness.audio.internal.align;

import static io.likeness.audio.internal.chromaprint.SuspectPrinter.PHASES;

import io.likeness.audio.internal.landmark.Anchors;
import io.likeness.audio.internal.landmark.SuspectAnchors;
import io.likeness.core.Landmarks;

/**
 * The reversed sound of a suspect: its anchors, hashed backwards and counted from the end.
 * Immutable but for the search, which belongs to one thread.
 *
 * @param search aligns works with the reversed sound
 * @param frames the frame of the suspect at which the reversed sound has its first
 */
record BackwardAnchors(WarpSearch search, int frames) {

  /**
   * Reverses a suspect.
   *
   * @param landmarks landmarks of {@link SuspectAnchors#BACKWARDS_SCHEME}, one or more
   */
  static BackwardAnchors of(Landmarks landmarks) {
    int last = SuspectAnchors.part(landmarks.position(landmarks.size() - 1));
    int frames = Math.ceilDiv(last, PHASES);
    TermTable probes =
        new TermTable(
            landmarks,
            position ->
                Anchors.position(
                    frames - SuspectAnchors.part(position) / PHASES, SuspectAnchors.bin(position)));
    AnchorTrack track = AnchorTrack.ofReversed(landmarks, frames);
    return new BackwardAnchors(new WarpSearch(new WarpVotes(probes), track), frames);
  }
}
