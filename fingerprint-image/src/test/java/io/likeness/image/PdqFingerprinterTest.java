package io.likeness.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.likeness.core.BinaryCode;
import io.likeness.image.GoldenCodes.Golden;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PdqFingerprinterTest {

  private final PdqFingerprinter pdq = new PdqFingerprinter();

  static List<Golden> golden() throws IOException {
    return GoldenCodes.of(PdqFingerprinter.SCHEME);
  }

  @ParameterizedTest
  @MethodSource("golden")
  void givesTheFrozenCode(Golden golden) {
    assertThat(pdq.fingerprint(golden.image())).isEqualTo(golden.code());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void codesOfAllWaysAreNearThoseOfThePictureLaidDown(long seed) {
    GrayImage image = Pictures.gray(Pictures.scene(seed, 400, 300));
    List<BinaryCode> codes = pdq.dihedralCodes(image);
    for (int i = 0; i < codes.size(); i++) {
      BinaryCode laid = pdq.fingerprint(image.laid(PdqFingerprinter.WAYS.get(i)));
      assertThat(codes.get(i).distance(laid)).as("%s", PdqFingerprinter.WAYS.get(i)).isLessThan(24);
    }
    assertThat(codes.getFirst()).isEqualTo(pdq.fingerprint(image));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void halfOfTheBitsAreSet(long seed) {
    assertThat(ones(pdq.fingerprint(Pictures.waves(seed, 300, 200)))).isEqualTo(128);
  }

  @ParameterizedTest
  @CsvSource({"2, 6", "5, 10", "10, 16", "25, 30"})
  void noiseMovesFewBits(int deviation, int atMost) {
    for (long seed = 0; seed < 8; seed++) {
      GrayImage image = Pictures.gray(Pictures.scene(seed, 320, 240));
      BinaryCode noisy = pdq.fingerprint(Pictures.noisy(image, seed, deviation));
      assertThat(noisy.distance(pdq.fingerprint(image))).isLessThanOrEqualTo(atMost);
    }
  }

  @Test
  void contrastAndBrightnessMoveNoBit() {
    GrayImage image = Pictures.waves(5, 256, 256);
    float[] dim = new float[256 * 256];
    for (int i = 0; i < dim.length; i++) {
      dim[i] = image.luma(i % 256, i / 256) * 0.5f + 16;
    }
    assertThat(pdq.fingerprint(GrayImage.of(256, 256, dim)).distance(pdq.fingerprint(image)))
        .isLessThanOrEqualTo(2);
  }

  @Test
  void aFlatPictureHasNoQuality() {
    assertThat(pdq.fingerprint(GrayImage.of(200, 100, new float[20000])).quality()).isZero();
  }

  @Test
  void aPictureOfFourPixelsHasNeitherBitsNorQuality() {
    BinaryCode code = pdq.fingerprint(Pictures.waves(1, 400, 4));
    assertThat(code.quality()).isZero();
    assertThat(ones(code)).isZero();
    assertThat(pdq.dihedralCodes(Pictures.waves(1, 400, 4))).hasSize(8).containsOnly(code);
  }

  @Test
  void doesNotDependOnWhatWasHashedBefore() {
    GrayImage small = Pictures.waves(1, 90, 70);
    BinaryCode before = pdq.fingerprint(small);
    pdq.fingerprint(Pictures.waves(2, 700, 900));
    assertThat(pdq.fingerprint(small)).isEqualTo(before);
  }

  private static int ones(BinaryCode code) {
    return (int) IntStream.range(0, code.scheme().bits()).filter(code::bit).count();
  }
}
