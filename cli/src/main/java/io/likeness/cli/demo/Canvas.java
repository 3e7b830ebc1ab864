package io.likeness.cli.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.Paint;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** A picture being painted, with the random numbers that make it the one it is. One thread. */
final class Canvas {

  /** Gives the colour of a pixel, as {@code 0xRRGGBB}. */
  interface Shader {
    int rgb(int x, int y, int under);
  }

  private final BufferedImage image;
  private final Graphics2D graphics;
  private final Random random;

  Canvas(int width, int height, long seed) {
    image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    random = new Random(seed);
  }

  /** Paints a scene and lays a trace of grain over it, as film does. */
  static BufferedImage paint(Scene scene, int width, int height, long seed) {
    Canvas canvas = new Canvas(width, height, seed);
    scene.paint(canvas);
    canvas.grain(5);
    canvas.graphics.dispose();
    return canvas.image;
  }

  int width() {
    return image.getWidth();
  }

  int height() {
    return image.getHeight();
  }

  BufferedImage image() {
    return image;
  }

  double between(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  @SafeVarargs
  final <T> T pick(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  Noise noise() {
    return new Noise(random.nextLong());
  }

  void fill(Shape shape, Paint paint) {
    graphics.setPaint(paint);
    graphics.fill(shape);
  }

  void stroke(Shape shape, double width, Paint paint) {
    graphics.setStroke(
        new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    graphics.setPaint(paint);
    graphics.draw(shape);
  }

  void dashes(Shape shape, double width, double dash, Paint paint) {
    float[] pattern = {(float) dash, (float) dash};
    graphics.setStroke(
        new BasicStroke(
            (float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, pattern, 0));
    graphics.setPaint(paint);
    graphics.draw(shape);
  }

  void line(double x1, double y1, double x2, double y2, double width, Paint paint) {
    stroke(new Line2D.Double(x1, y1, x2, y2), width, paint);
  }

  void disc(double x, double y, double radius, Paint paint) {
    oval(x, y, radius, radius, paint);
  }

  void oval(double x, double y, double radiusX, double radiusY, Paint paint) {
    fill(new Ellipse2D.Double(x - radiusX, y - radiusY, 2 * radiusX, 2 * radiusY), paint);
  }

  void rectangle(double x, double y, double width, double height, Paint paint) {
    fill(new Rectangle2D.Double(x, y, width, height), paint);
  }

  void polygon(Paint paint, double... xy) {
    fill(outline(xy), paint);
  }

  static Path2D outline(double... xy) {
    Path2D path = new Path2D.Double();
    path.moveTo(xy[0], xy[1]);
    for (int i = 2; i < xy.length; i += 2) {
      path.lineTo(xy[i], xy[i + 1]);
    }
    path.closePath();
    return path;
  }

  /** Fills a stretch of rows with colours that run into each other from top to bottom. */
  void gradient(double top, double bottom, Color... colors) {
    float[] stops = new float[colors.length];
    for (int i = 0; i < stops.length; i++) {
      stops[i] = (float) i / (stops.length - 1);
    }
    rectangle(
        0,
        top,
        width(),
        bottom - top,
        new LinearGradientPaint(0, (float) top, 0, (float) bottom, stops, colors));
  }

  /** Lays a soft light over the picture, strongest in the middle. */
  void glow(double x, double y, double radius, Color color, double strength) {
    float[] stops = {0, 0.35f, 1};
    Color[] colors = {
      Tint.sheer(color, strength), Tint.sheer(color, strength * 0.35), Tint.sheer(color, 0)
    };
    disc(
        x, y, radius, new RadialGradientPaint((float) x, (float) y, (float) radius, stops, colors));
  }

  /** A ball lit from the upper left. */
  static Paint ball(double x, double y, double radius, Color color) {
    float[] stops = {0, 0.6f, 1};
    Color[] colors = {Tint.lighter(color, 0.55), color, Tint.darker(color, 0.45)};
    return new RadialGradientPaint(
        (float) (x - radius * 0.3),
        (float) (y - radius * 0.3),
        (float) (radius * 1.3),
        stops,
        colors);
  }

  /** Moves and turns what is painted by {@code painting}, which has its origin at (x, y). */
  void at(double x, double y, double degrees, double scale, Runnable painting) {
    AffineTransform before = graphics.getTransform();
    graphics.translate(x, y);
    graphics.rotate(Math.toRadians(degrees));
    graphics.scale(scale, scale);
    painting.run();
    graphics.setTransform(before);
  }

  /** Paints only inside a shape. */
  void within(Shape shape, Runnable painting) {
    Shape before = graphics.getClip();
    graphics.clip(shape);
    painting.run();
    graphics.setClip(before);
  }

  /** Computes every pixel of a stretch of rows from what is there. */
  void shade(int top, int bottom, Shader shader) {
    int[] row = new int[width()];
    for (int y = Math.max(0, top); y < Math.min(height(), bottom); y++) {
      image.getRGB(0, y, width(), 1, row, 0, width());
      for (int x = 0; x < row.length; x++) {
        row[x] = shader.rgb(x, y, row[x] & 0xffffff);
      }
      image.setRGB(0, y, width(), 1, row, 0, width());
    }
  }

  /** Mixes {@code share} of a colour into a pixel. */
  static int blend(int under, int over, double share) {
    int weight = (int) (256 * Math.max(0, Math.min(1, share)));
    return blend(under, over, 16, weight)
        | blend(under, over, 8, weight)
        | blend(under, over, 0, weight);
  }

  private static int blend(int under, int over, int shift, int weight) {
    int from = (under >> shift) & 255;
    int to = (over >> shift) & 255;
    return (from + (((to - from) * weight) >> 8)) << shift;
  }

  /** Clouds of a colour, thick where {@code cover} is near 1, fading out towards the bottom. */
  void clouds(int bottom, Color color, double cover, double size) {
    Noise noise = noise();
    int rgb = color.getRGB() & 0xffffff;
    shade(
        0,
        bottom,
        (x, y, under) -> {
          double density = noise.fractal(x / size, y / (size * 0.45), 5) - (1 - cover);
          double fade = Math.min(1, 3.0 * (bottom - y) / bottom);
          return density <= 0 ? under : blend(under, rgb, density * 3.2 * fade);
        });
  }

  private void grain(int strength) {
    shade(
        0,
        height(),
        (x, y, under) -> {
          int step = random.nextInt(2 * strength + 1) - strength;
          return lift(under >> 16 & 255, step) << 16
              | lift(under >> 8 & 255, step) << 8
              | lift(under & 255, step);
        });
  }

  private static int lift(int level, int step) {
    return Math.max(0, Math.min(255, level + step));
  }
}
