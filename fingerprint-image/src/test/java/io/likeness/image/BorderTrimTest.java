package io.likeness.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.likeness.core.Region.Outline;
import io.likeness.core.Region.Point;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BorderTrimTest {

  @ParameterizedTest
  @ValueSource(floats = {0, 90, 255})
  void findsThePictureInsideItsBorder(float level) {
    GrayImage picture = Pictures.waves(3, 160, 120);
    BorderTrim trim = BorderTrim.of(framed(picture, 30, 10, 50, 20, level)).orElseThrow();
    assertThat(trim.picture()).isEqualTo(picture);
    assertThat(trim.frame()).isEqualTo(new Frame(30 / 240.0, 10 / 150.0, 190 / 240.0, 130 / 150.0));
  }

  @Test
  void leavesAPictureWithoutBorderAlone() {
    assertThat(BorderTrim.of(Pictures.waves(3, 160, 120))).isEmpty();
  }

  @Test
  void leavesAPlainPictureAlone() {
    assertThat(BorderTrim.of(GrayImage.of(40, 30, new float[1200]))).isEmpty();
    assertThat(BorderTrim.of(framed(Pictures.waves(3, 20, 20), 90, 90, 90, 90, 255))).isEmpty();
  }

  @Test
  void aFrameSurvivesAsLandmarks() {
    Frame frame = new Frame(0.125, 0, 0.75, 1);
    List<Point> corners = Frame.of(frame.toLandmarks()).orElseThrow().outline().corners();
    List<Point> expected = frame.outline().corners();
    for (int i = 0; i < 4; i++) {
      assertThat(corners.get(i).x()).isCloseTo(expected.get(i).x(), within(1e-5));
      assertThat(corners.get(i).y()).isCloseTo(expected.get(i).y(), within(1e-5));
    }
    assertThat(new Frame(0, 0, 1, 1).outline()).isEqualTo(Outline.WHOLE);
  }

  static GrayImage framed(
      GrayImage picture, int left, int top, int right, int bottom, float level) {
    int width = left + picture.width() + right;
    int height = top + picture.height() + bottom;
    float[] luma = new float[width * height];
    Arrays.fill(luma, level);
    for (int y = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++) {
        luma[(top + y) * width + left + x] = picture.luma(x, y);
      }
    }
    return GrayImage.of(width, height, luma);
  }
}
