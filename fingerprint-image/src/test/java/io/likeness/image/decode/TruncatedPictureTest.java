package io.likeness.image.decode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.likeness.core.MediaSource;
import io.likeness.core.UnreadableMediaException;
import io.likeness.image.GrayImage;
import io.likeness.image.Pictures;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TruncatedPictureTest {

  private static final int WIDTH = 300;
  private static final int HEIGHT = 200;
  private static final BufferedImage SCENE = Pictures.scene(2, WIDTH, HEIGHT);
  private static final GrayImage GRAY = Pictures.gray(SCENE);
  private static final int ANY_SIDE = 1000;

  private final ImageDecoder decoder = new ImageDecoder();

  @ParameterizedTest
  @CsvSource({
    "png, 0.8, upper",
    "jpg, 0.8, upper",
    "restarts, 0.8, upper",
    "cmyk, 0.8, upper",
    "gif, 0.8, upper",
    "gif4, 0.8, upper",
    "webp, 0.8, upper",
    "bmp, 0.7, lower",
    "tiff, 0.7, upper"
  })
  void showsWhatIsThere(String format, double share, String part) throws Exception {
    byte[] file = file(format);
    byte[] cut = Arrays.copyOf(file, (int) (file.length * share));
    ImageDecoder.Gray whole = gray(file);
    assertThat(whole.notes()).isEmpty();
    ImageDecoder.Gray decoded = gray(cut);
    assertThat(decoded.notes())
        .singleElement()
        .asString()
        .matches("truncated: only the " + part + " \\d+ % of the picture are there");
    int percent = Integer.parseInt(decoded.notes().getFirst().replaceAll("\\D", ""));
    assertThat(percent).isBetween(50, 96);
    // Filters at the edge mix what is there with what is not.
    int rows = HEIGHT * percent / 100 - 8;
    int top = part.equals("upper") ? 0 : HEIGHT - rows;
    assertThat(
            difference(
                decoded.image().crop(0, top, WIDTH, rows), whole.image().crop(0, top, WIDTH, rows)))
        .isLessThan(0.5);
    assertThat(decoder.preview(MediaSource.of("test", cut), 480).jpeg()).isNotEmpty();
  }

  @Test
  void repeatsTheRowsThatAreMissingFromAnInterlacedGif() throws Exception {
    byte[] file = PictureFiles.gif(SCENE, true);
    ImageDecoder.Gray decoded = gray(Arrays.copyOf(file, file.length * 3 / 4));
    assertThat(decoded.notes()).containsExactly("truncated: details are missing");
    assertThat(difference(decoded.image(), gray(file).image())).isLessThan(3);
  }

  @Test
  void showsAProgressiveJpegWithLessDetail() throws Exception {
    byte[] file = PictureFiles.jpeg(SCENE, true);
    ImageDecoder.Gray decoded = gray(Arrays.copyOf(file, file.length * 2 / 3));
    assertThat(decoded.notes()).containsExactly("truncated: details are missing");
    assertThat(difference(decoded.image(), GRAY)).isLessThan(8);
  }

  @Test
  void refusesAProgressiveJpegWithoutAWholeScan() throws Exception {
    byte[] file = PictureFiles.jpeg(SCENE, true);
    assertThatExceptionOfType(UnreadableMediaException.class)
        .isThrownBy(() -> gray(Arrays.copyOf(file, 700)))
        .withMessage("test: is truncated within the first of its scans");
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "restarts", "cmyk", "gif", "gif4", "webp", "bmp", "tiff"})
  void refusesLessThanHalfAPicture(String format) throws Exception {
    byte[] file = file(format);
    assertThatExceptionOfType(UnreadableMediaException.class)
        .isThrownBy(() -> gray(Arrays.copyOf(file, file.length / 4)))
        .withMessageStartingWith("test: is truncated: only ")
        .withMessageEndingWith(" % of the rows are there");
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "cmyk", "gif", "gif4", "webp", "bmp", "tiff"})
  void endsClearlyWhereverTheFileEnds(String format) throws Exception {
    byte[] file = file(format);
    for (int length = 1; length < file.length; length += 1 + file.length / 40) {
      try {
        assertThat(gray(Arrays.copyOf(file, length)).notes()).as("%d", length).hasSize(1);
      } catch (UnreadableMediaException e) {
        assertThat(e).hasMessageStartingWith("test: ");
      }
    }
  }

  @Test
  void forgivesAnEndThatIsMissingBehindTheLastPixel() throws Exception {
    byte[] gif = file("gif");
    ImageDecoder.Gray decoded = gray(Arrays.copyOf(gif, gif.length - 1));
    assertThat(decoded.notes()).containsExactly("truncated: only the first frame is there");
    assertThat(decoded.image()).isEqualTo(gray(gif).image());
  }

  @Test
  void refusesABitmapThatNamesAHugeLengthWithoutFillingItUp() {
    byte[] bmp = PictureFiles.write("bmp", SCENE);
    ByteBuffer.wrap(bmp).order(ByteOrder.LITTLE_ENDIAN).putInt(10, Integer.MAX_VALUE);
    assertThatExceptionOfType(UnreadableMediaException.class)
        .isThrownBy(() -> gray(bmp))
        .withMessageStartingWith("test: is truncated: its picture ends at byte 2147");
  }

  @Test
  void leavesStandardErrorAlone(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("cut.jpg");
    byte[] jpeg = file("jpg");
    Files.write(file, Arrays.copyOf(jpeg, jpeg.length * 3 / 4));
    Path err = folder.resolve("err");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Decode.class.getName(),
                file.toString())
            .redirectError(err.toFile())
            .start();
    assertThat(new String(process.getInputStream().readAllBytes(), UTF_8)).startsWith("truncated");
    assertThat(process.waitFor()).isZero();
    assertThat(Files.readString(err)).doesNotContainIgnoringCase("jpeg");
  }

  /** Decodes a file in a process of its own. */
  static final class Decode {
    private Decode() {}

    public static void main(String[] arguments) throws Exception {
      MediaSource source = MediaSource.of(Path.of(arguments[0]));
      System.out.println(new ImageDecoder().gray(source, ANY_SIDE).notes().getFirst());
    }
  }

  private ImageDecoder.Gray gray(byte[] file) throws Exception {
    return decoder.gray(MediaSource.of("test", file), ANY_SIDE);
  }

  private static byte[] file(String format) throws IOException {
    return switch (format) {
      case "restarts" -> PictureFiles.jpegWithRestarts(SCENE);
      case "cmyk" -> PictureFiles.adobeCmyk(SCENE);
      case "webp" -> PictureFiles.webp(SCENE);
      case "gif" -> PictureFiles.gif(SCENE, false);
      case "gif4" -> PictureFiles.gif(fewColours(), false);
      case "jpg" -> PictureFiles.jpeg(SCENE, false);
      case "png", "bmp", "tiff" -> PictureFiles.write(format, SCENE);
      default -> throw new IllegalArgumentException(format);
    };
  }

  private static BufferedImage fewColours() {
    byte[] levels = {0, 90, (byte) 170, (byte) 255};
    BufferedImage image =
        new BufferedImage(
            WIDTH,
            HEIGHT,
            BufferedImage.TYPE_BYTE_BINARY,
            new IndexColorModel(2, 4, levels, levels, levels));
    Graphics2D g = image.createGraphics();
    g.drawImage(SCENE, 0, 0, null);
    g.dispose();
    return image;
  }

  /** The mean absolute difference of the samples. */
  static double difference(GrayImage a, GrayImage b) {
    assertThat(a).hasToString(b.toString());
    double sum = 0;
    for (int y = 0; y < a.height(); y++) {
      for (int x = 0; x < a.width(); x++) {
        sum += Math.abs(a.luma(x, y) - b.luma(x, y));
      }
    }
    return sum / a.width() / a.height();
  }
}
