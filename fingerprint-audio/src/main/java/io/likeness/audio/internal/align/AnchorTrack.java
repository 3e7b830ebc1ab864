package io.likeness.audio.internal.align;

import static io.likeness.audio.internal.chromaprint.SuspectPrinter.PHASES;

import io.likeness.audio.internal.landmark.Anchors;
import io.likeness.audio.internal.landmark.SuspectAnchors;
import io.likeness.core.Landmarks;
import java.util.function.IntUnaryOperator;

/**
 * The anchors of a sound by time, those of one time by frequency. Six bytes an anchor, four a time
 * step. Immutable, so safe for many threads.
 */
final class AnchorTrack {

  /** How far the bin of an anchor may be off along a warp, as bins are rounded on both sides. */
  private static final double BIN_TOLERANCE = 1.5;

  /** The differing bits from which on an anchor is counted in full. */
  private static final float ALL_NEW = 8;

  /** A distance that says that there is no anchor. */
  static final int NO_ANCHOR = Integer.SIZE + 1;

  private final int[] starts;
  private final short[] bins;
  private final int[] bits;

  /** How much each anchor says that the time step before did not say, 0 to 1. */
  private final float[] news;

  private final int steps;

  private AnchorTrack(Landmarks landmarks, int steps, IntUnaryOperator time, IntUnaryOperator bin) {
    this.steps = steps;
    int length = 0;
    for (int i = 0; i < landmarks.size(); i++) {
      length = Math.max(length, time.applyAsInt(landmarks.position(i)) + 1);
    }
    starts = new int[length + 1];
    for (int i = 0; i < landmarks.size(); i++) {
      starts[time.applyAsInt(landmarks.position(i)) + 1]++;
    }
    for (int i = 0; i < length; i++) {
      starts[i + 1] += starts[i];
    }
    bins = new short[landmarks.size()];
    bits = new int[landmarks.size()];
    int[] next = starts.clone();
    // Both kinds of positions increase with the bin among those of one time.
    for (int i = 0; i < landmarks.size(); i++) {
      int at = next[time.applyAsInt(landmarks.position(i))]++;
      bins[at] = (short) bin.applyAsInt(landmarks.position(i));
      bits[at] = landmarks.term(i);
    }
    news = new float[bits.length];
    for (int t = 0; t < length; t++) {
      for (int i = starts[t]; i < starts[t + 1]; i++) {
        int before = nearest(t - 1, bins[i], bits[i]);
        news[i] = before < 0 ? 1 : Math.min(1f, Integer.bitCount(bits[before] ^ bits[i]) / ALL_NEW);
      }
    }
  }

  /** Takes the anchors of a work, whose time steps are hops. */
  static AnchorTrack ofWork(Landmarks landmarks) {
    return new AnchorTrack(landmarks, 1, Anchors::frame, Anchors::bin);
  }

  /** Takes the anchors of a suspect, whose time steps are phases of a hop. */
  static AnchorTrack ofSuspect(Landmarks landmarks) {
    return new AnchorTrack(landmarks, PHASES, SuspectAnchors::part, SuspectAnchors::bin);
  }

  /**
   * Takes the backward anchors of a suspect, as those of the reversed sound.
   *
   * @param landmarks landmarks of {@link SuspectAnchors#BACKWARDS_SCHEME}
   * @param frames the frame of the suspect at which the reversed sound has its first
   */
  static AnchorTrack ofReversed(Landmarks landmarks, int frames) {
    int steps = PHASES / SuspectAnchors.BACKWARDS_STEP;
    return new AnchorTrack(
        landmarks,
        steps,
        position -> frames * steps - SuspectAnchors.part(position) / SuspectAnchors.BACKWARDS_STEP,
        SuspectAnchors::bin);
  }

  /** Returns the time steps of a frame. */
  int steps() {
    return steps;
  }

  /** Returns the frames up to the last time that has an anchor. */
  double frames() {
    return (double) length() / steps;
  }

  /** Returns the time step that is nearest to a frame. */
  int time(double frame) {
    return (int) Math.round(steps * frame);
  }

  /** Returns one more than the last time that has an anchor. */
  int length() {
    return starts.length - 1;
  }

  /** Returns the first anchor of a time. */
  int start(int time) {
    return starts[time];
  }

  /** Returns the anchor behind the last of a time. */
  int end(int time) {
    return starts[time + 1];
  }

  int bin(int anchor) {
    return bins[anchor];
  }

  int bits(int anchor) {
    return bits[anchor];
  }

  /** Returns how much an anchor says that the time step before did not say, 0 to 1. */
  float news(int anchor) {
    return news[anchor];
  }

  /**
   * Finds the anchor that is most like another one.
   *
   * @param time the time, any number
   * @param bin where it is expected
   * @param like the hash of the other
   * @return its number, or -1 if there is none nearby
   */
  int nearest(int time, double bin, int like) {
    if (time < 0 || time >= length()) {
      return -1;
    }
    int best = -1;
    int least = NO_ANCHOR;
    for (int i = starts[time]; i < starts[time + 1]; i++) {
      if (Math.abs(bins[i] - bin) <= BIN_TOLERANCE) {
        int distance = Integer.bitCount(bits[i] ^ like);
        if (distance < least) {
          least = distance;
          best = i;
        }
      }
    }
    return best;
  }
}
