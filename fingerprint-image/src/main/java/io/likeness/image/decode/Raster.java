package io.likeness.image.decode;

import static org.bytedeco.opencv.global.opencv_core.CV_16U;
import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.CV_8U;
import static org.bytedeco.opencv.global.opencv_core.ROTATE_180;
import static org.bytedeco.opencv.global.opencv_core.ROTATE_90_CLOCKWISE;
import static org.bytedeco.opencv.global.opencv_core.ROTATE_90_COUNTERCLOCKWISE;
import static org.bytedeco.opencv.global.opencv_core.flip;
import static org.bytedeco.opencv.global.opencv_core.rotate;

import io.likeness.image.Dihedral;
import io.likeness.image.GrayImage;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.global.opencv_imgcodecs;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Decoded pixels in native memory: grey, BGR or BGRA; bytes, 16-bit words or floats of 0 to 1.
 *
 * <p>Belongs to one thread. Closing it gives the memory back.
 */
final class Raster implements AutoCloseable {

  private static final int GREY = 1;
  private static final int ALPHA_CHANNELS = 4;
  private static final int MIRROR_LEFT_RIGHT = 1;
  private static final int MID_GREY = 128;

  private final Mat pixels;

  /** Takes over pixels, of 1, 3 or 4 channels, and their memory. */
  Raster(Mat pixels) {
    this.pixels = pixels;
  }

  /** Whether {@link #gray} knows this kind of pixels. */
  boolean isReadable() {
    int channels = pixels.channels();
    int depth = pixels.depth();
    return !pixels.empty()
        && (channels == GREY || channels == 3 || channels == ALPHA_CHANNELS)
        && (depth == CV_8U || depth == CV_16U || depth == CV_32F);
  }

  int width() {
    return pixels.cols();
  }

  int height() {
    return pixels.rows();
  }

  /**
   * Copies the luma out, over white where the picture is transparent.
   *
   * @param reduction the side of the squares of pixels that are averaged to one, 1 or greater and
   *     not more than either side; what is left over at the right and the bottom is dropped
   */
  GrayImage gray(int reduction) {
    LumaRow reader = new LumaRow(pixels);
    if (reduction == 1) {
      return GrayImage.ofRows(width(), height(), reader::read);
    }
    float[] full = new float[width()];
    float share = 1f / (reduction * reduction);
    return GrayImage.ofRows(
        width() / reduction,
        height() / reduction,
        (y, luma) -> {
          Arrays.fill(luma, 0);
          for (int i = 0; i < reduction; i++) {
            reader.read(y * reduction + i, full);
            for (int x = 0; x < luma.length * reduction; x++) {
              luma[x / reduction] += full[x] * share;
            }
          }
        });
  }

  /** Counts the rows from the top that are equal in another raster of the same size. */
  int equalRowsAtTop(Raster other) {
    int rows = 0;
    while (rows < height() && equalRow(other, rows)) {
      rows++;
    }
    return rows;
  }

  /** Counts the rows from the bottom that are equal in another raster of the same size. */
  int equalRowsAtBottom(Raster other) {
    int rows = 0;
    while (rows < height() && equalRow(other, height() - 1 - rows)) {
      rows++;
    }
    return rows;
  }

  private boolean equalRow(Raster other, int y) {
    int bytes = Math.toIntExact(width() * pixels.elemSize());
    return pixels
        .ptr(y)
        .capacity(bytes)
        .asBuffer()
        .equals(other.pixels.ptr(y).capacity(bytes).asBuffer());
  }

  /** Makes the rows {@code from} to {@code to - 1} mid-grey and opaque. */
  void paintGrey(int from, int to) {
    double white = LumaRow.WHITE / levelScale(pixels.depth());
    double grey = white * MID_GREY / LumaRow.WHITE;
    try (Mat rows = pixels.rowRange(from, to);
        Scalar level = new Scalar(grey, grey, grey, white)) {
      rows.put(level);
    }
  }

  /** A copy with grey rows added at the bottom, to be closed. */
  Raster withGreyBelow(int height) {
    Mat taller = new Mat(height, width(), pixels.type());
    try (Mat upper = taller.rowRange(0, height())) {
      pixels.copyTo(upper);
    }
    Raster raster = new Raster(taller);
    raster.paintGrey(height(), height);
    return raster;
  }

  /** Replaces a row, {@code y} being 1 or greater, by the one above it. */
  void repeatRowAbove(int y) {
    try (Mat above = pixels.row(y - 1);
        Mat row = pixels.row(y)) {
      above.copyTo(row);
    }
  }

  /**
   * Reduces the picture, lays it down and encodes it as JPEG.
   *
   * @param longestSide the most pixels of either side of the result
   * @param way how to lay it down
   * @param quality 1 to 100
   */
  byte[] jpeg(int longestSide, Dihedral way, int quality) {
    double scale = Math.min(1, (double) longestSide / Math.max(width(), height()));
    try (Mat reduced = new Mat();
        Mat bytes = new Mat();
        Size size = new Size(scaled(width(), scale), scaled(height(), scale))) {
      opencv_imgproc.resize(pixels, reduced, size, 0, 0, opencv_imgproc.INTER_AREA);
      reduced.convertTo(bytes, CV_8U, levelScale(pixels.depth()), 0);
      if (bytes.channels() == ALPHA_CHANNELS) {
        layOverWhite(bytes);
      }
      lay(bytes, way);
      return encode(bytes, quality);
    }
  }

  private static int scaled(int side, double scale) {
    return Math.max(1, (int) Math.round(side * scale));
  }

  private static double levelScale(int depth) {
    return switch (depth) {
      case CV_16U -> 1 / LumaRow.WORDS_PER_LEVEL;
      case CV_32F -> LumaRow.WHITE;
      default -> 1;
    };
  }

  /** Blends each pixel of four bytes with white by its alpha; the encoder then drops the alpha. */
  private static void layOverWhite(Mat bgra) {
    ByteBuffer bytes = bgra.createBuffer();
    for (int at = 0; at < bytes.limit(); at += ALPHA_CHANNELS) {
      int alpha = bytes.get(at + 3) & 0xff;
      for (int channel = at; channel < at + 3; channel++) {
        int level = bytes.get(channel) & 0xff;
        bytes.put(channel, (byte) ((level * alpha + 255 * (255 - alpha) + 127) / 255));
      }
    }
  }

  private static void lay(Mat mat, Dihedral way) {
    if (way.isMirrored()) {
      flip(mat, mat, MIRROR_LEFT_RIGHT);
    }
    switch (way.degreesClockwise()) {
      case 90 -> rotate(mat, mat, ROTATE_90_CLOCKWISE);
      case 180 -> rotate(mat, mat, ROTATE_180);
      case 270 -> rotate(mat, mat, ROTATE_90_COUNTERCLOCKWISE);
      default -> {
        // Stands as it is.
      }
    }
  }

  private static byte[] encode(Mat bytes, int quality) {
    try (BytePointer file = new BytePointer();
        IntPointer options = new IntPointer(opencv_imgcodecs.IMWRITE_JPEG_QUALITY, quality)) {
      opencv_imgcodecs.imencode(".jpg", bytes, file, options);
      byte[] jpeg = new byte[Math.toIntExact(file.limit())];
      file.get(jpeg);
      return jpeg;
    }
  }

  @Override
  public void close() {
    pixels.close();
  }
}
