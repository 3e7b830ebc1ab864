package io.likeness.image.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.likeness.core.Extent;
import io.likeness.core.MediaSource;
import io.likeness.core.UnreadableMediaException;
import io.likeness.image.GrayImage;
import io.likeness.image.Pictures;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnimationTest {

  private static final int ANY_SIDE = 1000;

  private final ImageDecoder decoder = new ImageDecoder();

  @ParameterizedTest
  @CsvSource({".gif, 3", ".webp, 3", ".gif, 8", ".webp, 8"})
  void looksAtEveryFrameOfAShortAnimation(String format, int count) throws Exception {
    ImageDecoder.Frames frames = frames(decoder, PictureFiles.animation(format, scenes(count)));
    assertThat(frames.extent()).isEqualTo(new Extent.Pixels(120, 80));
    assertThat(frames.notes()).isEmpty();
    assertThat(frames.images()).hasSize(count);
    for (int i = 0; i < count; i++) {
      assertThat(difference(frames.images().get(i), i)).isLessThan(12);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {".gif", ".webp"})
  void looksAtTheFirstTheLastAndAFewBetween(String format) throws Exception {
    ImageDecoder.Frames frames = frames(decoder, PictureFiles.animation(format, scenes(22)));
    assertThat(frames.notes()).containsExactly("animated: 8 of 22 frames looked at");
    assertThat(frames.images()).hasSize(8);
    for (int i = 0; i < 8; i++) {
      assertThat(difference(frames.images().get(i), 3 * i)).isLessThan(12);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {".gif", ".webp"})
  void keepsToTheFramesWithinTheLimitOfPixels(String format) throws Exception {
    ImageDecoder strict =
        new ImageDecoder(new ImageLimits(1 << 20, 1 << 20, 1 << 20, 3 * 120 * 80));
    ImageDecoder.Frames frames = frames(strict, PictureFiles.animation(format, scenes(22)));
    assertThat(frames.images()).hasSize(3);
    assertThat(difference(frames.images().get(2), 2)).isLessThan(12);
  }

  @ParameterizedTest
  @ValueSource(strings = {".gif", ".webp"})
  void looksAtTheWholeFramesOfATruncatedAnimation(String format) throws Exception {
    byte[] file = PictureFiles.animation(format, scenes(6));
    byte[] cut = Arrays.copyOf(file, file.length * 7 / 12);
    ImageDecoder.Frames frames = frames(decoder, cut);
    assertThat(frames.images()).hasSizeBetween(2, 4);
    assertThat(frames.notes())
        .containsExactly(
            "truncated: only the first " + frames.images().size() + " frames are there");
    for (int i = 0; i < frames.images().size(); i++) {
      assertThat(difference(frames.images().get(i), i)).isLessThan(12);
    }
    assertThat(decoder.preview(MediaSource.of("test", cut), 480).jpeg()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {".gif", ".webp"})
  void isContentWithTheFirstFrame(String format) throws Exception {
    byte[] file = PictureFiles.animation(format, scenes(3));
    ImageDecoder.Frames frames = frames(decoder, Arrays.copyOf(file, file.length / 2));
    assertThat(frames.notes()).containsExactly("truncated: only the first frame is there");
    assertThat(difference(frames.images().getFirst(), 0)).isLessThan(12);
  }

  @ParameterizedTest
  @ValueSource(strings = {".gif", ".webp"})
  void survivesDamageAnywhere(String format) {
    byte[] file = PictureFiles.animation(format, scenes(4));
    Random random = new Random(5);
    for (int round = 0; round < 60; round++) {
      byte[] damaged = Arrays.copyOf(file, 20 + random.nextInt(file.length - 20));
      damaged[12 + random.nextInt(damaged.length - 12)] = (byte) random.nextInt();
      try {
        assertThat(frames(decoder, damaged).images()).isNotEmpty();
      } catch (Exception e) {
        assertThat(e).isInstanceOf(UnreadableMediaException.class);
      }
    }
  }

  @Test
  void refusesAnAnimationWithoutAWholeFrame() {
    byte[] file = PictureFiles.animation(".webp", scenes(2));
    assertThatExceptionOfType(UnreadableMediaException.class)
        .isThrownBy(() -> frames(decoder, Arrays.copyOf(file, 200)))
        .withMessageStartingWith("test: is truncated");
  }

  private static ImageDecoder.Frames frames(ImageDecoder decoder, byte[] file) throws Exception {
    return decoder.frames(MediaSource.of("test", file), ANY_SIDE);
  }

  private static List<BufferedImage> scenes(int count) {
    return IntStream.range(0, count).mapToObj(i -> Pictures.scene(100 + i, 120, 80)).toList();
  }

  /** The mean absolute difference from a scene. */
  private static double difference(GrayImage image, int scene) {
    GrayImage expected = Pictures.gray(Pictures.scene(100 + scene, 120, 80));
    return TruncatedPictureTest.difference(image, expected);
  }
}
