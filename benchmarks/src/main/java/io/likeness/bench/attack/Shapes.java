package io.likeness.bench.attack;

import static org.bytedeco.opencv.global.opencv_core.ROTATE_180;
import static org.bytedeco.opencv.global.opencv_core.ROTATE_90_CLOCKWISE;
import static org.bytedeco.opencv.global.opencv_core.ROTATE_90_COUNTERCLOCKWISE;
import static org.bytedeco.opencv.global.opencv_core.flip;
import static org.bytedeco.opencv.global.opencv_core.rotate;

import io.likeness.core.Region.Point;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;

/** Edits that move, turn, stretch and cut. */
final class Shapes {

  private static final double NEAR_CAMERA = 1.6;

  private Shapes() {}

  static PictureEdit scaled(double factor) {
    return (picture, random) -> picture.scaled(factor);
  }

  /** Makes the picture wider and not higher. */
  static PictureEdit stretched(double factor) {
    return (picture, random) ->
        picture.resized((int) Math.round(picture.width() * factor), picture.height());
  }

  /** Cuts away a share of the area, keeping the proportions, from a random place. */
  static PictureEdit cropped(double share) {
    double side = Math.sqrt(1 - share);
    return (picture, random) -> {
      int width = Math.max(1, (int) Math.round(picture.width() * side));
      int height = Math.max(1, (int) Math.round(picture.height() * side));
      return picture.cropped(
          random.nextInt(picture.width() - width + 1),
          random.nextInt(picture.height() - height + 1),
          width,
          height);
    };
  }

  static PictureEdit mirrored() {
    return (picture, random) -> {
      Mat mirrored = new Mat();
      flip(picture.pixels(), mirrored, 1);
      return picture.moved(mirrored, p -> new Point(picture.width() - p.x(), p.y()));
    };
  }

  /** Turns by quarters of a circle, clockwise. */
  static PictureEdit turned(int quarters) {
    int code =
        List.of(ROTATE_90_CLOCKWISE, ROTATE_180, ROTATE_90_COUNTERCLOCKWISE).get(quarters - 1);
    return (picture, random) -> {
      Mat turned = new Mat();
      rotate(picture.pixels(), turned, code);
      double width = picture.width();
      double height = picture.height();
      return picture.moved(
          turned,
          p ->
              switch (quarters) {
                case 1 -> new Point(height - p.y(), p.x());
                case 2 -> new Point(width - p.x(), height - p.y());
                default -> new Point(p.y(), width - p.x());
              });
    };
  }

  /** Turns clockwise on a larger black sheet, so that all of the picture stays. */
  static PictureEdit rotatedOnSheet(double degrees) {
    return (picture, random) -> {
      double cos = StrictMath.cos(StrictMath.toRadians(degrees));
      double sin = StrictMath.sin(StrictMath.toRadians(degrees));
      int width = (int) Math.ceil(picture.width() * cos + picture.height() * sin);
      int height = (int) Math.ceil(picture.width() * sin + picture.height() * cos);
      return picture.warped(
          aroundCentre(picture, degrees, width, height), width, height, Sketch.level(0));
    };
  }

  /** Turns clockwise and keeps the largest upright rectangle that has no corner of the sheet. */
  static PictureEdit rotatedWithin(double degrees) {
    return (picture, random) -> {
      double[] size = inner(picture.width(), picture.height(), StrictMath.toRadians(degrees));
      // One pixel less all around: the edge is blended with the sheet.
      int width = Math.max(1, (int) Math.floor(size[0]) - 2);
      int height = Math.max(1, (int) Math.floor(size[1]) - 2);
      Picture turned =
          picture.warped(
              aroundCentre(picture, degrees, width, height), width, height, Sketch.level(0));
      return turned.cropped(0, 0, width, height);
    };
  }

  private static Projection aroundCentre(Picture picture, double degrees, int width, int height) {
    return Projection.translation(-picture.width() / 2.0, -picture.height() / 2.0)
        .then(Projection.rotation(degrees))
        .then(Projection.translation(width / 2.0, height / 2.0));
  }

  /** The sides of the largest upright rectangle in a rectangle turned by less than a quarter. */
  private static double[] inner(double width, double height, double radians) {
    double sin = StrictMath.sin(radians);
    double cos = StrictMath.cos(radians);
    double longer = Math.max(width, height);
    double shorter = Math.min(width, height);
    if (shorter <= 2 * sin * cos * longer || Math.abs(sin - cos) < 1e-9) {
      // Two of its corners touch the longer sides, the others the line in the middle.
      double half = shorter / 2;
      return width >= height
          ? new double[] {half / sin, half / cos}
          : new double[] {half / cos, half / sin};
    }
    double cos2 = cos * cos - sin * sin;
    return new double[] {(width * cos - height * sin) / cos2, (height * cos - width * sin) / cos2};
  }

  /** Shows the picture as a sheet of paper seen from the side and, half as much, from above. */
  static PictureEdit seenFromTheSide(double degrees) {
    return (picture, random) -> {
      double yaw = random.nextBoolean() ? degrees : -degrees;
      double pitch = random.nextBoolean() ? degrees / 2 : -degrees / 2;
      double distance = NEAR_CAMERA * Math.max(picture.width(), picture.height());
      Projection view =
          Projection.translation(-picture.width() / 2.0, -picture.height() / 2.0)
              .then(Projection.view(yaw, pitch, distance));
      List<Point> corners =
          List.of(
              view.apply(new Point(0, 0)),
              view.apply(new Point(picture.width(), 0)),
              view.apply(new Point(picture.width(), picture.height())),
              view.apply(new Point(0, picture.height())));
      double left = corners.stream().mapToDouble(Point::x).min().orElseThrow();
      double top = corners.stream().mapToDouble(Point::y).min().orElseThrow();
      double right = corners.stream().mapToDouble(Point::x).max().orElseThrow();
      double bottom = corners.stream().mapToDouble(Point::y).max().orElseThrow();
      return picture.warped(
          view.then(Projection.translation(-left, -top)),
          (int) Math.ceil(right - left),
          (int) Math.ceil(bottom - top),
          Sketch.level(128));
    };
  }
}
