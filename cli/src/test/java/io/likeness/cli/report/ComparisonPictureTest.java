package io.likeness.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.likeness.core.Extent;
import io.likeness.core.PointPair;
import io.likeness.core.Preview;
import io.likeness.core.Region.Outline;
import io.likeness.core.Region.Point;
import io.likeness.core.Segment;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonPictureTest {

  private static final int OUTLINE = 0xffc233;

  @TempDir private Path folder;

  @Test
  void outlinesTheCopiedRegionOnBothSidesAndJoinsPoints() throws Exception {
    Outline right =
        new Outline(
            List.of(new Point(0.5, 0), new Point(1, 0), new Point(1, 1), new Point(0.5, 1)));
    List<PointPair> points = List.of(new PointPair(new Point(0.75, 0.5), new Point(0.25, 1)));
    BufferedImage drawn = draw(List.of(new Segment(right, Outline.WHOLE, 1, points)));
    assertThat(drawn.getWidth()).isEqualTo(200 + 16 + 100);
    assertThat(drawn.getHeight()).isEqualTo(100);
    assertThat(rgb(drawn, 100, 20)).isEqualTo(OUTLINE);
    assertThat(rgb(drawn, 216, 20)).isEqualTo(OUTLINE);
    assertThat(rgb(drawn, 60, 20)).isNotEqualTo(OUTLINE);
    // The middle of the gap is white but for the line.
    assertThat(rgb(drawn, 208, 50)).isNotEqualTo(0xffffff);
    assertThat(rgb(drawn, 208, 80)).isEqualTo(0xffffff);
  }

  @Test
  void showsTwoPicturesThatHaveNothingInCommon() throws Exception {
    assertThat(rgb(draw(List.of()), 208, 50)).isEqualTo(0xffffff);
  }

  private BufferedImage draw(List<Segment> segments) throws Exception {
    Path file = folder.resolve("drawn.png");
    ComparisonPicture.write(picture(200, 100), picture(100, 50), segments, file);
    return ImageIO.read(file.toFile());
  }

  private static int rgb(BufferedImage image, int x, int y) {
    return image.getRGB(x, y) & 0xffffff;
  }

  private static Preview.Picture picture(int width, int height) throws Exception {
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpg", jpeg);
    return new Preview.Picture(new Extent.Pixels(width, height), jpeg.toByteArray());
  }
}
