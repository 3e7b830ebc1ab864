package io.likeness.audio.internal.chromaprint;

import java.util.List;

/**
 * One of the sixteen filters that give two bits each of a sub-print: it compares two areas of the
 * chroma image and quantises the logarithm of their ratio.
 *
 * @param shape how the two areas lie in the rectangle
 * @param note the first column of the rectangle
 * @param height columns
 * @param width rows, which are frames
 * @param low the threshold between levels 0 and 1
 * @param middle the threshold between levels 1 and 2
 * @param high the threshold between levels 2 and 3
 */
record Classifier(
    Shape shape, int note, int height, int width, double low, double middle, double high) {

  /** The rows that a sub-print looks at: the greatest width. */
  static final int ROWS = 16;

  /** The frozen table of algorithm 1; the first gives the most significant bits. */
  static final List<Classifier> TEST2 =
      List.of(
          new Classifier(Shape.WHOLE, 4, 3, 15, 1.98215, 2.35817, 2.63523),
          new Classifier(Shape.MIDDLE_NOTES, 4, 6, 15, -1.03809, -0.651211, -0.282167),
          new Classifier(Shape.UPPER_NOTES, 0, 4, 16, -0.298702, 0.119262, 0.558497),
          new Classifier(Shape.CHECKERBOARD, 8, 2, 12, -0.105439, 0.0153946, 0.135898),
          new Classifier(Shape.CHECKERBOARD, 4, 4, 8, -0.142891, 0.0258736, 0.200632),
          new Classifier(Shape.MIDDLE_NOTES, 0, 3, 5, -0.826319, -0.590612, -0.368214),
          new Classifier(Shape.UPPER_NOTES, 2, 2, 9, -0.557409, -0.233035, 0.0534525),
          new Classifier(Shape.LATER_HALF, 7, 3, 4, -0.0646826, 0.00620476, 0.0784847),
          new Classifier(Shape.LATER_HALF, 6, 2, 16, -0.192387, -0.029699, 0.215855),
          new Classifier(Shape.LATER_HALF, 1, 3, 2, -0.0397818, -0.00568076, 0.0292026),
          new Classifier(Shape.MIDDLE_TIME, 10, 1, 15, -0.53823, -0.369934, -0.190235),
          new Classifier(Shape.CHECKERBOARD, 6, 2, 10, -0.124877, 0.0296483, 0.139239),
          new Classifier(Shape.LATER_HALF, 1, 1, 14, -0.101475, 0.0225617, 0.231971),
          new Classifier(Shape.CHECKERBOARD, 5, 6, 4, -0.0799915, -0.00729616, 0.063262),
          new Classifier(Shape.UPPER_NOTES, 9, 2, 12, -0.272556, 0.019424, 0.302559),
          new Classifier(Shape.CHECKERBOARD, 4, 2, 14, -0.164292, -0.0321188, 0.0846339));

  /** How the first area (a) and the second (b) lie in the rectangle. */
  enum Shape {
    /** All of it against nothing. */
    WHOLE {
      @Override
      double compare(RollingIntegral image, long row, int note, int width, int height) {
        return logRatio(image.area(row, note, row + width, note + height), 0);
      }
    },
    /** The upper half of the notes against the lower. */
    UPPER_NOTES {
      @Override
      double compare(RollingIntegral image, long row, int note, int width, int height) {
        int half = note + height / 2;
        return logRatio(
            image.area(row, half, row + width, note + height),
            image.area(row, note, row + width, half));
      }
    },
    /** The later half against the earlier. */
    LATER_HALF {
      @Override
      double compare(RollingIntegral image, long row, int note, int width, int height) {
        long half = row + width / 2;
        return logRatio(
            image.area(half, note, row + width, note + height),
            image.area(row, note, half, note + height));
      }
    },
    /** Early high and late low notes against early low and late high ones. */
    CHECKERBOARD {
      @Override
      double compare(RollingIntegral image, long row, int note, int width, int height) {
        long halfTime = row + width / 2;
        int halfNotes = note + height / 2;
        double a =
            image.area(row, halfNotes, halfTime, note + height)
                + image.area(halfTime, note, row + width, halfNotes);
        double b =
            image.area(row, note, halfTime, halfNotes)
                + image.area(halfTime, halfNotes, row + width, note + height);
        return logRatio(a, b);
      }
    },
    /** The middle third of the notes against the outer two. */
    MIDDLE_NOTES {
      @Override
      double compare(RollingIntegral image, long row, int note, int width, int height) {
        int third = height / 3;
        double a = image.area(row, note + third, row + width, note + 2 * third);
        double b =
            image.area(row, note, row + width, note + third)
                + image.area(row, note + 2 * third, row + width, note + height);
        return logRatio(a, b);
      }
    },
    /** The middle third of the time against the outer two. */
    MIDDLE_TIME {
      @Override
      double compare(RollingIntegral image, long row, int note, int width, int height) {
        int third = width / 3;
        double a = image.area(row + third, note, row + 2L * third, note + height);
        double b =
            image.area(row, note, row + third, note + height)
                + image.area(row + 2L * third, note, row + width, note + height);
        return logRatio(a, b);
      }
    };

    abstract double compare(RollingIntegral image, long row, int note, int width, int height);

    private static double logRatio(double a, double b) {
      return StrictMath.log((1 + a) / (1 + b));
    }
  }

  /**
   * Compares the two areas.
   *
   * @param image the chroma image
   * @param row the first row of the rectangle
   * @return the logarithm of the ratio, each area increased by 1
   */
  double value(RollingIntegral image, long row) {
    return shape.compare(image, row, note, width, height);
  }

  /**
   * Quantises a value to two bits in Gray code, so that neighbouring levels differ in one bit.
   *
   * @param value a result of {@link #value}
   * @return 0, 1, 3 or 2
   */
  int bits(double value) {
    if (value < middle) {
      return value < low ? 0 : 1;
    }
    return value < high ? 3 : 2;
  }

  /**
   * Measures how far a value is from the nearest threshold.
   *
   * @param value a result of {@link #value}
   * @return the distance, relative to the spacing of the thresholds
   */
  double margin(double value) {
    double distance = Math.min(Math.abs(value - middle), outerDistance(value));
    return distance / (high - low);
  }

  /**
   * Names the bit that the nearest threshold decides.
   *
   * @param value a result of {@link #value}
   * @return 2 if it is the middle threshold, else 1
   */
  int doubtfulBit(double value) {
    return Math.abs(value - middle) <= outerDistance(value) ? 2 : 1;
  }

  private double outerDistance(double value) {
    return Math.min(Math.abs(value - low), Math.abs(value - high));
  }
}
