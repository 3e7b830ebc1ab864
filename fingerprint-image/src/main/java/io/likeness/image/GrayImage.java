package io.likeness.image;

import java.util.Arrays;

/**
 * A decoded picture without colour, upright.
 *
 * <p>Row-major, {@code width x height} samples of luma, 0 (black) to 255 (white), in the gamma of
 * the file. Samples are floats, so that the luma of a colour picture is not rounded and a reduced
 * picture keeps its averages. Immutable. Four bytes a pixel.
 */
public final class GrayImage {

  /** What red, green and blue give to luma (ITU-R BT.601), as PDQ and JPEG have it. */
  static final float RED = 0.299f;

  static final float GREEN = 0.587f;
  static final float BLUE = 0.114f;

  private final int width;
  private final int height;
  private final float[] luma;

  private GrayImage(int width, int height, float[] luma) {
    this.width = width;
    this.height = height;
    this.luma = luma;
  }

  /**
   * Takes samples of luma.
   *
   * @param width pixels, 1 or greater
   * @param height pixels, 1 or greater
   * @param luma {@code width * height} samples, row by row, 0 to 255, copied
   * @return the picture
   * @throws IllegalArgumentException if the picture is empty or the number of samples differs
   */
  public static GrayImage of(int width, int height, float[] luma) {
    checkSize(width, height, luma.length);
    return new GrayImage(width, height, luma.clone());
  }

  /** Gives the samples of a picture row by row. */
  public interface Rows {
    /**
     * Reads a row.
     *
     * @param y the row, 0 to {@code height - 1}; each is asked for once, from top to bottom
     * @param luma takes {@code width} samples, 0 to 255
     */
    void read(int y, float[] luma);
  }

  /**
   * Takes samples of luma as they come.
   *
   * @param width pixels, 1 or greater
   * @param height pixels, 1 or greater
   * @param rows gives the rows
   * @return the picture
   * @throws IllegalArgumentException if the picture is empty
   */
  public static GrayImage ofRows(int width, int height, Rows rows) {
    float[] luma = new float[Math.multiplyExact(width, height)];
    checkSize(width, height, luma.length);
    float[] row = new float[width];
    for (int y = 0; y < height; y++) {
      rows.read(y, row);
      System.arraycopy(row, 0, luma, y * width, width);
    }
    return new GrayImage(width, height, luma);
  }

  /**
   * Takes pixels of colour and weighs them: {@code 0.299 R + 0.587 G + 0.114 B}.
   *
   * @param width pixels, 1 or greater
   * @param height pixels, 1 or greater
   * @param rgb {@code width * height} pixels, row by row, red in bits 16 to 23, green in 8 to 15,
   *     blue in 0 to 7; higher bits are ignored
   * @return the picture
   * @throws IllegalArgumentException if the picture is empty or the number of pixels differs
   */
  public static GrayImage ofRgb(int width, int height, int[] rgb) {
    checkSize(width, height, rgb.length);
    float[] luma = new float[rgb.length];
    for (int i = 0; i < luma.length; i++) {
      luma[i] = luma(rgb[i] >> 16 & 0xff, rgb[i] >> 8 & 0xff, rgb[i] & 0xff);
    }
    return new GrayImage(width, height, luma);
  }

  /**
   * Weighs one pixel.
   *
   * @param red 0 to 255
   * @param green 0 to 255
   * @param blue 0 to 255
   * @return its luma, 0 to 255
   */
  public static float luma(float red, float green, float blue) {
    return RED * red + GREEN * green + BLUE * blue;
  }

  private static void checkSize(int width, int height, int samples) {
    if (width < 1 || height < 1) {
      throw new IllegalArgumentException("size is empty: " + width + "x" + height);
    }
    if ((long) width * height != samples) {
      throw new IllegalArgumentException(
          "samples differ: " + samples + " != " + width + "x" + height);
    }
  }

  /**
   * Returns the width.
   *
   * @return pixels, 1 or greater
   */
  public int width() {
    return width;
  }

  /**
   * Returns the height.
   *
   * @return pixels, 1 or greater
   */
  public int height() {
    return height;
  }

  /**
   * Returns a sample.
   *
   * @param x column, 0 to {@code width() - 1}
   * @param y row, 0 to {@code height() - 1}
   * @return the luma, 0 to 255
   */
  public float luma(int x, int y) {
    return luma[y * width + x];
  }

  /** The samples themselves, row by row: for reading, by the algorithms of this package. */
  float[] samples() {
    return luma;
  }

  /**
   * Cuts out a rectangle.
   *
   * @param x its first column
   * @param y its first row
   * @param width its width, 1 or greater
   * @param height its height, 1 or greater
   * @return a copy of that part
   * @throws IllegalArgumentException if the rectangle is empty or not inside the picture
   */
  public GrayImage crop(int x, int y, int width, int height) {
    if (x < 0 || y < 0 || x > this.width - width || y > this.height - height) {
      throw new IllegalArgumentException(
          ("%dx%d at %d,%d is not inside " + this.width + "x" + this.height)
              .formatted(width, height, x, y));
    }
    float[] part = new float[Math.multiplyExact(width, height)];
    for (int row = 0; row < height; row++) {
      System.arraycopy(luma, (y + row) * this.width + x, part, row * width, width);
    }
    checkSize(width, height, part.length);
    return new GrayImage(width, height, part);
  }

  /**
   * Mirrors and turns the picture.
   *
   * @param way what to do
   * @return the picture laid down that way
   */
  public GrayImage laid(Dihedral way) {
    if (way == Dihedral.UPRIGHT) {
      return this;
    }
    int right = way.isMirrored() ? -1 : 1;
    int first = way.isMirrored() ? width - 1 : 0;
    int last = first + (width - 1) * right;
    int bottom = (height - 1) * width;
    return switch (way.degreesClockwise()) {
      case 0 -> walk(width, height, first, right, width);
      case 90 -> walk(height, width, first + bottom, -width, right);
      case 180 -> walk(width, height, last + bottom, -right, -width);
      default -> walk(height, width, last, width, -right);
    };
  }

  /** Reads the samples from {@code start} on by one step a column and another a row. */
  private GrayImage walk(int newWidth, int newHeight, int start, int stepX, int stepY) {
    float[] to = new float[luma.length];
    int at = 0;
    for (int y = 0; y < newHeight; y++) {
      int from = start + y * stepY;
      for (int x = 0; x < newWidth; x++, from += stepX) {
        to[at++] = luma[from];
      }
    }
    return new GrayImage(newWidth, newHeight, to);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof GrayImage image
        && width == image.width
        && height == image.height
        && Arrays.equals(luma, image.luma);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * width + height) + Arrays.hashCode(luma);
  }

  @Override
  public String toString() {
    return "GrayImage[" + width + "x" + height + "]";
  }
}
