package io.likeness.image.local;

import io.likeness.core.Aligner;
import io.likeness.core.Alignment;
import io.likeness.core.Extent;
import io.likeness.core.FingerprintSet;
import io.likeness.core.LocalFeatures;
import io.likeness.core.PointPair;
import io.likeness.core.Region.Point;
import io.likeness.core.Segment;
import io.likeness.core.Significance;
import io.likeness.core.Transform;
import io.likeness.core.Transform.Property;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Finds where a suspect shows parts of a work, each place for itself, and by which map of the
 * plane.
 *
 * <p>Costs the number of the work's features times that of the suspect's, twice, in comparisons of
 * 64 bits: less than a millisecond a work. For one thread.
 */
public final class LocalAligner implements Aligner {

  /** A work that stands more often in one suspect is told as often only. */
  private static final int MOST_PLACES = 8;

  /** Weaker agreements are not worth telling, however few works there are. */
  static final double WEAKEST_LOG_10 = -1;

  /** The most points that are told of a place, for drawings. */
  private static final int MOST_POINTS = 40;

  private static final double HALF_SIGNATURE = 32;

  private final Extent extent;
  private final Canvas canvas;
  private final List<FeatureTable> ways = new ArrayList<>();
  private final Optional<WarpedCheck> check;

  /**
   * Prepares a suspect.
   *
   * @param suspect a set with two lists of local features, of the picture and of its mirror image,
   *     or with none
   */
  public LocalAligner(FingerprintSet suspect) {
    this.extent = suspect.extent();
    this.canvas = Canvas.of(extent);
    for (LocalFeatures features : suspect.localFeatures(LocalFingerprinter.SCHEME)) {
      ways.add(new FeatureTable(features));
    }
    this.check =
        suspect
            .landmarks(Thumbnail.SCHEME)
            .flatMap(Thumbnail::plane)
            .map(plane -> new WarpedCheck(plane, canvas));
  }

  @Override
  public List<Alignment> align(FingerprintSet work) {
    List<Place> places = new ArrayList<>();
    Work compared =
        new Work(work.extent(), work.landmarks(Thumbnail.SCHEME).flatMap(Thumbnail::plane));
    for (LocalFeatures features : work.localFeatures(LocalFingerprinter.SCHEME)) {
      FeatureTable table = new FeatureTable(features);
      for (int way = 0; way < ways.size(); way++) {
        find(compared, table, SignatureMatcher.match(table, ways.get(way)), way == 1, places);
      }
    }
    return places.stream()
        .sorted(Comparator.comparing(Place::significance))
        .limit(MOST_PLACES)
        .map(place -> alignment(compared, place))
        .toList();
  }

  /** What is needed of a work besides its features. */
  private record Work(Extent extent, Canvas canvas, Optional<Plane> thumbnail) {
    Work(Extent extent, Optional<Plane> thumbnail) {
      this(extent, Canvas.of(extent), thumbnail);
    }
  }

  /** One place of the suspect that shows a part of the work. */
  private record Place(
      PlaneMap map,
      boolean mirrored,
      CopiedRegion region,
      List<PointPair> points,
      double similarity,
      Significance significance) {}

  /** Finds places one after the other, each among what the ones before have left. */
  private void find(
      Work work, FeatureTable table, Correspondences all, boolean mirrored, List<Place> places) {
    Correspondences rest = all;
    for (int i = 0; i < MOST_PLACES; i++) {
      Optional<Consensus.Found> found = new Consensus(rest).best();
      if (found.isEmpty()) {
        return;
      }
      Optional<Place> place = place(work, table, rest, found.get(), mirrored);
      if (place.isEmpty() || place.get().significance().log10PValue() > WEAKEST_LOG_10) {
        return;
      }
      places.add(place.get());
      rest = outside(rest, found.get(), work);
    }
  }

  private Optional<Place> place(
      Work work, FeatureTable table, Correspondences c, Consensus.Found found, boolean mirrored) {
    PlaneMap map = mirrored ? found.map().mirroredAcross(canvas.width()) : found.map();
    Optional<CopiedRegion> region = CopiedRegion.of(map, work.canvas(), canvas);
    if (region.isEmpty()) {
      return Optional.empty();
    }
    Followers followers = Followers.of(c, found);
    OptionalDouble correlation =
        work.thumbnail().isPresent() && check.isPresent()
            ? check.get().correlation(work.thumbnail().get(), work.canvas(), map)
            : OptionalDouble.empty();
    double area = Math.min(canvas.area(), Canvas.area(region.get().suspect()));
    Significance significance =
        LocalNullModel.significance(
            c.count, followers.distinct(), followers.reach(), area, correlation);
    if (SharedTemplate.explains(map, table, c, found, work.canvas(), canvas)) {
      significance = LocalNullModel.ofOneTemplate(significance);
    }
    Optional<CopiedRegion> part =
        SharedPart.of(table, c, found, region.get().work())
            .flatMap(corners -> CopiedRegion.of(map, corners, canvas));
    return Optional.of(
        new Place(
            map,
            mirrored,
            part.orElse(region.get()),
            points(c, found, mirrored, work.canvas()),
            part.isEmpty() && correlation.isPresent()
                ? Math.max(0, correlation.getAsDouble())
                : 1 - followers.distance() / HALF_SIGNATURE,
            significance));
  }

  private List<PointPair> points(
      Correspondences c, Consensus.Found found, boolean mirrored, Canvas work) {
    List<PointPair> points = new ArrayList<>();
    for (int i = 0; i < c.count && points.size() < MOST_POINTS; i++) {
      if (found.inliers()[i]) {
        double x = mirrored ? canvas.width() - c.suspectX[i] : c.suspectX[i];
        points.add(
            new PointPair(
                canvas.fraction(x, c.suspectY[i]), work.fraction(c.workX[i], c.workY[i])));
      }
    }
    return points;
  }

  /** Leaves out what follows a map, and what lies in the suspect where the map has put the work. */
  private static Correspondences outside(Correspondences c, Consensus.Found found, Work work) {
    boolean[] kept = new boolean[c.count];
    PlaneMap back = found.map().inverse();
    for (int i = 0; i < c.count; i++) {
      double w = back.depth(c.suspectX[i], c.suspectY[i]);
      double x = back.x(c.suspectX[i], c.suspectY[i]);
      double y = back.y(c.suspectX[i], c.suspectY[i]);
      boolean inside =
          w > 0 && x >= 0 && y >= 0 && x <= work.canvas().width() && y <= work.canvas().height();
      kept[i] = !found.inliers()[i] && !inside;
    }
    return c.only(kept);
  }

  private Alignment alignment(Work work, Place place) {
    Segment segment =
        new Segment(
            canvas.outline(place.region().suspect()),
            work.canvas().outline(place.region().work()),
            place.similarity(),
            place.points());
    return new Alignment(
        LocalFingerprinter.SCHEME,
        List.of(segment),
        transform(work, place),
        place.similarity(),
        place.significance());
  }

  private Transform transform(Work work, Place place) {
    Point middle = new Point(0, 0);
    for (Point corner : place.region().work()) {
      middle = new Point(middle.x() + corner.x() / 4, middle.y() + corner.y() / 4);
    }
    PlaneMap map =
        place.mirrored() ? place.map().mirroredFirst(work.canvas().width()) : place.map();
    double x = place.mirrored() ? work.canvas().width() - middle.x() : middle.x();
    double scale = Math.sqrt(Math.abs(map.growth(x, middle.y())));
    return Transform.UNKNOWN
        .with(Property.MIRRORED, place.mirrored())
        .with(Property.ROTATION_DEGREES, degrees(map.turn(x, middle.y())))
        .with(Property.SCALE, scale * longer(extent) / longer(work.extent()));
  }

  private static double degrees(double turn) {
    double degrees = 360 * turn;
    return degrees > 180 ? degrees - 360 : degrees;
  }

  private static double longer(Extent extent) {
    return extent instanceof Extent.Pixels pixels ? Math.max(pixels.width(), pixels.height()) : 1;
  }
}
