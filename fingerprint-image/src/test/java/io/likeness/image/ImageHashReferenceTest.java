package io.likeness.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.likeness.core.BinaryCode;
import io.likeness.core.Fingerprinter;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares with the codes that ImageHash 4.3.2 for Python gave, with Pillow 9.4, SciPy 1.10 and
 * PyWavelets 1.1, for computed pictures of a size that it does not reduce by interpolation.
 */
class ImageHashReferenceTest {

  private static final Map<String, Fingerprinter<GrayImage>> FINGERPRINTERS =
      Map.of(
          "ahash", new AHashFingerprinter(),
          "dhash", new DHashFingerprinter(),
          "phash", new PHashFingerprinter(),
          "whash", new WaveletHashFingerprinter());

  static List<String> codes() throws IOException {
    return GoldenCodes.lines("imagehash-4.3.2");
  }

  @ParameterizedTest
  @MethodSource("codes")
  void givesTheSameDigits(String line) {
    String[] fields = line.split("\t");
    GrayImage image =
        Pictures.waves(
            Long.parseLong(fields[1]), Integer.parseInt(fields[2]), Integer.parseInt(fields[3]));
    BinaryCode code = (BinaryCode) FINGERPRINTERS.get(fields[0]).fingerprint(image);
    assertThat(code.toHex()).isEqualTo(fields[4]);
  }
}
