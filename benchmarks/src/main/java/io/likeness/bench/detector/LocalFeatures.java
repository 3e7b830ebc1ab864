package io.likeness.bench.detector;

import static org.bytedeco.opencv.global.opencv_calib3d.RANSAC;
import static org.bytedeco.opencv.global.opencv_calib3d.findHomography;
import static org.bytedeco.opencv.global.opencv_core.CV_32FC2;
import static org.bytedeco.opencv.global.opencv_core.countNonZero;
import static org.bytedeco.opencv.global.opencv_core.perspectiveTransform;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import io.likeness.bench.api.Detection;
import io.likeness.bench.media.PictureFiles;
import io.likeness.core.Region.Outline;
import io.likeness.core.Region.Point;
import io.likeness.core.Segment;
import io.likeness.core.UnreadableMediaException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.DMatch;
import org.bytedeco.opencv.opencv_core.DMatchVector;
import org.bytedeco.opencv.opencv_core.DMatchVectorVector;
import org.bytedeco.opencv.opencv_core.KeyPointVector;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_features2d.BFMatcher;
import org.bytedeco.opencv.opencv_features2d.Feature2D;

/**
 * Local features of two pictures, matched by brute force, the ratio of the two best (Lowe 2004) and
 * RANSAC for a homography. The score is the number of inliers.
 */
final class LocalFeatures {

  /** Pictures are reduced to this many pixels on their longer side, as in published comparisons. */
  private static final int LONGER_SIDE = 512;

  private static final double RATIO = 0.8;
  private static final double PIXELS = 4;
  private static final int FEWEST = 4;

  private final Feature2D features;
  private final int norm;

  /**
   * Takes a kind of features.
   *
   * @param features detects and describes
   * @param norm OpenCV's number of the distance of two descriptors
   */
  LocalFeatures(Feature2D features, int norm) {
    this.features = features;
    this.norm = norm;
  }

  /**
   * Keypoints and their descriptors, in the memory of Java.
   *
   * @param width of the reduced picture
   * @param height of the reduced picture
   * @param points x and y of each keypoint
   * @param descriptors rows of bytes
   * @param type OpenCV's type of a descriptor's elements
   * @param columns elements of a descriptor
   */
  record Described(
      int width, int height, List<Point> points, Bytes descriptors, int type, int columns) {

    Mat mat() {
      Mat mat = new Mat(points.size(), columns, type);
      mat.data().put(descriptors.bytes);
      return mat;
    }
  }

  /** Bytes that nobody changes. */
  private static final class Bytes {
    private final byte[] bytes;

    Bytes(byte[] bytes) {
      this.bytes = bytes;
    }
  }

  @SuppressWarnings("try") // The scope frees what is made while it is open.
  Described describe(Path file) throws UnreadableMediaException, IOException {
    try (PointerScope scope = new PointerScope()) {
      Mat luma = PictureFiles.luma(file);
      double scale = Math.min(1, (double) LONGER_SIDE / Math.max(luma.cols(), luma.rows()));
      Size size =
          new Size(
              Math.max(1, (int) Math.round(luma.cols() * scale)),
              Math.max(1, (int) Math.round(luma.rows() * scale)));
      Mat reduced = new Mat();
      resize(luma, reduced, size, 0, 0, INTER_AREA);
      KeyPointVector keypoints = new KeyPointVector();
      Mat descriptors = new Mat();
      features.detectAndCompute(reduced, new Mat(), keypoints, descriptors);
      List<Point> points = new ArrayList<>();
      for (long i = 0; i < keypoints.size(); i++) {
        points.add(new Point(keypoints.get(i).pt().x(), keypoints.get(i).pt().y()));
      }
      byte[] bytes = descriptors.empty() ? new byte[0] : PictureFiles.bytes(descriptors);
      return new Described(
          reduced.cols(),
          reduced.rows(),
          points,
          new Bytes(bytes),
          descriptors.type(),
          descriptors.cols());
    }
  }

  @SuppressWarnings("try") // The scope frees what is made while it is open.
  Optional<Detection> compare(String name, Described work, Described suspect) {
    if (work.points().size() < FEWEST || suspect.points().size() < FEWEST) {
      return Optional.empty();
    }
    try (PointerScope scope = new PointerScope()) {
      DMatchVectorVector pairs = new DMatchVectorVector();
      new BFMatcher(norm, false).knnMatch(suspect.mat(), work.mat(), pairs, 2);
      List<Point> from = new ArrayList<>();
      List<Point> to = new ArrayList<>();
      for (long i = 0; i < pairs.size(); i++) {
        DMatchVector best = pairs.get(i);
        if (best.size() == 2 && best.get(0).distance() < RATIO * best.get(1).distance()) {
          DMatch match = best.get(0);
          from.add(work.points().get(match.trainIdx()));
          to.add(suspect.points().get(match.queryIdx()));
        }
      }
      return from.size() < FEWEST ? Optional.empty() : verified(name, work, suspect, from, to);
    }
  }

  private static Optional<Detection> verified(
      String name, Described work, Described suspect, List<Point> from, List<Point> to) {
    Mat mask = new Mat();
    Mat homography = findHomography(mat(from), mat(to), RANSAC, PIXELS, mask, 2000, 0.995);
    if (homography.empty()) {
      return Optional.empty();
    }
    List<Point> corners =
        List.of(
            new Point(0, 0),
            new Point(work.width(), 0),
            new Point(work.width(), work.height()),
            new Point(0, work.height()));
    Mat moved = new Mat();
    perspectiveTransform(mat(corners), moved, homography);
    FloatPointer xy = new FloatPointer(moved.data());
    List<Point> outline = new ArrayList<>();
    for (long i = 0; i < corners.size(); i++) {
      outline.add(new Point(xy.get(2 * i) / suspect.width(), xy.get(2 * i + 1) / suspect.height()));
    }
    Segment segment = new Segment(new Outline(outline), Outline.WHOLE, 1);
    return Optional.of(new Detection(name, countNonZero(mask), Double.NaN, List.of(segment)));
  }

  private static Mat mat(List<Point> points) {
    Mat mat = new Mat(points.size(), 1, CV_32FC2);
    FloatPointer xy = new FloatPointer(mat.data());
    for (int i = 0; i < points.size(); i++) {
      xy.put(2L * i, (float) points.get(i).x()).put(2L * i + 1, (float) points.get(i).y());
    }
    return mat;
  }
}
