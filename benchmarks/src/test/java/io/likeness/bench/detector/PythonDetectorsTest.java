package io.likeness.bench.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.likeness.bench.api.Detection;
import io.likeness.bench.api.Detector;
import io.likeness.bench.media.PictureFiles;
import io.likeness.bench.media.TestMedia;
import io.likeness.core.Modality;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Speaks the line protocol with programs in Python, where there is one. */
class PythonDetectorsTest {

  private static final String PYTHON = "python3";
  private static final Path WORDS =
      Path.of("src/test/resources/io/likeness/bench/detector/word-detector.py");

  @TempDir private Path folder;

  @BeforeEach
  void needsPython() {
    assumeTrue(Program.missing(PYTHON).isEmpty(), "python3 is not on the PATH");
  }

  @Test
  void findsATextByAProgramInPlainPython() throws Exception {
    ExternalCommand words = new ExternalCommand("words", List.of(PYTHON, WORDS.toString()));
    try (Detector detector = words.create(Modality.TEXT, 1)) {
      for (int i = 1; i <= 3; i++) {
        detector.register("text " + i, TestMedia.text(folder, i, 400));
      }
      Path copy = folder.resolve("copy.txt");
      Files.writeString(copy, Files.readString(folder.resolve("text-2.txt")) + " and more");
      List<Detection> found = detector.detect(copy);
      assertThat(found.getFirst().work()).isEqualTo("text 2");
      assertThat(found.getFirst().score()).isGreaterThan(0.9);
      assertThatThrownBy(() -> detector.detect(folder.resolve("missing.txt")))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("missing.txt");
      assertThat(detector.detect(copy)).isEqualTo(found);
    }
  }

  @Test
  void findsAPictureByFaiss() throws Exception {
    assumeTrue(imports("faiss, numpy, PIL"), "Python has no faiss, numpy or pillow");
    ExternalCommand faiss =
        new ExternalCommand(
            "faiss", List.of(PYTHON, Path.of("examples", "faiss-detector.py").toString()));
    try (Detector detector = faiss.create(Modality.IMAGE, 1)) {
      for (int i = 1; i <= 4; i++) {
        detector.register("picture " + i, TestMedia.picture(folder, i));
      }
      Path copy = folder.resolve("copy.jpg");
      try (Mat picture = PictureFiles.colours(TestMedia.picture(folder, 3))) {
        Files.write(copy, PictureFiles.encode(picture, PictureFiles.Format.JPEG, 40));
      }
      List<Detection> found = detector.detect(copy);
      assertThat(found).hasSize(4);
      assertThat(found.getFirst().work()).isEqualTo("picture 3");
      assertThat(found.getFirst().score()).isGreaterThan(0.9);
      Path broken = Files.writeString(folder.resolve("broken.jpg"), "no picture");
      assertThatThrownBy(() -> detector.detect(broken)).isInstanceOf(IOException.class);
      assertThat(detector.detect(copy)).isEqualTo(found);
    }
  }

  private static boolean imports(String modules) throws InterruptedException {
    try {
      Program.run(List.of(PYTHON, "-c", "import " + modules));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
