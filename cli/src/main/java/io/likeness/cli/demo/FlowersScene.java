package io.likeness.cli.demo;

import java.awt.Color;
import java.awt.geom.Path2D;

/** Large flowers with leaves before a garden out of focus. */
final class FlowersScene implements Scene {

  @Override
  public void paint(Canvas canvas) {
    int w = canvas.width();
    int h = canvas.height();
    canvas.gradient(0, h, Tint.rgb(0x9fc9a4), Tint.rgb(0x47805a), Tint.rgb(0x16352a));
    for (int i = 0; i < 70; i++) {
      Color spot =
          canvas.pick(
              Tint.rgb(0xe8f0b0), Tint.rgb(0x2e6a48), Tint.rgb(0xf0c6cf), Tint.rgb(0xbfe0c8));
      canvas.glow(
          canvas.between(0.0, w),
          canvas.between(0.0, h),
          canvas.between(30, 120),
          spot,
          canvas.between(0.2, 0.55));
    }
    for (int i = 0; i < 46; i++) {
      leaf(
          canvas,
          canvas.between(0.0, w),
          h + 10,
          canvas.between(0.2, 0.55) * h,
          canvas.between(-38, 38));
    }
    int flowers = canvas.between(7, 10);
    for (int i = 0; i < flowers; i++) {
      double x = w * (i + canvas.between(0.2, 0.8)) / flowers;
      double y = h * canvas.between(0.16, 0.7);
      stem(canvas, x, y, h);
      flower(canvas, x, y, h * canvas.between(0.09, 0.19));
    }
  }

  private static void stem(Canvas canvas, double x, double y, double bottom) {
    Path2D stem = new Path2D.Double();
    stem.moveTo(x, y);
    stem.curveTo(
        x + canvas.between(-40, 40),
        y + (bottom - y) / 3,
        x + canvas.between(-60, 60),
        y + (bottom - y) / 1.5,
        x + canvas.between(-70, 70),
        bottom);
    canvas.stroke(stem, 9, Tint.rgb(0x1f4a2c));
    canvas.stroke(stem, 4, Tint.rgb(0x5f9a4c));
  }

  private static void leaf(Canvas canvas, double x, double y, double length, double degrees) {
    Color green = Tint.mix(Tint.rgb(0x1d4a2e), Tint.rgb(0x86b552), canvas.between(0.0, 1));
    canvas.at(
        x,
        y,
        degrees,
        length,
        () -> {
          Path2D leaf = new Path2D.Double();
          leaf.moveTo(0, 0);
          leaf.quadTo(0.16, -0.5, 0, -1);
          leaf.quadTo(-0.16, -0.5, 0, 0);
          canvas.fill(leaf, green);
          canvas.line(0, 0, 0, -0.95, 0.008, Tint.lighter(green, 0.35));
          for (double rib = 0.15; rib < 0.85; rib += 0.1) {
            canvas.line(0, -rib, 0.055, -rib - 0.07, 0.004, Tint.lighter(green, 0.2));
            canvas.line(0, -rib, -0.055, -rib - 0.07, 0.004, Tint.lighter(green, 0.2));
          }
        });
  }

  private static void flower(Canvas canvas, double x, double y, double radius) {
    Color color =
        canvas.pick(
            Tint.rgb(0xe0405a),
            Tint.rgb(0xf2a03a),
            Tint.rgb(0xf5eee6),
            Tint.rgb(0x8a4fc0),
            Tint.rgb(0xf07fb0),
            Tint.rgb(0xf6d743));
    int petals = canvas.between(7, 15);
    double turn = canvas.between(0.0, 360);
    double slim = canvas.between(0.8, 1.15) * 2.4 / petals;
    for (int ring = 0; ring < 2; ring++) {
      for (int i = 0; i < petals; i++) {
        double size = radius * (1 - 0.3 * ring) * canvas.between(0.9, 1.08);
        Color shade =
            Tint.mix(
                color, Color.BLACK, ring == 0 ? canvas.between(0.12, 0.3) : canvas.between(0, 0.1));
        petal(canvas, x, y, turn + (i + 0.5 * ring) * 360.0 / petals, size, slim, shade);
      }
    }
    heart(canvas, x, y, radius * 0.3);
  }

  private static void petal(
      Canvas canvas, double x, double y, double degrees, double size, double slim, Color color) {
    canvas.at(
        x,
        y,
        degrees,
        size,
        () -> {
          Path2D petal = new Path2D.Double();
          petal.moveTo(0, 0);
          petal.curveTo(slim, -0.4, slim, -0.95, 0, -1);
          petal.curveTo(-slim, -0.95, -slim, -0.4, 0, 0);
          canvas.fill(petal, color);
          canvas.stroke(petal, 0.014, Tint.darker(color, 0.35));
          for (double fan = -0.5; fan <= 0.5; fan += 0.25) {
            canvas.line(0, -0.2, fan * slim, -0.85, 0.007, Tint.lighter(color, 0.3));
          }
        });
  }

  /** Seeds in the golden-angle spiral of a sunflower. */
  private static void heart(Canvas canvas, double x, double y, double radius) {
    canvas.disc(x, y, radius, Tint.rgb(0x3a2412));
    int seeds = 140;
    for (int i = 0; i < seeds; i++) {
      double angle = i * Math.toRadians(137.508);
      double out = radius * Math.sqrt((i + 0.5) / seeds);
      Color seed = Tint.mix(Tint.rgb(0xf0c040), Tint.rgb(0x7a4a18), out / radius);
      canvas.disc(x + out * Math.cos(angle), y + out * Math.sin(angle), radius * 0.055, seed);
    }
  }
}
