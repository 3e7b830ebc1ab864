package io.likeness.image.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the extrema of the bands of a scale space, places them between the pixels by a quadratic
 * fit, and leaves out those of little contrast and those that lie along an edge (Lowe 2004,
 * sections 3 and 4).
 */
final class BlobDetector {

  /** Of the range of luma: the least contrast of a blob. */
  private static final float CONTRAST = 0.007f / ScaleSpace.SCALES * 255;

  private static final float FIRST_CONTRAST = 0.5f * CONTRAST;

  /** The most that the curvature along may be greater than the one across. */
  private static final float EDGE_RATIO = 10;

  private static final int BORDER = 4;
  private static final int STEPS = 4;

  private BlobDetector() {}

  /** Returns blobs without direction, in the order of octave, level, row and column. */
  static List<Keypoint> detect(ScaleSpace space) {
    List<Keypoint> found = new ArrayList<>();
    for (int octave = 0; octave < space.octaves(); octave++) {
      new Octave(octave, space.bands(octave)).detect(found);
    }
    return found;
  }

  private static final class Octave {
    private final int octave;
    private final List<Plane> bands;
    private final int width;
    private final int height;

    Octave(int octave, List<Plane> bands) {
      this.octave = octave;
      this.bands = bands;
      this.width = bands.getFirst().width;
      this.height = bands.getFirst().height;
    }

    void detect(List<Keypoint> found) {
      for (int level = 1; level <= ScaleSpace.SCALES; level++) {
        float[] band = bands.get(level).samples;
        for (int y = BORDER; y < height - BORDER; y++) {
          detect(level, band, y, found);
        }
      }
    }

    /** Looks along a row first, by one comparison: hardly any sample stands out even there. */
    private void detect(int level, float[] band, int y, List<Keypoint> found) {
      int end = (y + 1) * width - BORDER;
      for (int i = y * width + BORDER; i < end; i++) {
        float value = band[i];
        if ((value - band[i - 1]) * (value - band[i + 1]) >= 0
            && Math.abs(value) > FIRST_CONTRAST
            && isExtreme(level, i, value > 0 ? 1 : -1)) {
          refined(level, i - y * width, y).ifPresent(found::add);
        }
      }
    }

    private boolean isExtreme(int level, int i, float sign) {
      float[] below = bands.get(level - 1).samples;
      float[] here = bands.get(level).samples;
      float[] above = bands.get(level + 1).samples;
      float value = sign * here[i];
      return exceeds(value, sign, here, i)
          && exceeds(value, sign, here, i - width)
          && exceeds(value, sign, here, i + width)
          && exceeds(value, sign, below, i)
          && exceeds(value, sign, above, i)
          && exceeds(value, sign, below, i - width)
          && exceeds(value, sign, below, i + width)
          && exceeds(value, sign, above, i - width)
          && exceeds(value, sign, above, i + width);
    }

    private static boolean exceeds(float value, float sign, float[] band, int i) {
      return value >= sign * band[i] && value >= sign * band[i - 1] && value >= sign * band[i + 1];
    }

    /** Follows the quadratic fit to the pixel that the extremum is nearest to. */
    private Optional<Keypoint> refined(int startLevel, int startX, int startY) {
      int level = startLevel;
      int x = startX;
      int y = startY;
      for (int step = 0; step < STEPS; step++) {
        QuadraticFit fit = new QuadraticFit(bands, level, y * width + x, width);
        if (!fit.isSolvable()) {
          return Optional.empty();
        }
        if (fit.isWithinHalfAPixel()) {
          return accepted(fit, level, x, y);
        }
        x += Math.round(fit.dx());
        y += Math.round(fit.dy());
        level += Math.round(fit.ds());
        if (level < 1
            || level > ScaleSpace.SCALES
            || x < BORDER
            || x >= width - BORDER
            || y < BORDER
            || y >= height - BORDER) {
          return Optional.empty();
        }
      }
      return Optional.empty();
    }

    private Optional<Keypoint> accepted(QuadraticFit fit, int level, int x, int y) {
      float response = Math.abs(fit.value());
      if (response < CONTRAST || fit.isEdge(EDGE_RATIO)) {
        return Optional.empty();
      }
      float pixel = 1 << octave;
      double sigma =
          ScaleSpace.BASE_SIGMA * StrictMath.pow(2, (level + fit.ds()) / ScaleSpace.SCALES) * pixel;
      return Optional.of(
          new Keypoint(
              (x + fit.dx()) * pixel,
              (y + fit.dy()) * pixel,
              (float) sigma,
              response,
              octave,
              level,
              0));
    }
  }
}
