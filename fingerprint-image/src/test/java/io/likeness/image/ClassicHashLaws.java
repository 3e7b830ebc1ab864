package io.likeness.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.likeness.core.BinaryCode;
import io.likeness.core.FingerprintScheme;
import io.likeness.core.Fingerprinter;
import io.likeness.image.GoldenCodes.Golden;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for each of the hashes of a grid. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ClassicHashLaws {

  private static final int SEEDS = 8;

  private final Fingerprinter<GrayImage> fingerprinter;
  private final String flatCode;
  private final List<Distortion> curve;

  /** A distortion of pictures, and how many bits it may move in any of them. */
  record Distortion(String name, int deviation, int reduction, int atMost) {

    static Distortion noise(int deviation, int atMost) {
      return new Distortion("noise of " + deviation, deviation, 1, atMost);
    }

    static Distortion reduced(int reduction, int atMost) {
      return new Distortion("reduced to a " + reduction + "th", 0, reduction, atMost);
    }
  }

  ClassicHashLaws(
      Fingerprinter<GrayImage> fingerprinter, String flatCode, Distortion... robustnessCurve) {
    this.fingerprinter = fingerprinter;
    this.flatCode = flatCode;
    this.curve = List.of(robustnessCurve);
  }

  final BinaryCode code(GrayImage image) {
    return (BinaryCode) fingerprinter.fingerprint(image);
  }

  List<Golden> golden() throws IOException {
    return GoldenCodes.of(fingerprinter.scheme());
  }

  Stream<Distortion> curve() {
    return curve.stream();
  }

  @ParameterizedTest
  @MethodSource("golden")
  void givesTheFrozenCode(Golden golden) {
    assertThat(code(golden.image())).isEqualTo(golden.code());
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "7, 5", "200, 100", "513, 3", "64, 64"})
  void aFlatPictureHasNoQualityAndItsOwnCode(int width, int height) {
    for (float level : new float[] {1, 128.3f, GrayImage.luma(17, 201, 94), 255}) {
      float[] luma = new float[width * height];
      Arrays.fill(luma, level);
      BinaryCode code = code(GrayImage.of(width, height, luma));
      assertThat(code.quality()).isZero();
      assertThat(code.toHex()).isEqualTo(flatCode);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void brightnessAndContrastMoveNoBit(long seed) {
    GrayImage image = Pictures.waves(seed, 150, 130);
    GrayImage dim = GrayImage.ofRows(150, 130, (y, luma) -> dim(image, y, luma));
    assertThat(code(dim).distance(code(image))).isZero();
  }

  private static void dim(GrayImage image, int y, float[] luma) {
    for (int x = 0; x < luma.length; x++) {
      luma[x] = image.luma(x, y) * 0.5f + 16;
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void repeatingPixelsChangesNothing(long seed) {
    GrayImage image = Pictures.waves(seed, 37, 53);
    GrayImage large = GrayImage.ofRows(37 * 3, 53 * 2, (y, luma) -> repeat(image, y, luma));
    assertThat(code(large)).isEqualTo(code(image));
  }

  private static void repeat(GrayImage image, int y, float[] luma) {
    for (int x = 0; x < luma.length; x++) {
      luma[x] = image.luma(x / 3, y / 2);
    }
  }

  @ParameterizedTest
  @MethodSource("curve")
  void movesFewBits(Distortion distortion) {
    for (long seed = 0; seed < SEEDS; seed++) {
      GrayImage image = Pictures.gray(Pictures.scene(seed, 320, 240));
      GrayImage small =
          Pictures.gray(
              Pictures.scene(seed, 320 / distortion.reduction(), 240 / distortion.reduction()));
      BinaryCode distorted = code(Pictures.noisy(small, seed, distortion.deviation()));
      assertThat(distorted.distance(code(image)))
          .as("%s, seed %d", distortion.name(), seed)
          .isLessThanOrEqualTo(distortion.atMost());
    }
  }

  @Test
  void differentPicturesAreFarApart() {
    FingerprintScheme scheme = fingerprinter.scheme();
    double sum = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      BinaryCode code = code(Pictures.gray(Pictures.scene(seed, 320, 240)));
      sum += code.distance(code(Pictures.gray(Pictures.scene(seed + SEEDS, 320, 240))));
    }
    assertThat(sum / SEEDS / scheme.bits()).isBetween(0.35, 0.65);
  }
}
