package io.likeness.image;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Draws pictures for tests: gradients, discs and bars, told apart by a seed. */
public final class Pictures {

  private Pictures() {}

  /** Draws a scene in colour, the same for the same seed at any size. */
  public static BufferedImage scene(long seed, int width, int height) {
    Random random = new Random(seed);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setPaint(new GradientPaint(0, 0, color(random), width, height, color(random)));
    g.fillRect(0, 0, width, height);
    for (int i = 0; i < 24; i++) {
      g.setColor(color(random));
      int w = (int) (width * (0.05 + 0.3 * random.nextDouble()));
      int h = (int) (height * (0.05 + 0.3 * random.nextDouble()));
      int x = (int) (random.nextDouble() * width) - w / 2;
      int y = (int) (random.nextDouble() * height) - h / 2;
      if (random.nextBoolean()) {
        g.fillOval(x, y, w, h);
      } else {
        g.fillRect(x, y, w, h);
      }
    }
    g.dispose();
    return image;
  }

  /** Computes samples without the drawing of any platform: the input of golden vectors. */
  public static GrayImage waves(long seed, int width, int height) {
    Random random = new Random(seed);
    float[] luma = new float[width * height];
    for (int wave = 0; wave < 24; wave++) {
      double across = (random.nextDouble() - 0.5) * 24 / width;
      double down = (random.nextDouble() - 0.5) * 24 / height;
      double phase = random.nextDouble() * 2 * StrictMath.PI;
      for (int i = 0; i < luma.length; i++) {
        double angle = phase + StrictMath.PI * (across * (i % width) + down * (i / width));
        luma[i] += (float) (StrictMath.sin(angle) * 25);
      }
    }
    for (int i = 0; i < luma.length; i++) {
      luma[i] = Math.clamp(Math.round(luma[i] + 128), 0, 255);
    }
    return GrayImage.of(width, height, luma);
  }

  /** Takes the colours of a drawn picture. */
  public static GrayImage gray(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    return GrayImage.ofRgb(width, height, image.getRGB(0, 0, width, height, null, 0, width));
  }

  /** Adds noise to every sample, of a standard deviation in levels of luma. */
  static GrayImage noisy(GrayImage image, long seed, int deviation) {
    Random random = new Random(seed);
    float[] luma = new float[image.width() * image.height()];
    for (int i = 0; i < luma.length; i++) {
      double noise = random.nextGaussian() * deviation;
      float level = image.luma(i % image.width(), i / image.width());
      luma[i] = Math.clamp(Math.round(level + noise), 0, 255);
    }
    return GrayImage.of(image.width(), image.height(), luma);
  }

  private static Color color(Random random) {
    return new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256));
  }
}
