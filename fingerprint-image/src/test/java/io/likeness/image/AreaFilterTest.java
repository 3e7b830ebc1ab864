package io.likeness.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaFilterTest {

  private static final double[] LEVELS = {0.1f, 17.3f, 128.3f, 254.9f};

  @Test
  void takesTheMeanOfEachCell() {
    GrayImage image = GrayImage.of(4, 2, new float[] {1, 2, 30, 40, 3, 6, 50, 61});
    assertThat(AreaFilter.reduce(image, 2, 1)).containsExactly(3, 45.25);
    assertThat(AreaFilter.reduce(image, 2, 2)).containsExactly(1.5, 35, 4.5, 55.5);
  }

  @Test
  void sharesPixelsAmongCells() {
    GrayImage row = GrayImage.of(3, 1, new float[] {10, 20, 60});
    assertThat(AreaFilter.reduce(row, 2, 1)).containsExactly(40 / 3.0, 140 / 3.0);
    assertThat(AreaFilter.reduce(row.laid(Dihedral.TRANSPOSED), 1, 2))
        .containsExactly(40 / 3.0, 140 / 3.0);
  }

  @Test
  void enlargesByRepeatingAndSharing() {
    GrayImage row = GrayImage.of(2, 1, new float[] {10, 30});
    assertThat(AreaFilter.reduce(row, 3, 2)).containsExactly(10, 20, 30, 10, 20, 30);
  }

  @Test
  void leavesAPictureOfItsSizeAsItIs() {
    GrayImage image = Pictures.waves(3, 9, 8);
    double[] cells = AreaFilter.reduce(image, 9, 8);
    for (int i = 0; i < cells.length; i++) {
      assertThat(cells[i]).isEqualTo(image.luma(i % 9, i / 9));
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "31, 33", "100, 3", "640, 481"})
  void cellsOfOneLumaHaveExactlyThat(int width, int height) {
    for (double level : LEVELS) {
      float[] luma = new float[width * height];
      Arrays.fill(luma, (float) level);
      assertThat(AreaFilter.reduce(GrayImage.of(width, height, luma), 32, 32)).containsOnly(level);
    }
  }

  @ParameterizedTest
  @CsvSource({"32, 32", "100, 75", "333, 512", "1000, 64"})
  void agreesWithTheAreaInterpolationOfOpenCv(int width, int height) {
    GrayImage image = Pictures.waves(11, width, height);
    double[] cells = AreaFilter.reduce(image, 32, 32);
    try (FloatPointer samples = new FloatPointer(image.samples());
        Mat in = new Mat(height, width, opencv_core.CV_32FC1, samples);
        Mat out = new Mat();
        Size size = new Size(32, 32)) {
      opencv_imgproc.resize(in, out, size, 0, 0, opencv_imgproc.INTER_AREA);
      float[] expected = new float[cells.length];
      new FloatPointer(out.data()).get(expected);
      for (int i = 0; i < cells.length; i++) {
        assertThat(cells[i]).isCloseTo(expected[i], within(1e-3));
      }
    }
  }
}
