package io.likeness.image.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.likeness.core.BinaryCode;
import io.likeness.core.MediaSource;
import io.likeness.core.testing.SharedFiles;
import io.likeness.image.GrayImage;
import io.likeness.image.PdqFingerprinter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares PDQ with codes that the reference in C++ gave for published pictures. */
class PdqReferenceTest {

  private static final int SQUEEZED_SIDE = 512;
  private static final int SMALLEST_DECODED_SIDE = 384;
  private static final int PUBLISHED_TOLERANCE = 10;
  private static final int TRUSTED_DECODER_QUALITY = 80;

  private final PdqFingerprinter pdq = new PdqFingerprinter();

  private record Expected(Path file, BinaryCode code) {}

  @ParameterizedTest
  @CsvSource({
    "vectors/pdq/pdq_cpp_512resize.txt, vectors/pdq/images/pdq, 32",
    "vectors/pdq/dev_images_pdq_cpp.txt, ., 314"
  })
  void givesTheSameBitsAndQualityOnEqualInput(String vectors, String folder, int count)
      throws Exception {
    List<Expected> jpegs =
        expected(vectors, folder).stream()
            .filter(expected -> expected.file().toString().endsWith(".jpg"))
            .toList();
    assertThat(jpegs).hasSize(count);
    for (Expected expected : jpegs) {
      GrayImage image = squeezed(colours(expected.file()));
      assertThat(pdq.fingerprint(image)).as("%s", expected.file()).isEqualTo(expected.code());
    }
  }

  @Test
  void givesTheSameBitsForAllEightWays() throws Exception {
    List<Expected> ways =
        expected("vectors/pdq/pdq_cpp_dihedral_bridge1.txt", "vectors/pdq/images/pdq");
    GrayImage image = squeezed(colours(ways.getFirst().file()));
    assertThat(pdq.dihedralCodes(image)).isEqualTo(ways.stream().map(Expected::code).toList());
  }

  @Test
  void staysWithinThePublishedToleranceByItsOwnDecoding() throws Exception {
    for (Expected expected :
        expected("vectors/pdq/pdq_cpp_512resize.txt", "vectors/pdq/images/pdq")) {
      if (expected.code().quality() >= TRUSTED_DECODER_QUALITY) {
        BinaryCode code = pdq.fingerprint(decoded(expected.file()));
        assertThat(code.distance(expected.code()))
            .as("%s", expected.file())
            .isLessThanOrEqualTo(PUBLISHED_TOLERANCE);
      }
    }
  }

  @Test
  void ownDecodingMovesFewBitsOfPhotographs() throws Exception {
    List<Integer> distances = new ArrayList<>();
    for (Expected expected : expected("vectors/pdq/dev_images_pdq_cpp.txt", ".")) {
      distances.add(pdq.fingerprint(decoded(expected.file())).distance(expected.code()));
    }
    assertThat(distances).allMatch(distance -> distance <= 18);
    assertThat(distances.stream().filter(distance -> distance <= PUBLISHED_TOLERANCE).count())
        .isGreaterThanOrEqualTo(distances.size() - 3);
    assertThat(distances.stream().filter(distance -> distance == 0).count())
        .isGreaterThan(distances.size() / 2);
  }

  private static GrayImage decoded(Path file) throws Exception {
    return new ImageDecoder().gray(MediaSource.of(file), SMALLEST_DECODED_SIDE).image();
  }

  /** Decodes as the reference does: full size, in colour. */
  private static GrayImage colours(Path file) throws Exception {
    try (Raster raster = OpenCvDecoder.jpegColour(file.toString(), Files.readAllBytes(file), 1)) {
      return raster.gray(1);
    }
  }

  /** Takes the nearest pixels of a large picture, as the reference's command line does. */
  private static GrayImage squeezed(GrayImage image) {
    if (Math.max(image.width(), image.height()) <= SQUEEZED_SIDE) {
      return image;
    }
    float[] luma = new float[SQUEEZED_SIDE * SQUEEZED_SIDE];
    for (int i = 0; i < luma.length; i++) {
      luma[i] =
          image.luma(
              i % SQUEEZED_SIDE * image.width() / SQUEEZED_SIDE,
              i / SQUEEZED_SIDE * image.height() / SQUEEZED_SIDE);
    }
    return GrayImage.of(SQUEEZED_SIDE, SQUEEZED_SIDE, luma);
  }

  private static List<Expected> expected(String vectors, String folder) throws IOException {
    Path list = SharedFiles.require(vectors);
    Path files = SharedFiles.require(folder);
    List<Expected> expected = new ArrayList<>();
    for (String line : Files.readAllLines(list)) {
      String[] fields = line.split(",", 3);
      Path file = files.resolve(fields[2]);
      if (Files.exists(file)) {
        expected.add(
            new Expected(
                file,
                BinaryCode.parseHex(
                    PdqFingerprinter.SCHEME, Integer.parseInt(fields[1]), fields[0])));
      }
    }
    return expected;
  }
}
