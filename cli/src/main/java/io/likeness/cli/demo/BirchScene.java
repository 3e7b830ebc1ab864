package io.likeness.cli.demo;

import java.awt.Color;
import java.awt.geom.Path2D;

/** Birch trunks in an autumn wood. */
final class BirchScene implements Scene {

  @Override
  public void paint(Canvas canvas) {
    int w = canvas.width();
    int h = canvas.height();
    double ground = h * canvas.between(0.74, 0.82);
    canvas.gradient(0, ground, Tint.rgb(0xf7e2a8), Tint.rgb(0xe2a24e), Tint.rgb(0x8c5a30));
    canvas.glow(w * canvas.between(0.2, 0.8), h * 0.3, w * 0.5, Tint.rgb(0xfff6d0), 0.8);
    leaves(canvas, 500, 0, ground * 0.85, 10, 0.35);
    canvas.gradient(ground, h, Tint.rgb(0x9a5a24), Tint.rgb(0x4a2a16));
    for (int layer = 0; layer < 3; layer++) {
      double nearness = (layer + 1) / 3.0;
      int trunks = 15 - 4 * layer;
      for (int i = 0; i < trunks; i++) {
        double x = w * (i + canvas.between(0.0, 1)) / trunks;
        trunk(
            canvas,
            x,
            ground + nearness * (h - ground) * 0.7,
            w * (0.006 + 0.019 * nearness),
            nearness);
      }
      leaves(canvas, 420, 0, ground * (0.65 - 0.12 * layer), 7 + 5 * nearness, 0.9);
    }
    leaves(canvas, 1300, ground, h, 7, 0.95);
  }

  private static void trunk(Canvas canvas, double x, double foot, double half, double nearness) {
    double lean = canvas.between(-0.05, 0.05) * foot;
    Color bark = Tint.mix(Tint.rgb(0xd9a968), Tint.rgb(0xf5f0e6), nearness);
    Path2D trunk =
        Canvas.outline(
            x - half, foot, x + half, foot, x + lean + half * 0.7, -5, x + lean - half * 0.7, -5);
    canvas.fill(trunk, bark);
    canvas.fill(
        Canvas.outline(
            x + half * 0.35,
            foot,
            x + half,
            foot,
            x + lean + half * 0.7,
            -5,
            x + lean + half * 0.25,
            -5),
        Tint.sheer(Tint.rgb(0x6a5a60), 0.4));
    int marks = (int) (foot / (half * 1.3));
    for (int i = 0; i < marks; i++) {
      double y = canvas.between(0.0, foot);
      double middle = x + lean * (1 - y / foot);
      double side = canvas.pick(-1, 1) * half * canvas.between(0.2, 0.85);
      double length = half * canvas.between(0.2, 0.8);
      canvas.oval(
          middle + side * 0.8,
          y,
          length * 0.6,
          half * canvas.between(0.06, 0.26),
          Tint.rgb(0x2c2320));
    }
    for (int i = 0; i < 4; i++) {
      double y = canvas.between(0.02, 0.55) * foot;
      double reach = canvas.pick(-1, 1) * canvas.between(3.0, 8) * half;
      double start = x + lean * (1 - y / foot);
      canvas.line(
          start, y, start + reach, y - Math.abs(reach) * 0.8, half * 0.22, Tint.rgb(0x3a2c26));
    }
  }

  private static void leaves(
      Canvas canvas, int count, double top, double bottom, double size, double opacity) {
    for (int i = 0; i < count; i++) {
      Color color =
          canvas.pick(
              Tint.rgb(0xf2b01e),
              Tint.rgb(0xe0761c),
              Tint.rgb(0xb8401c),
              Tint.rgb(0xf7d65a),
              Tint.rgb(0x8a5a1e));
      double radius = size * canvas.between(0.4, 1.2);
      canvas.at(
          canvas.between(0.0, canvas.width()),
          canvas.between(top, bottom),
          canvas.between(0.0, 180),
          1,
          () -> canvas.oval(0, 0, radius, radius * 0.55, Tint.sheer(color, opacity)));
    }
  }
}
