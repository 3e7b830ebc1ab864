package io.likeness.bench.attack;

import static org.bytedeco.opencv.global.opencv_imgproc.FILLED;
import static org.bytedeco.opencv.global.opencv_imgproc.FONT_HERSHEY_SIMPLEX;
import static org.bytedeco.opencv.global.opencv_imgproc.LINE_AA;
import static org.bytedeco.opencv.global.opencv_imgproc.putText;
import static org.bytedeco.opencv.global.opencv_imgproc.rectangle;

import java.util.Random;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;

/** Draws blocks and lines of made-up words into a picture. */
final class Sketch {

  /** The height of OpenCV's font at scale 1, in pixels, and about the width of a letter. */
  private static final double CAPITAL = 22;

  private static final double LETTER = 19;
  private static final int ALPHABET = 26;

  private final Mat sheet;
  private final Random random;

  Sketch(Mat sheet, Random random) {
    this.sheet = sheet;
    this.random = random;
  }

  /** Makes a shade of grey, 0 to 255. OpenCV's constants would be freed with the first scope. */
  static Scalar level(int level) {
    return new Scalar(level, level, level, 0);
  }

  void block(int x, int y, int width, int height, Scalar colour) {
    rectangle(sheet, new Rect(x, y, width, height), colour, FILLED, LINE_AA, 0);
  }

  /** Fills a box with lines of text. */
  void text(int x, int y, int width, int height, Scalar colour, int lines) {
    double line = (double) height / lines;
    double scale = 0.5 * line / CAPITAL;
    for (int i = 0; i < lines; i++) {
      int baseline = y + (int) Math.round((i + 0.75) * line);
      write(words(width, scale), x + width / 20, baseline, scale, colour, 2);
    }
  }

  /** Writes a line of white letters with black edges into a box. */
  void edgedText(int x, int y, int width, int height) {
    double scale = 0.7 * height / CAPITAL;
    String words = words(width, scale);
    int baseline = y + (int) Math.round(0.85 * height);
    write(words, x + width / 20, baseline, scale, level(0), 7);
    write(words, x + width / 20, baseline, scale, level(255), 3);
  }

  private void write(String words, int x, int y, double scale, Scalar colour, double pen) {
    int thickness = Math.max(1, (int) Math.round(pen * scale));
    putText(
        sheet,
        words,
        new Point(x, y),
        FONT_HERSHEY_SIMPLEX,
        scale,
        colour,
        thickness,
        LINE_AA,
        false);
  }

  /** Makes up words that fill a width. */
  private String words(int width, double scale) {
    int letters = (int) Math.max(1, 0.9 * width / (LETTER * scale));
    StringBuilder text = new StringBuilder(letters);
    while (text.length() < letters) {
      int length = 2 + random.nextInt(7);
      for (int i = 0; i < length; i++) {
        text.append((char) ('A' + random.nextInt(ALPHABET)));
      }
      text.append(' ');
    }
    text.setLength(letters);
    return text.toString();
  }
}
