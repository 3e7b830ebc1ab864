package io.likeness.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.likeness.core.Alignment;
import io.likeness.core.FingerprintSet;
import io.likeness.core.MediaSource;
import io.likeness.core.ModalityProvider.Role;
import io.likeness.core.Transform.Property;
import io.likeness.core.testing.SharedFiles;
import io.likeness.image.decode.PictureFiles;
import java.awt.image.BufferedImage;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PdqListTest {

  private static final String HASH =
      "f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22";

  @Test
  void readsOneCodeALine() throws Exception {
    PdqList list = read("# codes\n" + HASH + "\r\n\n " + HASH.toUpperCase(Locale.ROOT) + " \n");
    assertThat(list.entries()).hasSize(2);
    assertThat(list.entries().get(0)).isEqualTo(list.entries().get(1));
    assertThat(list.entries().get(0).code().toHex()).isEqualTo(HASH);
    assertThat(list.entries().get(0).code().quality()).isEqualTo(100);
    assertThat(list.entries().get(0).name()).isEmpty();
  }

  @Test
  void readsAndWritesQualityAndName() throws Exception {
    String text =
        PdqList.HEADER
            + "\n"
            + (HASH + ",77,bridge.jpg\n")
            + (HASH + ",100,\"a \"\"b\"\", c\"\n")
            + (HASH + ",50,\n");
    PdqList list = read(text);
    assertThat(list.entries())
        .extracting(PdqList.Entry::name)
        .containsExactly("bridge.jpg", "a \"b\", c", "");
    assertThat(list.entries())
        .extracting(entry -> entry.code().quality())
        .containsExactly(77, 100, 50);
    StringBuilder written = new StringBuilder();
    list.write(written);
    assertThat(written).hasToString(text);
  }

  @ParameterizedTest
  @CsvSource({
    "abc, 'line 2: hex digits differ: 3 != 64'",
    "HASH;101;x, 'line 2: quality is not in 0..100: 101'",
    "HASH;-1;x, 'line 2: quality is not in 0..100: -1'",
    "HASH;good;x, 'line 2: quality is not in 0..100: good'"
  })
  void namesTheLineThatIsWrong(String line, String message) {
    String text = HASH + "\n" + line.replace("HASH", HASH).replace(';', ',') + "\n";
    assertThatIOException().isThrownBy(() -> read(text)).withMessage(message);
  }

  @Test
  void aPictureMatchesACodeOfItAlone() throws Exception {
    ImageModality images = new ImageModality();
    BufferedImage scene = Pictures.scene(8, 640, 480);
    String line =
        new PdqFingerprinter().fingerprint(Pictures.gray(scene)).toHex() + ",100,the scene";
    FingerprintSet work = read(line).entries().getFirst().fingerprints();
    FingerprintSet suspect =
        images.fingerprint(MediaSource.of("copy", PictureFiles.jpeg(scene, false)), Role.SUSPECT);
    List<Alignment> found = images.aligner(suspect).align(work);
    assertThat(found).hasSize(1);
    assertThat(found.getFirst().similarity()).isGreaterThan(0.9);
    assertThat(found.getFirst().transform().value(Property.SCALE)).isEmpty();
  }

  @Test
  void aFlatCodeIsRegisteredWithANoteAndNeverFound() throws Exception {
    FingerprintSet flat = read(HASH + ",49,sky").entries().getFirst().fingerprints();
    assertThat(flat.fingerprints()).isEmpty();
    assertThat(flat.notes()).contains("too flat to judge: PDQ quality 49 of 100");
  }

  @Test
  void readsWhatTheReferencePublishes() throws Exception {
    Path file = SharedFiles.require("vectors/pdq/dev_images_pdq_cpp.txt");
    try (Reader reader = Files.newBufferedReader(file)) {
      PdqList list = PdqList.read(reader);
      assertThat(list.entries()).hasSizeGreaterThan(300);
      assertThat(list.entries().getFirst().name()).endsWith(".jpg");
    }
  }

  private static PdqList read(String text) throws Exception {
    return PdqList.read(new StringReader(text));
  }
}
