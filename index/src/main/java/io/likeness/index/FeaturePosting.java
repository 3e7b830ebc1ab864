package io.likeness.index;

import io.likeness.core.LocalFeatures;

/**
 * What a posting of a visual word tells of the feature, in the 31 bits of a position of Lucene: 5
 * bits of its size (half octaves), 5 of its angle (32nds of a turn), and the upper 21 of its
 * signature.
 */
final class FeaturePosting {

  /** How many bits of the signature there are. */
  static final int SIGNATURE_BITS = 21;

  private static final int SIGNATURE_MASK = (1 << SIGNATURE_BITS) - 1;
  private static final int BITS = 5;
  private static final int MASK = (1 << BITS) - 1;

  /** Steps of size and angle of a feature to one of a posting. */
  private static final int STEPS = 8;

  /**
   * Smaller features count as of this size: they are less than a 32 768th of a picture. So no
   * position is beyond what Lucene takes.
   */
  private static final int SMALLEST = 30;

  private FeaturePosting() {}

  static int position(LocalFeatures features, int index) {
    int size = Math.min(features.size(index) / STEPS, SMALLEST);
    int angle = features.angle(index) / STEPS;
    return (((size << BITS) | angle) << SIGNATURE_BITS) | signature(features.signature(index));
  }

  /** Returns the part of a signature that a posting has. */
  static int signature(long signature) {
    return (int) (signature >>> (Long.SIZE - SIGNATURE_BITS));
  }

  /** Counts the bits in which the signature of a posting differs. */
  static int distance(int position, int signature) {
    return Integer.bitCount((position ^ signature) & SIGNATURE_MASK);
  }

  /** Returns the middle of the sizes that a posting stands for. */
  static int size(int position) {
    return (position >>> (SIGNATURE_BITS + BITS)) * STEPS + STEPS / 2;
  }

  /** Returns the middle of the angles that a posting stands for. */
  static int angle(int position) {
    return ((position >>> SIGNATURE_BITS) & MASK) * STEPS + STEPS / 2;
  }

  /**
   * Returns the largest distance of parts of signatures, given that of whole ones: what falls into
   * the part on average, and half a standard deviation more, as the bits that differ are spread
   * unevenly.
   */
  static int radius(int signatureRadius) {
    double share = (double) SIGNATURE_BITS / Long.SIZE;
    double deviation = StrictMath.sqrt(signatureRadius * share * (1 - share));
    return Math.min(SIGNATURE_BITS, (int) Math.round(signatureRadius * share + deviation / 2));
  }
}
