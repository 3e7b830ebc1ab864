package io.likeness.image;

import io.likeness.core.FingerprintScheme;
import io.likeness.core.Landmarks;
import io.likeness.core.Modality;
import io.likeness.core.Region.Outline;
import io.likeness.core.Region.Point;
import java.util.List;
import java.util.Optional;

/**
 * The rectangle of a picture that is left when its plain borders are taken off.
 *
 * <p>As evidence in a fingerprint set it is written as four landmarks at the positions 0 to 3: the
 * left, top, right and bottom edge, in 65535ths of the width or height.
 *
 * @param left fraction of the width, 0 to 1
 * @param top fraction of the height, 0 to 1
 * @param right fraction of the width, greater than {@code left}
 * @param bottom fraction of the height, greater than {@code top}
 */
record Frame(double left, double top, double right, double bottom) {

  static final FingerprintScheme SCHEME =
      FingerprintScheme.evidence("frame", 1, Modality.IMAGE, 16);

  private static final double UNIT = 65535;

  Landmarks toLandmarks() {
    int[] terms = {term(left), term(top), term(right), term(bottom)};
    return Landmarks.of(SCHEME, terms, new int[] {0, 1, 2, 3});
  }

  private static int term(double fraction) {
    return (int) Math.round(fraction * UNIT);
  }

  static Optional<Frame> of(Landmarks landmarks) {
    if (landmarks.size() != 4) {
      return Optional.empty();
    }
    return Optional.of(
        new Frame(
            landmarks.term(0) / UNIT,
            landmarks.term(1) / UNIT,
            landmarks.term(2) / UNIT,
            landmarks.term(3) / UNIT));
  }

  Outline outline() {
    return new Outline(
        List.of(
            new Point(left, top),
            new Point(right, top),
            new Point(right, bottom),
            new Point(left, bottom)));
  }
}
