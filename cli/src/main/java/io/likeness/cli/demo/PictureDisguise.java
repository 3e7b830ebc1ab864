package io.likeness.cli.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.Arrays;
import java.util.Random;

/** Changes that people make to pictures to pass them off as their own. */
final class PictureDisguise {

  private PictureDisguise() {}

  static BufferedImage scaled(BufferedImage image, double factor) {
    int width = (int) Math.round(image.getWidth() * factor);
    int height = (int) Math.round(image.getHeight() * factor);
    BufferedImage out = blank(width, height);
    Image smaller = image.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING);
    draw(out, smaller, new AffineTransform());
    return out;
  }

  /** Raises every level, from 0 to 1, to a power, and multiplies it. */
  static BufferedImage brightened(BufferedImage image, double gamma, double gain) {
    int[] curve = new int[256];
    for (int level = 0; level < curve.length; level++) {
      curve[level] = (int) Math.min(255, Math.round(255 * gain * Math.pow(level / 255.0, gamma)));
    }
    return map(
        image,
        rgb ->
            (curve[(rgb >> 16) & 255] << 16) | (curve[(rgb >> 8) & 255] << 8) | curve[rgb & 255]);
  }

  static BufferedImage grey(BufferedImage image) {
    return map(
        image,
        rgb -> {
          int red = (rgb >> 16) & 255;
          int green = (rgb >> 8) & 255;
          int level = (299 * red + 587 * green + 114 * (rgb & 255)) / 1000;
          return level * 0x010101;
        });
  }

  static BufferedImage mirrored(BufferedImage image) {
    BufferedImage out = blank(image.getWidth(), image.getHeight());
    draw(out, image, new AffineTransform(-1, 0, 0, 1, image.getWidth(), 0));
    return out;
  }

  /** Turns clockwise by a quarter. */
  static BufferedImage turned(BufferedImage image) {
    int turnedWidth = image.getHeight();
    int turnedHeight = image.getWidth();
    BufferedImage out = blank(turnedWidth, turnedHeight);
    draw(out, image, new AffineTransform(0, 1, -1, 0, turnedWidth, 0));
    return out;
  }

  /** Blurs over a square and adds noise of a standard deviation. */
  static BufferedImage blurredAndNoisy(BufferedImage image, int side, double noise, long seed) {
    float[] weights = new float[side * side];
    Arrays.fill(weights, 1f / weights.length);
    Kernel kernel = new Kernel(side, side, weights);
    BufferedImage blurred = new ConvolveOp(kernel, ConvolveOp.EDGE_NO_OP, null).filter(image, null);
    Random random = new Random(seed);
    return map(
        blurred,
        rgb -> {
          int step = (int) Math.round(noise * random.nextGaussian());
          return (clip(((rgb >> 16) & 255) + step) << 16)
              | (clip(((rgb >> 8) & 255) + step) << 8)
              | clip((rgb & 255) + step);
        });
  }

  /** Puts a border around, as wide as a share of the shorter side. */
  static BufferedImage bordered(BufferedImage image, double share, Color color) {
    int border = (int) Math.round(share * Math.min(image.getWidth(), image.getHeight()));
    BufferedImage out = blank(image.getWidth() + 2 * border, image.getHeight() + 2 * border);
    Graphics2D graphics = out.createGraphics();
    graphics.setColor(color);
    graphics.fillRect(0, 0, out.getWidth(), out.getHeight());
    graphics.drawImage(image, border, border, null);
    graphics.dispose();
    return out;
  }

  private static int clip(int level) {
    return Math.max(0, Math.min(255, level));
  }

  private static BufferedImage blank(int width, int height) {
    return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
  }

  private static void draw(BufferedImage out, Image image, AffineTransform transform) {
    Graphics2D graphics = out.createGraphics();
    graphics.drawImage(image, transform, null);
    graphics.dispose();
  }

  private static BufferedImage map(BufferedImage image, PixelChange change) {
    BufferedImage out = blank(image.getWidth(), image.getHeight());
    int[] row = new int[image.getWidth()];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, row.length, 1, row, 0, row.length);
      for (int x = 0; x < row.length; x++) {
        row[x] = change.apply(row[x]);
      }
      out.setRGB(0, y, row.length, 1, row, 0, row.length);
    }
    return out;
  }

  private interface PixelChange {
    int apply(int rgb);
  }
}
