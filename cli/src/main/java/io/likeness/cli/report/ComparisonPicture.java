package io.likeness.cli.report;

import io.likeness.core.PointPair;
import io.likeness.core.Preview;
import io.likeness.core.Region.Outline;
import io.likeness.core.Region.Point;
import io.likeness.core.Segment;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Draws two pictures side by side, the suspect at the left, with the copied regions outlined on
 * both and lines between points that show the same, where they are known.
 */
public final class ComparisonPicture {

  private static final int GAP = 16;
  private static final int MOST_POINTS = 80;
  private static final double DOT = 5;
  private static final Color INK = new Color(0x101418);
  private static final Color PAPER = Color.WHITE;
  private static final Color OUTLINE = new Color(0xffc233);
  private static final Color LINK = new Color(0x9f2fd0a8, true);

  private final BufferedImage suspect;
  private final BufferedImage work;
  private final int workX;

  private ComparisonPicture(BufferedImage suspect, BufferedImage work) {
    this.suspect = suspect;
    this.work = work;
    this.workX = suspect.getWidth() + GAP;
  }

  /**
   * Draws a comparison into a PNG file.
   *
   * @param suspect the suspect
   * @param work the work
   * @param segments the copied regions, perhaps none
   * @param file where to write; replaced if it exists
   * @throws IOException if the file cannot be written
   */
  public static void write(
      Preview.Picture suspect, Preview.Picture work, List<Segment> segments, Path file)
      throws IOException {
    BufferedImage drawn = new ComparisonPicture(read(suspect), read(work)).draw(segments);
    if (!ImageIO.write(drawn, "png", file.toFile())) {
      throw new IOException(file + ": cannot be written as PNG");
    }
  }

  private static BufferedImage read(Preview.Picture picture) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.jpeg()));
    if (image == null) {
      throw new IOException("a preview is no JPEG");
    }
    return image;
  }

  private BufferedImage draw(List<Segment> segments) {
    BufferedImage canvas =
        new BufferedImage(
            workX + work.getWidth(),
            Math.max(suspect.getHeight(), work.getHeight()),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D g = canvas.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setColor(PAPER);
    g.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
    g.drawImage(suspect, 0, 0, null);
    g.drawImage(work, workX, 0, null);
    segments.forEach(segment -> links(g, segment.points()));
    for (Segment segment : segments) {
      if (segment.suspect() instanceof Outline copy && segment.work() instanceof Outline original) {
        outline(g, path(copy, suspect, 0));
        outline(g, path(original, work, workX));
      }
    }
    g.dispose();
    return canvas;
  }

  private void links(Graphics2D g, List<PointPair> points) {
    // A few of many, from all over the list, are easier to read than all.
    int step = Math.max(1, (points.size() + MOST_POINTS - 1) / MOST_POINTS);
    for (int i = 0; i < points.size(); i += step) {
      Point from = points.get(i).suspect();
      Point to = points.get(i).work();
      double fromX = from.x() * suspect.getWidth();
      double fromY = from.y() * suspect.getHeight();
      double toX = workX + to.x() * work.getWidth();
      double toY = to.y() * work.getHeight();
      g.setStroke(new BasicStroke(1));
      g.setColor(LINK);
      g.draw(new Line2D.Double(fromX, fromY, toX, toY));
      dot(g, fromX, fromY);
      dot(g, toX, toY);
    }
  }

  private static void dot(Graphics2D g, double x, double y) {
    g.fill(new Ellipse2D.Double(x - DOT / 2, y - DOT / 2, DOT, DOT));
  }

  private static Path2D path(Outline outline, BufferedImage image, int left) {
    Path2D path = new Path2D.Double();
    for (Point corner : outline.corners()) {
      double x = left + corner.x() * image.getWidth();
      double y = corner.y() * image.getHeight();
      if (path.getCurrentPoint() == null) {
        path.moveTo(x, y);
      } else {
        path.lineTo(x, y);
      }
    }
    path.closePath();
    return path;
  }

  private static void outline(Graphics2D g, Path2D path) {
    g.setColor(INK);
    g.setStroke(new BasicStroke(5));
    g.draw(path);
    g.setColor(OUTLINE);
    g.setStroke(new BasicStroke(2.5f));
    g.draw(path);
  }
}
