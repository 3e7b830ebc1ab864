package io.likeness.bench.attack;

import static org.bytedeco.opencv.global.opencv_core.BORDER_CONSTANT;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_CUBIC;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;
import static org.bytedeco.opencv.global.opencv_imgproc.warpPerspective;

import io.likeness.bench.media.PictureFiles;
import io.likeness.core.Region.Outline;
import io.likeness.core.Region.Point;
import io.likeness.core.Segment;
import io.likeness.core.UnreadableMediaException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * A picture on its way from a work to a suspect, with the region of the work that it still shows
 * and where it shows it. Native memory is freed by the pointer scope of the attack.
 */
final class Picture {

  private final Mat pixels;

  /** Corners of the region in the work, as fractions, from its top left clockwise. */
  private final List<Point> work;

  /** Where those corners lie now, in pixels. */
  private final List<Point> shown;

  private Picture(Mat pixels, List<Point> work, List<Point> shown) {
    this.pixels = pixels;
    this.work = List.copyOf(work);
    this.shown = List.copyOf(shown);
  }

  static Picture read(Path file) throws UnreadableMediaException, IOException {
    Mat pixels = PictureFiles.colours(file);
    return new Picture(
        pixels, Outline.WHOLE.corners(), rectangle(0, 0, pixels.cols(), pixels.rows()));
  }

  private static List<Point> rectangle(double x, double y, double width, double height) {
    return List.of(
        new Point(x, y),
        new Point(x + width, y),
        new Point(x + width, y + height),
        new Point(x, y + height));
  }

  Mat pixels() {
    return pixels;
  }

  int width() {
    return pixels.cols();
  }

  int height() {
    return pixels.rows();
  }

  /** Takes other pixels in the same places. */
  Picture recoloured(Mat recoloured) {
    return new Picture(recoloured, work, shown);
  }

  /** Takes other pixels, in which every point lies elsewhere. */
  Picture moved(Mat moved, UnaryOperator<Point> places) {
    return new Picture(moved, work, shown.stream().map(places).toList());
  }

  /** Warps the picture onto a sheet of another size. */
  Picture warped(Projection projection, int width, int height, Scalar sheet) {
    Mat warped = new Mat();
    warpPerspective(
        pixels,
        warped,
        projection.mat(),
        new Size(width, height),
        INTER_LINEAR,
        BORDER_CONSTANT,
        sheet);
    return moved(warped, projection::apply);
  }

  /** Changes the size, averaging where it shrinks. */
  Picture resized(int width, int height) {
    double x = (double) width / width();
    double y = (double) height / height();
    Mat resized = new Mat();
    resize(
        pixels,
        resized,
        new Size(width, height),
        0,
        0,
        Math.min(x, y) < 1 ? INTER_AREA : INTER_CUBIC);
    return moved(resized, Projection.scaling(x, y)::apply);
  }

  Picture scaled(double factor) {
    return resized(
        Math.max(1, (int) Math.round(width() * factor)),
        Math.max(1, (int) Math.round(height() * factor)));
  }

  /**
   * Keeps a rectangle of the picture, which lies within the shown region; that is still a
   * parallelogram.
   */
  Picture cropped(int x, int y, int width, int height) {
    Mat cropped = pixels.apply(new Rect(x, y, width, height)).clone();
    List<Point> corners = new ArrayList<>(rectangle(0, 0, width, height));
    List<Point> origins = new ArrayList<>();
    for (Point corner : corners) {
      origins.add(origin(new Point(corner.x() + x, corner.y() + y)));
    }
    if (area(origins) < 0) {
      Collections.reverse(origins);
      Collections.reverse(corners);
    }
    int topLeft = 0;
    for (int i = 1; i < 4; i++) {
      if (origins.get(i).x() + origins.get(i).y()
          < origins.get(topLeft).x() + origins.get(topLeft).y() - 1e-9) {
        topLeft = i;
      }
    }
    Collections.rotate(origins, -topLeft);
    Collections.rotate(corners, -topLeft);
    return new Picture(cropped, origins, corners);
  }

  /** Finds the point of the work that lies at a point of this picture. */
  private Point origin(Point p) {
    Point o = shown.get(0);
    double ax = shown.get(1).x() - o.x();
    double ay = shown.get(1).y() - o.y();
    double bx = shown.get(3).x() - o.x();
    double by = shown.get(3).y() - o.y();
    double px = p.x() - o.x();
    double py = p.y() - o.y();
    double determinant = ax * by - ay * bx;
    double u = (px * by - py * bx) / determinant;
    double v = (ax * py - ay * px) / determinant;
    Point w = work.get(0);
    return new Point(
        w.x() + u * (work.get(1).x() - w.x()) + v * (work.get(3).x() - w.x()),
        w.y() + u * (work.get(1).y() - w.y()) + v * (work.get(3).y() - w.y()));
  }

  private static double area(List<Point> corners) {
    double twice = 0;
    for (int i = 0; i < 4; i++) {
      Point a = corners.get(i);
      Point b = corners.get((i + 1) % 4);
      twice += a.x() * b.y() - b.x() * a.y();
    }
    return twice / 2;
  }

  /** Says which part of this picture shows which part of the work. */
  Segment segment() {
    List<Point> fractions =
        shown.stream().map(p -> new Point(p.x() / width(), p.y() / height())).toList();
    return new Segment(new Outline(fractions), new Outline(work), 1);
  }
}
