package io.likeness.image;

import io.likeness.core.Aligner;
import io.likeness.core.Alignment;
import io.likeness.core.FingerprintSet;
import io.likeness.core.Region;
import io.likeness.core.Region.Outline;
import io.likeness.core.Region.Point;
import io.likeness.core.Transform.Property;
import io.likeness.image.local.LocalAligner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Aligns by the code of the whole picture and by local features, and lets them speak as one.
 *
 * <p>Where both tell the same region and the same sense, the local features have the more exact
 * outline; so theirs comes first, with the stronger of both significances, and the other follows.
 */
final class PictureAligner implements Aligner {

  /** How far corners that are told of one region may lie apart, in fractions of the sides. */
  private static final double SAME_CORNER = 0.12;

  private final PdqAligner whole;
  private final LocalAligner parts;

  PictureAligner(FingerprintSet suspect) {
    this.whole = new PdqAligner(suspect);
    this.parts = new LocalAligner(suspect);
  }

  @Override
  public List<Alignment> align(FingerprintSet work) {
    List<Alignment> found = new ArrayList<>(parts.align(work));
    for (Alignment alignment : whole.align(work)) {
      for (int i = 0; i < found.size(); i++) {
        if (agree(found.get(i), alignment)) {
          found.set(i, strengthened(found.get(i), alignment));
          break;
        }
      }
      found.add(alignment);
    }
    // The sort is stable: what was strengthened stays before what strengthened it.
    found.sort(Comparator.comparing(Alignment::significance));
    return List.copyOf(found);
  }

  private static Alignment strengthened(Alignment exact, Alignment other) {
    boolean stronger = other.significance().compareTo(exact.significance()) < 0;
    return new Alignment(
        exact.scheme(),
        exact.segments(),
        exact.transform(),
        Math.max(exact.similarity(), other.similarity()),
        stronger ? other.significance() : exact.significance());
  }

  private static boolean agree(Alignment exact, Alignment other) {
    return exact
            .transform()
            .value(Property.MIRRORED)
            .equals(other.transform().value(Property.MIRRORED))
        && near(exact.segments().getFirst().suspect(), other.segments().getFirst().suspect());
  }

  private static boolean near(Region region, Region other) {
    if (!(region instanceof Outline a && other instanceof Outline b)) {
      return false;
    }
    for (int i = 0; i < a.corners().size(); i++) {
      Point p = a.corners().get(i);
      Point q = b.corners().get(i);
      if (Math.abs(p.x() - q.x()) > SAME_CORNER || Math.abs(p.y() - q.y()) > SAME_CORNER) {
        return false;
      }
    }
    return true;
  }
}
