package io.likeness.image.local;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/**
 * Draws pictures of which two of a kind look alike and are no copies: the seed chooses the content,
 * the kind all the rest. The letters are drawn, so that no font of the platform is asked for.
 */
final class Templates {

  static final int WIDTH = 640;
  static final int HEIGHT = 480;

  /** The height of the bar of {@link #program}, which all its pictures have. */
  static final int BAR = 56;

  private static final int LETTERS = 26;
  private static final Path2D[] ALPHABET = alphabet();

  private Templates() {}

  private static Path2D[] alphabet() {
    Random random = new Random(26);
    Path2D[] letters = new Path2D[LETTERS];
    for (int i = 0; i < LETTERS; i++) {
      letters[i] = new Path2D.Double();
      for (int stroke = 0; stroke < 3; stroke++) {
        letters[i].moveTo(random.nextInt(3) / 2.0, random.nextInt(4) / 3.0);
        if (random.nextBoolean()) {
          letters[i].lineTo(random.nextInt(3) / 2.0, random.nextInt(4) / 3.0);
        } else {
          letters[i].quadTo(
              random.nextDouble(),
              random.nextDouble(),
              random.nextInt(3) / 2.0,
              random.nextInt(4) / 3.0);
        }
      }
    }
    return letters;
  }

  /** One shade. */
  static BufferedImage blank(long seed) {
    return drawn(new Color((int) seed * 40 % 256, (int) seed * 40 % 256, (int) seed * 40 % 256));
  }

  /** A shade that turns into another from one corner to the next. */
  static BufferedImage gradient(long seed) {
    BufferedImage image = drawn(Color.WHITE);
    Graphics2D g = graphics(image);
    Random random = new Random(seed);
    g.setPaint(
        new GradientPaint(
            0,
            random.nextInt(HEIGHT),
            shade(random),
            WIDTH,
            random.nextInt(HEIGHT),
            shade(random)));
    g.fillRect(0, 0, WIDTH, HEIGHT);
    g.dispose();
    return image;
  }

  /** A page of words in lines. */
  static BufferedImage page(long seed) {
    BufferedImage image = drawn(Color.WHITE);
    Graphics2D g = graphics(image);
    g.setColor(Color.BLACK);
    text(g, new Random(seed), 40, 40, WIDTH - 40, HEIGHT - 40);
    g.dispose();
    return image;
  }

  /** A page of one layout: the same head and rule, the same columns, other words. */
  static BufferedImage layout(long seed) {
    BufferedImage image = drawn(Color.WHITE);
    Graphics2D g = graphics(image);
    g.setColor(Color.BLACK);
    text(g, new Random(9), 180, 24, WIDTH - 180, 40);
    g.fillRect(40, 48, WIDTH - 80, 2);
    Random random = new Random(seed);
    text(g, random, 40, 64, WIDTH / 2 - 15, HEIGHT - 40);
    text(g, random, WIDTH / 2 + 15, 64, WIDTH - 40, HEIGHT - 40);
    g.dispose();
    return image;
  }

  /** A chart of one template: the same title, axes, numbers and grid, other curves. */
  static BufferedImage chart(long seed) {
    BufferedImage image = drawn(Color.WHITE);
    Graphics2D g = graphics(image);
    g.setColor(Color.BLACK);
    Random same = new Random(6);
    text(g, same, 220, 14, 430, 30);
    for (int y = 60; y <= 420; y += 60) {
      g.setColor(Color.BLACK);
      text(g, same, 20, y - 5, 56, y + 8);
      g.setColor(Color.LIGHT_GRAY);
      g.drawLine(60, y, 620, y);
    }
    for (int x = 60; x <= 620; x += 80) {
      g.setColor(Color.BLACK);
      text(g, same, x - 16, 432, x + 20, 446);
      g.setColor(Color.LIGHT_GRAY);
      g.drawLine(x, 60, x, 420);
    }
    Random random = new Random(seed);
    for (int curve = 0; curve < 3; curve++) {
      g.setColor(new Color(shade(random).getRGB() & 0xb0b0b0));
      g.setStroke(new BasicStroke(2.5f));
      Path2D path = new Path2D.Double();
      double y = 120 + random.nextInt(240);
      path.moveTo(60, y);
      for (int x = 75; x <= 620; x += 15) {
        y = Math.clamp(y + 18 * random.nextGaussian(), 64, 416);
        path.lineTo(x, y);
      }
      g.draw(path);
    }
    g.dispose();
    return image;
  }

  /** A window of one program: the same bar with the same buttons and words, other content. */
  static BufferedImage program(long seed) {
    BufferedImage image = drawn(Color.WHITE);
    Graphics2D g = graphics(image);
    g.setColor(new Color(225, 228, 235));
    g.fillRect(0, 0, WIDTH, BAR);
    g.setColor(Color.DARK_GRAY);
    Random same = new Random(5);
    for (int x = 12; x < WIDTH - 40; x += 44) {
      g.setColor(shade(same));
      g.fillRoundRect(x, 8, 30, 24, 8, 8);
      g.setColor(shade(same));
      g.fillOval(x + 6 + same.nextInt(6), 12, 6 + same.nextInt(10), 6 + same.nextInt(10));
    }
    g.setColor(Color.BLACK);
    text(g, same, 12, 40, WIDTH - 12, 54);
    text(g, new Random(seed), 20, BAR + 24, WIDTH - 20, HEIGHT - 20);
    g.dispose();
    return image;
  }

  /** A wall of bricks, each of its own shade. */
  static BufferedImage bricks(long seed) {
    BufferedImage image = drawn(new Color(190, 185, 180));
    Graphics2D g = graphics(image);
    Random random = new Random(seed);
    for (int row = 0; row * 24 < HEIGHT; row++) {
      for (int x = row % 2 * -28; x < WIDTH; x += 56) {
        int level = 90 + random.nextInt(70);
        g.setColor(new Color(level, level / 2, level / 3));
        g.fillRect(x + random.nextInt(3), row * 24 + random.nextInt(3), 50, 19);
      }
    }
    g.dispose();
    return image;
  }

  /** The night sky. */
  static BufferedImage stars(long seed) {
    BufferedImage image = drawn(new Color(8, 8, 24));
    Graphics2D g = graphics(image);
    Random random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      int level = 80 + random.nextInt(176);
      g.setColor(new Color(level, level, level));
      double size = 1 + 3 * Math.abs(random.nextGaussian());
      g.translate(random.nextDouble(), random.nextDouble());
      g.fillOval(random.nextInt(WIDTH), random.nextInt(HEIGHT), (int) size + 1, (int) size + 1);
      g.setTransform(new AffineTransform());
    }
    g.dispose();
    return image;
  }

  /** One and the same flower all over, each in its own place and turn. */
  static BufferedImage flowers(long seed) {
    BufferedImage image = drawn(new Color(230, 225, 205));
    Graphics2D g = graphics(image);
    Random random = new Random(seed);
    for (int i = 0; i < 70; i++) {
      g.translate(random.nextInt(WIDTH), random.nextInt(HEIGHT));
      g.rotate(random.nextDouble() * 2 * Math.PI);
      for (int petal = 0; petal < 5; petal++) {
        g.setColor(new Color(200 - 30 * petal, 60, 90 + 20 * petal));
        g.fillOval(4, -6, 18, 12);
        g.rotate(2 * Math.PI / 5);
      }
      g.setTransform(new AffineTransform());
    }
    g.dispose();
    return image;
  }

  private static void text(Graphics2D g, Random random, int left, int top, int right, int bottom) {
    g.setStroke(new BasicStroke(1.3f));
    for (int y = top; y + 9 <= bottom; y += 16) {
      int x = left;
      while (true) {
        int letters = 2 + random.nextInt(8);
        if (x + 9 * letters > right) {
          break;
        }
        for (int i = 0; i < letters; i++, x += 9) {
          AffineTransform place = AffineTransform.getTranslateInstance(x, y);
          place.scale(6, 9);
          g.draw(place.createTransformedShape(ALPHABET[random.nextInt(LETTERS)]));
        }
        x += 7;
      }
    }
  }

  private static Color shade(Random random) {
    return new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256));
  }

  private static BufferedImage drawn(Color ground) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(ground);
    g.fillRect(0, 0, WIDTH, HEIGHT);
    g.dispose();
    return image;
  }

  private static Graphics2D graphics(BufferedImage image) {
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    return g;
  }
}
