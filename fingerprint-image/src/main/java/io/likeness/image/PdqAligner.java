package io.likeness.image;

import io.likeness.core.Aligner;
import io.likeness.core.Alignment;
import io.likeness.core.BinaryCode;
import io.likeness.core.Extent;
import io.likeness.core.FingerprintSet;
import io.likeness.core.Region.Outline;
import io.likeness.core.Segment;
import io.likeness.core.Transform;
import io.likeness.core.Transform.Property;
import java.util.List;
import java.util.Optional;

/**
 * Compares the PDQ codes of the frames of a work with those of a suspect laid down in eight ways,
 * with and without its borders, and explains the nearest.
 */
final class PdqAligner implements Aligner {

  private static final int WAYS = PdqFingerprinter.WAYS.size();
  private static final int HALF_TURN = 180;
  private static final double UNRELATED_DISTANCE = PdqFingerprinter.SCHEME.bits() / 2.0;

  private final Extent extent;
  private final List<BinaryCode> codes;
  private final Optional<Frame> frame;

  PdqAligner(FingerprintSet suspect) {
    this.extent = suspect.extent();
    this.codes = suspect.codes(PdqFingerprinter.SCHEME);
    this.frame = suspect.landmarks(Frame.SCHEME).flatMap(Frame::of);
    if (codes.size() % WAYS != 0) {
      throw new IllegalArgumentException(
          "suspect has codes that are not a multiple of " + WAYS + ": " + codes.size());
    }
  }

  @Override
  public List<Alignment> align(FingerprintSet work) {
    int nearest = -1;
    int distance = PdqNullModel.CANDIDATE_RADIUS + 1;
    List<BinaryCode> frames = work.codes(PdqFingerprinter.SCHEME);
    for (BinaryCode code : frames) {
      for (int i = 0; i < codes.size(); i++) {
        int d = codes.get(i).distance(code);
        if (d < distance) {
          distance = d;
          nearest = i;
        }
      }
    }
    int tries = codes.size() * frames.size();
    return nearest < 0 ? List.of() : List.of(explain(nearest, distance, tries, work.extent()));
  }

  private Alignment explain(int index, int distance, int tries, Extent work) {
    Outline box = isFramed(index) ? frame.orElseThrow().outline() : Outline.WHOLE;
    Dihedral way = PdqFingerprinter.WAYS.get(index % WAYS).inverse();
    double similarity = Math.max(0, 1 - distance / UNRELATED_DISTANCE);
    return new Alignment(
        PdqFingerprinter.SCHEME,
        List.of(new Segment(way.outline(box), Outline.WHOLE, similarity)),
        transform(way, box, work),
        similarity,
        PdqNullModel.significance(distance, tries));
  }

  /** The codes without borders come last. */
  private boolean isFramed(int index) {
    return frame.isPresent() && index >= codes.size() - WAYS;
  }

  private Transform transform(Dihedral way, Outline box, Extent work) {
    int degrees = way.degreesClockwise();
    Transform transform =
        Transform.UNKNOWN
            .with(Property.MIRRORED, way.isMirrored())
            .with(Property.ROTATION_DEGREES, degrees > HALF_TURN ? degrees - 360 : degrees);
    if (extent instanceof Extent.Pixels copy
        && work instanceof Extent.Pixels original
        && !original.equals(PdqList.EXTENT)) {
      double area = box.area() * copy.width() * copy.height();
      double scale = Math.sqrt(area / original.width() / original.height());
      return transform.with(Property.SCALE, scale);
    }
    return transform;
  }
}
