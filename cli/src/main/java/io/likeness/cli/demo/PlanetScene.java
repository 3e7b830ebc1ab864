package io.likeness.cli.demo;

import java.awt.Color;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;

/** A banded planet with a ring and moons in front of a nebula. */
final class PlanetScene implements Scene {

  @Override
  public void paint(Canvas canvas) {
    nebula(canvas);
    int w = canvas.width();
    int h = canvas.height();
    for (int i = 0; i < 700; i++) {
      double size = Math.pow(canvas.between(0.0, 1), 6) * 2.6 + 0.4;
      Color star = canvas.pick(Color.WHITE, Tint.rgb(0xcfe0ff), Tint.rgb(0xffe2c0));
      canvas.disc(canvas.between(0.0, w), canvas.between(0.0, h), size, Tint.sheer(star, 0.85));
    }
    double x = w * canvas.between(0.36, 0.64);
    double y = h * canvas.between(0.4, 0.6);
    double radius = h * canvas.between(0.22, 0.29);
    double tilt = canvas.between(-32.0, 32);
    Color ring = canvas.pick(Tint.rgb(0xd9c39a), Tint.rgb(0xb9c6de), Tint.rgb(0xd7a0b0));
    ring(canvas, x, y, radius, tilt, ring, false);
    globe(canvas, (int) x, (int) y, radius, Math.toRadians(tilt));
    ring(canvas, x, y, radius, tilt, ring, true);
    for (int i = 0; i < 3; i++) {
      double size = h * canvas.between(0.02, 0.07);
      double moonX = w * (i == 0 ? canvas.between(0.05, 0.22) : canvas.between(0.78, 0.95));
      double moonY = h * canvas.between(0.1, 0.9);
      moon(canvas, moonX, moonY, size);
    }
  }

  private static void nebula(Canvas canvas) {
    Noise shape = canvas.noise();
    Noise tone = canvas.noise();
    int first = canvas.pick(0x7a2f8f, 0x1f6f8f, 0xa03a4a);
    int second = canvas.pick(0x2f5fd0, 0xd07a3a, 0x2fa08f);
    canvas.shade(
        0,
        canvas.height(),
        (x, y, under) -> {
          double density = Math.pow(shape.fractal(x / 330.0, y / 330.0, 6), 2.2) * 1.9;
          double hue = tone.fractal(x / 420.0, y / 420.0, 3) * 2.4 - 0.7;
          return Canvas.blend(0x05060f, Canvas.blend(first, second, hue), density);
        });
  }

  private static void globe(Canvas canvas, int centreX, int centreY, double radius, double tilt) {
    Noise storms = canvas.noise();
    double[] shifts = {
      canvas.between(0.0, 0.2), canvas.between(0.05, 0.3), canvas.between(0.2, 0.5)
    };
    double bands = canvas.between(2.2, 3.6);
    canvas.shade(
        (int) (centreY - radius),
        (int) (centreY + radius) + 1,
        (px, py, under) -> {
          double x = (px - centreX) / radius;
          double y = (py - centreY) / radius;
          double r2 = x * x + y * y;
          if (r2 > 1) {
            return under;
          }
          double z = Math.sqrt(1 - r2);
          double along = x * Math.cos(tilt) + y * Math.sin(tilt);
          double across = y * Math.cos(tilt) - x * Math.sin(tilt);
          double swirl = storms.fractal(along * 3 + 9, across * 13, 5) * 0.55;
          int color = Canvas.blend(Tint.cycle(across * bands / 2 + swirl, shifts), 0xe8c9a0, 0.45);
          double light = Math.max(0, 0.12 + 0.95 * (z * 0.6 - x * 0.55 - y * 0.5));
          return Canvas.blend(0, color, Math.min(1, light) * Math.min(1, z * 14));
        });
  }

  private static void ring(
      Canvas canvas, double x, double y, double radius, double tilt, Color color, boolean front) {
    canvas.at(
        x,
        y,
        tilt,
        radius,
        () ->
            canvas.within(
                new Rectangle2D.Double(-4, front ? 0 : -4, 8, 4),
                () -> {
                  for (double out = 1.3; out < 2.15; out += 0.035) {
                    double opacity = out > 1.72 && out < 1.8 ? 0.05 : canvas.between(0.25, 0.85);
                    Area band = new Area(ellipse(out + 0.034));
                    band.subtract(new Area(ellipse(out)));
                    canvas.fill(
                        band, Tint.sheer(Tint.darker(color, canvas.between(0, 0.45)), opacity));
                  }
                }));
  }

  private static Ellipse2D ellipse(double radius) {
    return new Ellipse2D.Double(-radius, -radius * 0.26, 2 * radius, radius * 0.52);
  }

  private static void moon(Canvas canvas, double x, double y, double radius) {
    Color color = canvas.pick(Tint.rgb(0xb8b2a6), Tint.rgb(0xa9745a), Tint.rgb(0x8fa6b5));
    canvas.disc(x, y, radius, Canvas.ball(x, y, radius, color));
    for (int i = 0; i < 9; i++) {
      double angle = canvas.between(0.0, 2 * Math.PI);
      double out = radius * canvas.between(0.1, 0.75);
      canvas.disc(
          x + out * Math.cos(angle),
          y + out * Math.sin(angle),
          radius * canvas.between(0.05, 0.16),
          Tint.sheer(Tint.darker(color, 0.5), 0.55));
    }
  }
}
