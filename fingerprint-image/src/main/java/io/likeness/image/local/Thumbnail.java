package io.likeness.image.local;

import io.likeness.core.FingerprintScheme;
import io.likeness.core.Landmarks;
import io.likeness.core.Modality;
import io.likeness.image.GrayImage;
import java.util.Optional;

/**
 * A small picture of sixteen levels, kept as evidence: whether the parts that are said to show the
 * same really look alike.
 *
 * <p>Written as landmarks: at position 0 the width in the upper and the height in the lower 16
 * bits, then row by row the levels, eight a term, the first in the lowest four bits.
 */
public final class Thumbnail {

  /** The scheme. */
  public static final FingerprintScheme SCHEME =
      FingerprintScheme.evidence("thumbnail", 1, Modality.IMAGE, 32);

  /** The longer side that is stored of a work: 1.2 KB. */
  public static final int WORK_SIDE = 48;

  /** The longer side of a suspect's, parts of which are compared. */
  public static final int SUSPECT_SIDE = 160;

  private static final int LEVELS_A_TERM = 8;
  private static final int LEVEL_BITS = 4;
  private static final int LARGEST_LEVEL = 15;
  private static final float LUMA_OF_LEVEL = 255f / LARGEST_LEVEL;

  private Thumbnail() {}

  /**
   * Reduces a picture.
   *
   * @param image the luma
   * @param longerSide pixels, 1 or greater
   * @return the thumbnail as evidence
   */
  public static Landmarks of(GrayImage image, int longerSide) {
    double factor = (double) longerSide / Math.max(image.width(), image.height());
    Plane plane =
        Plane.resampled(
            image,
            Math.max(2, (int) Math.round(image.width() * factor)),
            Math.max(2, (int) Math.round(image.height() * factor)));
    int levels = plane.samples.length;
    Landmarks.Builder builder = Landmarks.builder(SCHEME, 1 + levels / LEVELS_A_TERM + 1);
    builder.add(plane.width << 16 | plane.height, 0);
    for (int first = 0; first < levels; first += LEVELS_A_TERM) {
      int term = 0;
      for (int i = first; i < Math.min(levels, first + LEVELS_A_TERM); i++) {
        int level = Math.clamp(Math.round(plane.samples[i] / LUMA_OF_LEVEL), 0, LARGEST_LEVEL);
        term |= level << ((i - first) * LEVEL_BITS);
      }
      builder.add(term, 1 + first / LEVELS_A_TERM);
    }
    return builder.build();
  }

  /** Reads a thumbnail; empty if it is not whole. */
  static Optional<Plane> plane(Landmarks landmarks) {
    if (landmarks.isEmpty()) {
      return Optional.empty();
    }
    int width = landmarks.term(0) >>> 16;
    int height = landmarks.term(0) & 0xffff;
    if (width < 2
        || height < 2
        || landmarks.size() != 1 + Math.ceilDiv(width * height, LEVELS_A_TERM)) {
      return Optional.empty();
    }
    Plane plane = new Plane(width, height);
    for (int i = 0; i < plane.samples.length; i++) {
      int term = landmarks.term(1 + i / LEVELS_A_TERM);
      int level = (term >>> (i % LEVELS_A_TERM * LEVEL_BITS)) & LARGEST_LEVEL;
      plane.samples[i] = level * LUMA_OF_LEVEL;
    }
    return Optional.of(plane);
  }
}
