package io.likeness.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.likeness.core.BinaryCode;
import io.likeness.core.Extent;
import io.likeness.core.FingerprintSet;
import io.likeness.core.MediaSource;
import io.likeness.core.ModalityProvider.Role;
import io.likeness.core.testing.SharedFiles;
import io.likeness.image.decode.PictureFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Reads files that ImageMagick and FFmpeg wrote; skipped where they are not installed or lack a
 * format.
 */
class ForeignFilesTest {

  @TempDir Path folder;

  private static final double CERTAIN = 1e-5;

  private final ImageModality images = new ImageModality();

  @ParameterizedTest
  @CsvSource({
    "jpg, -quality 90",
    "jpg, -interlace JPEG",
    "jpg, -colorspace CMYK", // as YCCK
    "png, -depth 16",
    "png, -colors 200",
    "png, -interlace PNG",
    "gif, -colors 256",
    "webp, -quality 90",
    "webp, -define webp:lossless=true",
    "bmp, -depth 8",
    "tiff, -compress LZW",
    "tiff, -compress JPEG",
    "tiff, -colorspace CMYK",
    "avif, -quality 90",
    "heic, -quality 90"
  })
  void decodesWhatImageMagickWrites(String extension, String options) throws Exception {
    Path png = folder.resolve("scene.png");
    Files.write(png, PictureFiles.write("png", Pictures.scene(31, 640, 480)));
    Path converted = folder.resolve("converted." + extension);
    convert(png, options, converted);
    FingerprintSet set = images.fingerprint(MediaSource.of(converted), Role.WORK);
    assertThat(set.extent()).isEqualTo(new Extent.Pixels(640, 480));
    assertThat(set.notes()).isEmpty();
    assertThat(code(set).distance(code(images.fingerprint(MediaSource.of(png), Role.WORK))))
        .isLessThanOrEqualTo(10);
  }

  @Test
  void readsTheFirstFrameOfAnAnimatedAvifAndSaysSo() throws Exception {
    Path png = folder.resolve("scene.png");
    Files.write(png, PictureFiles.write("png", Pictures.scene(31, 640, 480)));
    Path animated = folder.resolve("animated.avif");
    run(
        "ffmpeg -loglevel error -loop 1 -t 1 -framerate 2 -i %s -c:v libaom-av1 -cpu-used 8 %s"
            .formatted(png, animated));
    FingerprintSet set = images.fingerprint(MediaSource.of(animated), Role.WORK);
    assertThat(set.extent()).isEqualTo(new Extent.Pixels(640, 480));
    assertThat(set.notes()).containsExactly("animated: the first of its frames looked at");
    assertThat(code(set).distance(code(images.fingerprint(MediaSource.of(png), Role.WORK))))
        .isLessThanOrEqualTo(10);
  }

  @Test
  void findsHalvedAndCoarseCopiesAmongAllPhotographsAndNothingElse() throws Exception {
    Map<Path, FingerprintSet> works = new TreeMap<>();
    for (Path file : SharedFiles.requireFiles("media/dev/image")) {
      works.put(file, images.fingerprint(MediaSource.of(file), Role.WORK));
    }
    List<Path> files = List.copyOf(works.keySet());
    for (int i = 0; i < files.size(); i += 40) {
      for (String options : List.of("-resize 50%", "-quality 30")) {
        Path copy = folder.resolve("copy" + i + ".jpg");
        convert(files.get(i), options, copy);
        assertThat(found(copy, works))
            .as("%s %s", files.get(i), options)
            .containsExactly(files.get(i));
      }
    }
  }

  private List<Path> found(Path copy, Map<Path, FingerprintSet> works) throws Exception {
    var aligner = images.aligner(images.fingerprint(MediaSource.of(copy), Role.SUSPECT));
    List<Path> found = new ArrayList<>();
    works.forEach(
        (file, work) -> {
          if (aligner.align(work).stream()
              .anyMatch(a -> a.significance().eValue(works.size()) < CERTAIN)) {
            found.add(file);
          }
        });
    return found;
  }

  private static BinaryCode code(FingerprintSet set) {
    return set.codes(PdqFingerprinter.SCHEME).getFirst();
  }

  private static void convert(Path from, String options, Path to) throws Exception {
    run("convert %s %s %s".formatted(from, options, to));
  }

  private static void run(String command) throws Exception {
    List<String> words = List.of(command.split(" "));
    try {
      Process process = new ProcessBuilder(words).redirectErrorStream(true).inheritIO().start();
      assumeTrue(
          process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0,
          "cannot be written here: " + words.getLast());
    } catch (IOException missing) {
      assumeTrue(false, "needs " + words.getFirst());
    }
  }
}
