package io.likeness.image.local;

import java.awt.image.BufferedImage;
import java.util.Random;

/**
 * Paints pictures of nature by noise of many sizes: the seed chooses the shapes, the kind how rough
 * they are, and where which shade lies.
 */
final class Landscapes {

  private static final int WIDTH = Templates.WIDTH;
  private static final int HEIGHT = Templates.HEIGHT;

  private Landscapes() {}

  /** Hills under a sky with clouds. */
  static BufferedImage hills(long seed) {
    Noise outline = new Noise(seed, 0.5);
    Noise slopes = new Noise(seed + 1000, 0.65);
    Noise clouds = new Noise(seed + 2000, 0.5);
    return painted(
        (x, y) -> {
          double height = 0;
          for (int ridge = 0; ridge < 3; ridge++) {
            double top = HEIGHT * (0.35 + 0.18 * ridge) - 110 * outline.at(x / 180.0, 7.3 * ridge);
            if (y > top) {
              height = 1 + ridge;
            }
          }
          return height == 0
              ? 190 - 0.1 * y + 45 * clouds.at(x / 140.0, y / 60.0)
              : 130 - 30 * height + 50 * slopes.at(x / 30.0, y / 22.0);
        });
  }

  /** Clouds alone. */
  static BufferedImage sky(long seed) {
    Noise clouds = new Noise(seed, 0.5);
    return painted((x, y) -> 170 + 60 * clouds.at(x / 150.0, y / 90.0));
  }

  /** Waves, flatter towards the horizon. */
  static BufferedImage sea(long seed) {
    Noise waves = new Noise(seed, 0.6);
    return painted(
        (x, y) -> {
          double near = 6.0 + y / 12.0;
          return 110 + 70 * waves.at((x - WIDTH / 2.0) / near / 2, 60 * StrictMath.log(near));
        });
  }

  /** Blades of grass. */
  static BufferedImage grass(long seed) {
    Noise blades = new Noise(seed, 0.75);
    return painted((x, y) -> 100 + 80 * blades.at(x / 5.0 + y / 60.0, y / 30.0));
  }

  private interface Shade {
    double at(int x, int y);
  }

  private static BufferedImage painted(Shade shade) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) {
        int level = (int) Math.clamp(shade.at(x, y), 0, 255);
        image.setRGB(x, y, level << 16 | level << 8 | level);
      }
    }
    return image;
  }

  /** Noise that sums octaves, each twice as fine and by a factor as weak as the one before. */
  private static final class Noise {
    private static final int SIDE = 256;
    private static final int OCTAVES = 5;

    private final double roughness;
    private final double[] lattice = new double[SIDE * SIDE];

    Noise(long seed, double roughness) {
      this.roughness = roughness;
      Random random = new Random(seed);
      for (int i = 0; i < lattice.length; i++) {
        lattice[i] = 2 * random.nextDouble() - 1;
      }
    }

    double at(double x, double y) {
      double sum = 0;
      double weight = 1;
      double fineness = 1;
      for (int octave = 0; octave < OCTAVES; octave++) {
        sum += weight * smooth(x * fineness, y * fineness);
        weight *= roughness;
        fineness *= 2;
      }
      return sum;
    }

    private double smooth(double x, double y) {
      int column = (int) Math.floor(x);
      int row = (int) Math.floor(y);
      double u = eased(x - column);
      double v = eased(y - row);
      double top = node(column, row) * (1 - u) + node(column + 1, row) * u;
      double bottom = node(column, row + 1) * (1 - u) + node(column + 1, row + 1) * u;
      return top * (1 - v) + bottom * v;
    }

    private double node(int column, int row) {
      return lattice[Math.floorMod(row, SIDE) * SIDE + Math.floorMod(column, SIDE)];
    }

    private static double eased(double t) {
      return t * t * (3 - 2 * t);
    }
  }
}
