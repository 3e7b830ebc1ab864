package io.likeness.image.decode;

import static org.bytedeco.opencv.global.opencv_core.CV_16U;
import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.CV_8U;

import io.likeness.image.GrayImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.ShortBuffer;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;

/** Reads rows of native pixels, as long as these live, as luma of 0 to 255. For one thread. */
final class LumaRow {

  static final float WHITE = 255;
  static final float WORDS_PER_LEVEL = 257;

  private static final int ALPHA = 3;

  private final BytePointer data;
  private final long step;
  private final int depth;
  private final int channels;
  private final byte[] bytes;
  private final ShortBuffer words;
  private final FloatBuffer floats;
  private final float[] samples;

  LumaRow(Mat pixels) {
    this.data = pixels.data();
    this.step = pixels.step();
    this.depth = pixels.depth();
    this.channels = pixels.channels();
    this.bytes = new byte[Math.toIntExact(pixels.cols() * pixels.elemSize())];
    ByteBuffer view = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
    this.words = view.asShortBuffer();
    this.floats = view.asFloatBuffer();
    this.samples = new float[pixels.cols() * channels];
  }

  /** Reads row {@code y} into {@code luma}, over white where it is transparent. */
  void read(int y, float[] luma) {
    data.position(y * step).get(bytes);
    if (channels == 1 && depth == CV_8U) {
      for (int x = 0; x < luma.length; x++) {
        luma[x] = bytes[x] & 0xff;
      }
      return;
    }
    switch (depth) {
      case CV_16U -> readWords();
      case CV_32F -> readFloats();
      default -> readBytes();
    }
    switch (channels) {
      case 1 -> System.arraycopy(samples, 0, luma, 0, luma.length);
      case ALPHA + 1 -> weighOverWhite(luma);
      default -> weigh(luma);
    }
  }

  private void readBytes() {
    for (int i = 0; i < samples.length; i++) {
      samples[i] = bytes[i] & 0xff;
    }
  }

  private void readWords() {
    for (int i = 0; i < samples.length; i++) {
      samples[i] = Short.toUnsignedInt(words.get(i)) / WORDS_PER_LEVEL;
    }
  }

  private void readFloats() {
    for (int i = 0; i < samples.length; i++) {
      float level = floats.get(i) * WHITE;
      // What is not a number fails the comparison too and becomes black.
      samples[i] = level > 0 ? Math.min(WHITE, level) : 0;
    }
  }

  private void weigh(float[] luma) {
    for (int x = 0, at = 0; x < luma.length; x++, at += channels) {
      luma[x] = GrayImage.luma(samples[at + 2], samples[at + 1], samples[at]);
    }
  }

  private void weighOverWhite(float[] luma) {
    weigh(luma);
    for (int x = 0; x < luma.length; x++) {
      float opacity = samples[x * channels + ALPHA] / WHITE;
      luma[x] = luma[x] * opacity + WHITE * (1 - opacity);
    }
  }
}
