package io.likeness.image.decode;

import static io.likeness.image.decode.TruncatedPictureTest.difference;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.likeness.core.Extent;
import io.likeness.core.MediaSource;
import io.likeness.core.Preview;
import io.likeness.core.UnreadableMediaException;
import io.likeness.image.Dihedral;
import io.likeness.image.GrayImage;
import io.likeness.image.Pictures;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageDecoderTest {

  private static final BufferedImage SCENE = Pictures.scene(11, 120, 80);
  private static final GrayImage GRAY = Pictures.gray(SCENE);
  private static final int ANY_SIDE = 1000;

  private final ImageDecoder decoder = new ImageDecoder();

  @ParameterizedTest
  @ValueSource(strings = {"png", "bmp", "tiff"})
  void decodesLosslessFormatsExactly(String format) throws Exception {
    assertThat(gray(PictureFiles.write(format, SCENE)).image()).isEqualTo(GRAY);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void decodesJpegBaselineAndProgressive(boolean progressive) throws Exception {
    assertThat(difference(gray(PictureFiles.jpeg(SCENE, progressive)).image(), GRAY)).isLessThan(2);
  }

  @Test
  void decodesTheFourInksOfAdobe() throws Exception {
    assertThat(difference(gray(PictureFiles.adobeCmyk(SCENE)).image(), GRAY)).isLessThan(4);
  }

  @Test
  void readsTheFirstPageAndSaysThatThereAreMore() throws Exception {
    BufferedImage second = Pictures.scene(12, 90, 60);
    byte[] file = PictureFiles.pages(List.of(SCENE, second, second));
    ImageDecoder.Frames frames = decoder.frames(MediaSource.of("pages.tiff", file), ANY_SIDE);
    assertThat(frames.images()).containsExactly(GRAY);
    assertThat(frames.notes()).containsExactly("several pages: the first of 3 looked at");
  }

  @Test
  void readsTheFirstFrameOfAnAnimatedPngAndSaysSo() throws Exception {
    byte[] file = PictureFiles.animation(".png", List.of(SCENE, Pictures.scene(12, 120, 80)));
    ImageDecoder.Frames frames = decoder.frames(MediaSource.of("animated.png", file), ANY_SIDE);
    assertThat(frames.images()).containsExactly(GRAY);
    assertThat(frames.notes()).containsExactly("animated: the first of 2 frames looked at");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
  void appliesTheOrientationOfExif(int orientation) throws Exception {
    byte[] jpeg = PictureFiles.jpeg(SCENE, false);
    Dihedral way = Dihedral.ofExifOrientation(orientation);
    ImageDecoder.Gray decoded = gray(PictureFiles.oriented(jpeg, orientation));
    assertThat(decoded.image()).isEqualTo(gray(jpeg).image().laid(way));
    assertThat(decoded.extent())
        .isEqualTo(way.swapsSides() ? new Extent.Pixels(80, 120) : new Extent.Pixels(120, 80));
    assertThat(previewed(PictureFiles.oriented(jpeg, orientation)))
        .matches(preview -> difference(preview, decoded.image()) < 4);
  }

  @Test
  void appliesTheOrientationOfPng() throws Exception {
    byte[] chunk =
        ByteBuffer.allocate(38)
            .putInt(26)
            .put("eXIf".getBytes(StandardCharsets.US_ASCII))
            .put(PictureFiles.exif(6))
            .array();
    CRC32 check = new CRC32();
    check.update(chunk, 4, 30);
    ByteBuffer.wrap(chunk).putInt(34, (int) check.getValue());
    byte[] png = PictureFiles.insert(PictureFiles.write("png", SCENE), 33, chunk);
    assertThat(gray(png).image()).isEqualTo(GRAY.laid(Dihedral.TURNED_RIGHT));
  }

  @Test
  void decodesPalettes() throws Exception {
    BufferedImage indexed = new BufferedImage(120, 80, BufferedImage.TYPE_BYTE_INDEXED);
    Graphics2D g = indexed.createGraphics();
    g.drawImage(SCENE, 0, 0, null);
    g.dispose();
    assertThat(gray(PictureFiles.write("png", indexed)).image()).isEqualTo(Pictures.gray(indexed));
    assertThat(gray(PictureFiles.write("gif", indexed)).image()).isEqualTo(Pictures.gray(indexed));
  }

  @Test
  void decodesSixteenBits() throws Exception {
    BufferedImage deep = new BufferedImage(300, 4, BufferedImage.TYPE_USHORT_GRAY);
    for (int x = 0; x < 300; x++) {
      for (int y = 0; y < 4; y++) {
        deep.getRaster().setSample(x, y, 0, x * 200);
      }
    }
    GrayImage image = gray(PictureFiles.write("png", deep)).image();
    for (int x = 0; x < 300; x++) {
      assertThat(image.luma(x, 1)).isEqualTo(x * 200 / 257f);
    }
  }

  @Test
  void laysTransparencyOverWhite() throws Exception {
    BufferedImage clear = new BufferedImage(3, 1, BufferedImage.TYPE_INT_ARGB);
    clear.setRGB(0, 0, 0x00ff0000);
    clear.setRGB(1, 0, 0x80000000);
    clear.setRGB(2, 0, 0xff000000);
    GrayImage image = gray(PictureFiles.write("png", clear)).image();
    assertThat(image.luma(0, 0)).isEqualTo(255);
    assertThat(image.luma(1, 0)).isBetween(126f, 128f);
    assertThat(image.luma(2, 0)).isZero();
    assertThat(previewed(PictureFiles.write("png", clear)).luma(0, 0)).isGreaterThan(200);
  }

  @Test
  void readsFloatsOfTiff() throws Exception {
    byte[] file;
    try (Mat half = new Mat(4, 4, opencv_core.CV_32FC1, Scalar.all(0.5));
        BytePointer out = new BytePointer()) {
      opencv_imgcodecs.imencode(".tiff", half, out);
      file = bytes(out);
    }
    assertThat(gray(file).image().luma(1, 1)).isEqualTo(127.5f);
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg"})
  void reducesByPowersOfTwo(String format) throws Exception {
    BufferedImage large = Pictures.scene(4, 1201, 803);
    ImageDecoder.Gray decoded =
        decoder.gray(MediaSource.of("large", PictureFiles.write(format, large)), 200);
    assertThat(decoded.extent()).isEqualTo(new Extent.Pixels(1201, 803));
    assertThat(decoded.image().width()).isBetween(300, 301);
    assertThat(decoded.image().height()).isBetween(200, 201);
    float mean = 0;
    for (int i = 0; i < 16; i++) {
      mean += GrayImage.luma(0, 0, 0) + Pictures.gray(large).luma(i % 4, i / 4) / 16;
    }
    assertThat(Math.abs(decoded.image().luma(0, 0) - mean)).isLessThan(3);
  }

  @Test
  void refusesBombsBeforeDecoding() {
    byte[] png = PictureFiles.write("png", SCENE);
    ByteBuffer.wrap(png).putInt(16, 100_000).putInt(20, 100_000);
    assertThatExceptionOfType(UnreadableMediaException.class)
        .isThrownBy(() -> gray(png))
        .withMessage("test: has too many pixels: 100000x100000, more than 134217728");
  }

  @Test
  void refusesFilesThatAreTooLarge() {
    ImageDecoder strict = new ImageDecoder(new ImageLimits(100, 1000, 1000, 1000));
    MediaSource source = MediaSource.of("big", PictureFiles.write("bmp", SCENE));
    assertThatExceptionOfType(UnreadableMediaException.class)
        .isThrownBy(() -> strict.gray(source, ANY_SIDE))
        .withMessage("big: is larger than 100 bytes");
  }

  @Test
  void refusesWhatIsNoPicture() {
    assertThatExceptionOfType(UnreadableMediaException.class)
        .isThrownBy(() -> gray(new byte[0]))
        .withMessage("test: is empty");
    assertThatExceptionOfType(UnreadableMediaException.class)
        .isThrownBy(
            () ->
                gray("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8)))
        .withMessage("test: is not a picture of a known format");
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> decoder.gray(MediaSource.of(Path.of("no-such-file.png")), ANY_SIDE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "gif", "bmp", "tiff"})
  void survivesDamageAnywhere(String format) throws Exception {
    byte[] file = PictureFiles.write(format, Pictures.scene(9, 60, 40));
    Random random = new Random(format.hashCode());
    for (int round = 0; round < 200; round++) {
      byte[] damaged = Arrays.copyOf(file, 1 + random.nextInt(file.length));
      for (int i = 0; i < 4; i++) {
        damaged[random.nextInt(Math.min(damaged.length, 200))] = (byte) random.nextInt();
      }
      try {
        gray(damaged);
      } catch (UnreadableMediaException expected) {
        assertThat(expected).hasMessageStartingWith("test: ");
      }
    }
  }

  @Test
  void previewsAreSmallAndKeepTheirShape() throws Exception {
    byte[] file = PictureFiles.write("png", Pictures.scene(5, 1000, 500));
    Preview.Picture preview = decoder.preview(MediaSource.of("p", file), 480);
    assertThat(preview.extent()).isEqualTo(new Extent.Pixels(1000, 500));
    BufferedImage shown = ImageIO.read(new ByteArrayInputStream(preview.jpeg()));
    assertThat(shown.getWidth()).isEqualTo(480);
    assertThat(shown.getHeight()).isEqualTo(240);
  }

  @Test
  void previewsDoNotEnlarge() throws Exception {
    GrayImage shown = previewed(PictureFiles.write("png", SCENE));
    assertThat(shown.width()).isEqualTo(120);
    assertThat(difference(shown, GRAY)).isLessThan(6);
  }

  private ImageDecoder.Gray gray(byte[] file) throws Exception {
    return decoder.gray(MediaSource.of("test", file), ANY_SIDE);
  }

  private GrayImage previewed(byte[] file) throws Exception {
    byte[] jpeg = decoder.preview(MediaSource.of("test", file), 480).jpeg();
    return Pictures.gray(ImageIO.read(new ByteArrayInputStream(jpeg)));
  }

  private static byte[] bytes(BytePointer out) {
    byte[] file = new byte[(int) out.limit()];
    out.get(file);
    return file;
  }
}
