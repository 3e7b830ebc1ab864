package io.likeness.cli.report;

import io.likeness.core.PointPair;
import io.likeness.core.Preview;
import io.likeness.core.Region;
import io.likeness.core.Segment;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Shows two pictures with the copied region outlined on both. The corners are numbered from the
 * work's top left on, so that the eye sees what was turned and mirrored.
 */
final class PictureSection {

  /** The longer side of a picture, in units of the drawing. */
  private static final double SIDE = 1000;

  private static final double RADIUS = 24;
  private static final int MOST_DRAWN = 12;
  private static final int MOST_POINTS = 80;

  /** An outline of more than this is the whole picture: there is nothing around it to dim. */
  private static final double WHOLE = 0.97;

  /** A homography may throw a corner far away; farther is not drawn. */
  private static final double FARTHEST = 20;

  private final HtmlWriter html;

  PictureSection(HtmlWriter html) {
    this.html = html;
  }

  void write(Finding finding, Loaded<Preview.Picture> work, Loaded<Preview.Picture> suspect)
      throws IOException {
    List<Segment> segments = finding.match().segments();
    html.open("div", "class", "pair pictures");
    figure(
        "Work",
        finding.match().work().file(),
        work,
        regions(segments, Segment::work),
        points(segments, PointPair::work));
    figure(
        "Suspect",
        finding.suspect(),
        suspect,
        regions(segments, Segment::suspect),
        points(segments, PointPair::suspect));
    html.close().line();
    if (segments.size() == 1) {
      html.element(
          "p",
          "Equal numbers mark equal corners; the solid 1 is the top left of the copied region.",
          "class",
          "key");
    }
  }

  private static List<Region.Outline> regions(
      List<Segment> segments, Function<Segment, Region> side) {
    return segments.stream()
        .limit(MOST_DRAWN)
        .map(side)
        .filter(Region.Outline.class::isInstance)
        .map(Region.Outline.class::cast)
        .filter(PictureSection::isDrawable)
        .toList();
  }

  private static List<Region.Point> points(
      List<Segment> segments, Function<PointPair, Region.Point> side) {
    return segments.stream()
        .flatMap(segment -> segment.points().stream())
        .limit(MOST_POINTS)
        .map(side)
        .toList();
  }

  private static boolean isDrawable(Region.Outline outline) {
    return outline.corners().stream()
        .allMatch(p -> Math.abs(p.x()) <= FARTHEST && Math.abs(p.y()) <= FARTHEST);
  }

  private void figure(
      String role,
      String file,
      Loaded<Preview.Picture> loaded,
      List<Region.Outline> outlines,
      List<Region.Point> points)
      throws IOException {
    html.open("figure").open("figcaption").element("b", role).text(" ").name(file).close();
    switch (loaded) {
      case Loaded.Shown<Preview.Picture> shown ->
          picture(role, file, shown.preview(), outlines, points);
      case Loaded.Missing<Preview.Picture> missing ->
          html.element("p", missing.reason(), "class", "missing");
    }
    html.close();
  }

  private void picture(
      String role,
      String file,
      Preview.Picture picture,
      List<Region.Outline> outlines,
      List<Region.Point> points)
      throws IOException {
    double longer = Math.max(picture.extent().width(), picture.extent().height());
    double width = SIDE * picture.extent().width() / longer;
    double height = SIDE * picture.extent().height() / longer;
    html.open(
        "svg",
        "class",
        "picture",
        "role",
        "img",
        "viewBox",
        "0 0 " + HtmlWriter.number(width) + " " + HtmlWriter.number(height),
        "preserveAspectRatio",
        "xMinYMin");
    html.element("title", role + " " + file + ": " + extents(outlines));
    html.empty(
        "image",
        "href",
        "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(picture.jpeg()),
        "width",
        HtmlWriter.number(width),
        "height",
        HtmlWriter.number(height),
        "preserveAspectRatio",
        "none");
    dots(points, width, height);
    if (outlines.size() == 1) {
      Frame frame = new Frame(outlines.get(0), width, height);
      dim(frame);
      border(frame);
      for (int corner = 0; corner < 4; corner++) {
        marker(frame, corner, Integer.toString(corner + 1));
      }
    } else {
      for (int part = 0; part < outlines.size(); part++) {
        Frame frame = new Frame(outlines.get(part), width, height);
        border(frame);
        marker(frame, 0, Label.of(part));
      }
    }
    html.close();
  }

  /** Marks the points that both pictures show. */
  private void dots(List<Region.Point> points, double width, double height) throws IOException {
    for (Region.Point point : points) {
      html.empty(
          "circle",
          "class",
          "point",
          "cx",
          HtmlWriter.number(point.x() * width),
          "cy",
          HtmlWriter.number(point.y() * height),
          "r",
          "5");
    }
  }

  private static String extents(List<Region.Outline> outlines) {
    return outlines.isEmpty()
        ? "no outline"
        : "outlined are "
            + outlines.stream().map(Words::region).collect(Collectors.joining(" and "));
  }

  private void dim(Frame frame) throws IOException {
    if (frame.outline().area() < WHOLE) {
      String all =
          "M0 0H%sV%sH0Z"
              .formatted(HtmlWriter.number(frame.width()), HtmlWriter.number(frame.height()));
      html.empty(
          "path", "class", "dim", "fill-rule", "evenodd", "d", all + "M" + frame.path() + "Z");
    }
  }

  private void border(Frame frame) throws IOException {
    html.empty("polygon", "class", "halo", "points", frame.path());
    html.empty("polygon", "class", "outline", "points", frame.path());
  }

  private void marker(Frame frame, int corner, String label) throws IOException {
    String x = HtmlWriter.number(within(frame.x(corner), frame.width()));
    String y = HtmlWriter.number(within(frame.y(corner), frame.height()));
    html.open("g", "class", corner == 0 ? "corner first" : "corner");
    html.empty("circle", "cx", x, "cy", y, "r", HtmlWriter.number(RADIUS));
    html.element("text", label, "x", x, "y", y, "dy", "10");
    html.close();
  }

  /** Moves a marker that would be cut off into the picture. */
  private static double within(double position, double length) {
    double margin = RADIUS + 4;
    return length < 2 * margin ? length / 2 : Math.clamp(position, margin, length - margin);
  }

  /** An outline in units of the drawing. */
  private record Frame(Region.Outline outline, double width, double height) {
    double x(int corner) {
      return outline.corners().get(corner).x() * width;
    }

    double y(int corner) {
      return outline.corners().get(corner).y() * height;
    }

    String path() {
      StringBuilder path = new StringBuilder();
      for (int corner = 0; corner < 4; corner++) {
        path.append(corner == 0 ? "" : " ")
            .append(HtmlWriter.number(x(corner)))
            .append(',')
            .append(HtmlWriter.number(y(corner)));
      }
      return path.toString();
    }
  }
}
