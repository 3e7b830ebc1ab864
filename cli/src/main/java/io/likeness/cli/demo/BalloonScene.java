package io.likeness.cli.demo;

import java.awt.Color;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;

/** Striped hot-air balloons over a patchwork of fields. */
final class BalloonScene implements Scene {

  @Override
  public void paint(Canvas canvas) {
    int w = canvas.width();
    int h = canvas.height();
    double horizon = h * canvas.between(0.68, 0.76);
    canvas.gradient(
        0,
        horizon,
        canvas.pick(Tint.rgb(0x2a6fc0), Tint.rgb(0x4d8fd0)),
        Tint.rgb(0xbfe2f5),
        Tint.rgb(0xfdf3dc));
    canvas.clouds((int) horizon, Color.WHITE, canvas.between(0.46, 0.56), 300);
    fields(canvas, horizon);
    int balloons = canvas.between(6, 9);
    for (int i = 0; i < balloons; i++) {
      double nearness = (i + 1.0) / balloons;
      double size = h * (0.04 + 0.14 * nearness * nearness);
      double x = w * (0.08 + 0.84 * ((i * 0.382 + canvas.between(0.0, 0.25)) % 1));
      double y = horizon * canvas.between(0.2, 0.72);
      balloon(canvas, x, y, size);
    }
  }

  private static void fields(Canvas canvas, double horizon) {
    double bottom = canvas.height();
    canvas.gradient(horizon, bottom, Tint.rgb(0xa8c48a), Tint.rgb(0x4f7a3a));
    double y = horizon;
    while (y < bottom) {
      double depth = 8 + (y - horizon) * 0.45;
      double x = -canvas.between(0.0, 120);
      while (x < canvas.width() + 60) {
        double width = depth * canvas.between(2.0, 5);
        Color crop =
            canvas.pick(
                Tint.rgb(0xd8c25a),
                Tint.rgb(0x7fa34a),
                Tint.rgb(0xb98f4e),
                Tint.rgb(0x5c8a3c),
                Tint.rgb(0xe6d9a0),
                Tint.rgb(0x9a6a8a));
        double slant = depth * 0.7;
        canvas.polygon(
            crop, x, y, x + width, y, x + width + slant, y + depth, x + slant, y + depth);
        for (double row = 0.1; row < 1; row += 0.14) {
          canvas.line(
              x + width * row,
              y,
              x + width * row + slant,
              y + depth,
              1,
              Tint.sheer(Color.BLACK, 0.16));
        }
        x += width;
      }
      y += depth;
    }
  }

  private static void balloon(Canvas canvas, double x, double y, double size) {
    Color first = Tint.rgb(canvas.pick(0xd8342c, 0xf2a516, 0x2456a8, 0x7a2f8f, 0x1f8a70));
    Color second = Tint.rgb(canvas.pick(0xfbf4e4, 0xf7d94c, 0x8fd0e8, 0xf29ab0));
    boolean rings = canvas.chance(0.35);
    int gores = canvas.between(4, 7);
    double sway = canvas.between(-4.0, 4);
    canvas.at(
        x,
        y,
        sway,
        size,
        () -> {
          basket(canvas);
          canvas.polygon(first, -0.82, 0.55, 0.82, 0.55, 0.2, 1.35, -0.2, 1.35);
          canvas.disc(0, 0, 1, first);
          canvas.within(
              new Ellipse2D.Double(-1, -1, 2, 2),
              () -> {
                if (rings) {
                  for (double top = -0.8; top < 1; top += 0.5) {
                    canvas.rectangle(-1, top, 2, 0.25, second);
                  }
                }
              });
          if (!rings) {
            gores(canvas, gores, second);
          }
          canvas.disc(0, 0, 1, Tint.sheer(Color.BLACK, 0.04));
          canvas.glow(-0.35, -0.4, 0.9, Color.WHITE, 0.55);
          canvas.within(
              new Ellipse2D.Double(-1, -1, 2, 2),
              () -> canvas.glow(1.1, 0.8, 1.3, Color.BLACK, 0.4));
        });
  }

  private static void gores(Canvas canvas, int gores, Color color) {
    for (int i = gores; i > 0; i--) {
      double half = Math.sin(Math.PI / 2 * i / gores);
      if (i % 2 == gores % 2) {
        continue;
      }
      double inner = Math.sin(Math.PI / 2 * (i - 1) / gores);
      Area gore = new Area(new Ellipse2D.Double(-half, -1, 2 * half, 2));
      gore.subtract(new Area(new Ellipse2D.Double(-inner, -1, 2 * inner, 2)));
      canvas.fill(gore, color);
    }
  }

  private static void basket(Canvas canvas) {
    canvas.line(-0.2, 1.3, -0.15, 1.7, 0.025, Tint.rgb(0x3a2a1c));
    canvas.line(0.2, 1.3, 0.15, 1.7, 0.025, Tint.rgb(0x3a2a1c));
    canvas.rectangle(-0.19, 1.66, 0.38, 0.28, Tint.rgb(0x7a4e26));
    canvas.line(-0.19, 1.68, 0.19, 1.68, 0.05, Tint.rgb(0xc08a4e));
  }
}
