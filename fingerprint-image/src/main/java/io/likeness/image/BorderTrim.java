package io.likeness.image;

import java.util.Optional;

/**
 * Takes plain borders and letterboxes off a picture.
 *
 * <p>Along each edge, rows or columns go as long as all their samples are about the level of the
 * edge's outermost one. A border counts if it is at least {@value #THINNEST_PERCENT} % of a side,
 * and if at least {@value #SMALLEST_REST_PERCENT} % of each side remain: a picture that is plain
 * nearly everywhere has no border, it is plain.
 *
 * @param picture what is inside the borders
 * @param frame where that is
 */
record BorderTrim(GrayImage picture, Frame frame) {

  static final int THINNEST_PERCENT = 2;
  static final int SMALLEST_REST_PERCENT = 30;

  /** How far a sample may be from the level of the border: the ringing of a coarse JPEG. */
  private static final float TOLERANCE = 12;

  static Optional<BorderTrim> of(GrayImage image) {
    int width = image.width();
    int height = image.height();
    int top = plainRows(image, 0, 1);
    int bottom = height - plainRows(image, height - 1, -1);
    int left = plainColumns(image, 0, 1, top, bottom);
    int right = width - plainColumns(image, width - 1, -1, top, bottom);
    boolean thick =
        isThick(left, width)
            || isThick(width - right, width)
            || isThick(top, height)
            || isThick(height - bottom, height);
    if (!thick || !isEnough(right - left, width) || !isEnough(bottom - top, height)) {
      return Optional.empty();
    }
    return Optional.of(
        new BorderTrim(
            image.crop(left, top, right - left, bottom - top),
            new Frame(
                (double) left / width,
                (double) top / height,
                (double) right / width,
                (double) bottom / height)));
  }

  private static boolean isThick(int border, int side) {
    return border * 100L >= (long) side * THINNEST_PERCENT;
  }

  private static boolean isEnough(int rest, int side) {
    return rest * 100L >= (long) side * SMALLEST_REST_PERCENT;
  }

  private static int plainRows(GrayImage image, int start, int step) {
    float level = image.luma(0, start);
    int rows = 0;
    for (int y = start; y >= 0 && y < image.height(); y += step) {
      for (int x = 0; x < image.width(); x++) {
        if (Math.abs(image.luma(x, y) - level) > TOLERANCE) {
          return rows;
        }
      }
      rows++;
    }
    return rows;
  }

  private static int plainColumns(GrayImage image, int start, int step, int top, int bottom) {
    if (top >= bottom) {
      return 0;
    }
    float level = image.luma(start, top);
    int columns = 0;
    for (int x = start; x >= 0 && x < image.width(); x += step) {
      for (int y = top; y < bottom; y++) {
        if (Math.abs(image.luma(x, y) - level) > TOLERANCE) {
          return columns;
        }
      }
      columns++;
    }
    return columns;
  }
}
