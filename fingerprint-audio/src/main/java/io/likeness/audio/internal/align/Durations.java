package io.likeness.audio.internal.align;

import io.likeness.core.Extent;
import io.likeness.core.FingerprintSet;

/** How long fingerprinted sounds are. */
final class Durations {

  private Durations() {}

  /** Returns the seconds of a sound, without bound if its length is not known. */
  static double seconds(FingerprintSet set) {
    return set.extent() instanceof Extent.Duration duration
        ? duration.seconds()
        : Double.POSITIVE_INFINITY;
  }
}
