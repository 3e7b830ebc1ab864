package io.likeness.cli.demo;

import java.awt.Color;
import java.awt.geom.Path2D;

/** Sailing boats on a choppy sea before an island with a lighthouse. */
final class SeaScene implements Scene {

  @Override
  public void paint(Canvas canvas) {
    int w = canvas.width();
    int h = canvas.height();
    double horizon = h * canvas.between(0.3, 0.52);
    Color[] sky =
        canvas.pick(
            new Color[] {Tint.rgb(0x3f86c4), Tint.rgb(0xa9d3e8), Tint.rgb(0xf3f0da)},
            new Color[] {Tint.rgb(0x5a4a86), Tint.rgb(0xe88a6e), Tint.rgb(0xffd98a)},
            new Color[] {Tint.rgb(0x8fa3b0), Tint.rgb(0xc4ced0), Tint.rgb(0xe9e4d4)});
    canvas.gradient(0, horizon, sky);
    canvas.clouds((int) horizon, Color.WHITE, canvas.between(0.48, 0.58), 210);
    island(canvas, canvas.between(0.12, 0.8) * w, horizon);
    canvas.gradient(
        horizon,
        h,
        Tint.mix(sky[2], Tint.rgb(0x3f93b4), 0.5),
        Tint.rgb(0x1f6f94),
        Tint.rgb(0x0b3557));
    int boats = canvas.between(4, 6);
    int waves = 46;
    int launched = 0;
    for (int i = 0; i < waves; i++) {
      double nearness = Math.pow((double) i / waves, 1.6);
      double y = horizon + 4 + nearness * (h - horizon);
      wave(canvas, y, nearness);
      if (launched < boats && i > 3 + launched * 34 / boats) {
        double size = h * (0.05 + 0.42 * nearness);
        double x = w * (0.1 + 0.8 * ((launched * 0.41 + canvas.between(0.0, 0.3)) % 1));
        boat(canvas, x, y + 4, size);
        launched++;
      }
    }
    for (int i = 0; i < 14; i++) {
      gull(
          canvas,
          canvas.between(0.0, w),
          canvas.between(0.04, 0.7) * horizon,
          canvas.between(6, 20));
    }
  }

  private static void island(Canvas canvas, double x, double horizon) {
    double width = canvas.width() * canvas.between(0.13, 0.2);
    Noise noise = canvas.noise();
    Path2D hill = new Path2D.Double();
    hill.moveTo(x - width, horizon);
    for (double t = -1; t <= 1; t += 0.02) {
      double rise = (1 - t * t) * (0.25 + 0.35 * noise.fractal(t * 3, 0, 4));
      hill.lineTo(x + t * width, horizon - rise * width * 0.8);
    }
    hill.closePath();
    canvas.fill(hill, Tint.rgb(0x4d6b4a));
    double base = horizon - width * 0.3;
    double tower = width * 0.55;
    for (int band = 0; band < 5; band++) {
      double top = base - tower * (band + 1) / 5;
      double half = width * (0.075 - 0.006 * band);
      Color paint = band % 2 == 0 ? Tint.rgb(0xf6f2ea) : Tint.rgb(0xc23a30);
      canvas.rectangle(x - half, top, 2 * half, tower / 5 + 1, paint);
    }
    canvas.rectangle(
        x - width * 0.04, base - tower * 1.13, width * 0.08, tower * 0.14, Tint.rgb(0xffe9a0));
    canvas.polygon(
        Tint.rgb(0x7c2420),
        x - width * 0.06,
        base - tower * 1.12,
        x,
        base - tower * 1.28,
        x + width * 0.06,
        base - tower * 1.12);
  }

  private static void wave(Canvas canvas, double y, double nearness) {
    double height = 1 + 15 * nearness;
    double length = 26 + 190 * nearness;
    double phase = canvas.between(0.0, length);
    Color crest = Tint.mix(Tint.rgb(0x9ad0d6), Tint.rgb(0x3f93b4), nearness);
    Color body = Tint.mix(Tint.rgb(0x58a4b8), Tint.rgb(0x0d4468), nearness);
    Path2D wave = new Path2D.Double();
    wave.moveTo(-length, y + 3 * height);
    Noise noise = canvas.noise();
    for (double x = -length; x < canvas.width() + length; x += 4) {
      double swell = Math.sin((x + phase) / length * 2 * Math.PI);
      wave.lineTo(x, y + height * (0.6 * swell + 1.4 * (noise.fractal(x / length, y, 3) - 0.5)));
    }
    wave.lineTo(canvas.width() + length, y + 3 * height);
    canvas.fill(wave, Tint.sheer(body, 0.55));
    canvas.stroke(wave, 0.6 + 1.6 * nearness, Tint.sheer(crest, 0.8));
    for (int i = 0; i < 14; i++) {
      double x = canvas.between(0.0, canvas.width());
      canvas.line(
          x,
          y + canvas.between(-1, 1) * height,
          x + length * canvas.between(0.05, 0.2),
          y,
          0.8 + 2 * nearness,
          Tint.sheer(Color.WHITE, canvas.between(0.15, 0.6)));
    }
  }

  private static void boat(Canvas canvas, double x, double y, double size) {
    Color sail =
        canvas.pick(Tint.rgb(0xfaf5e8), Tint.rgb(0xd8452e), Tint.rgb(0xf2b632), Tint.rgb(0x2f4f86));
    Color hull = canvas.pick(Tint.rgb(0x6b3a1e), Tint.rgb(0x1d2c40), Tint.rgb(0xa02c24));
    double lean = canvas.between(-9.0, 9);
    double jib = canvas.between(0.3, 0.42);
    canvas.at(
        x,
        y,
        lean,
        size,
        () -> {
          canvas.line(0, 0, 0, -1.02, 0.022, Tint.rgb(0x3b2616));
          canvas.polygon(sail, 0.02, -0.98, 0.46, -0.12, 0.02, -0.12);
          canvas.polygon(Tint.darker(sail, 0.12), -0.02, -0.9, -jib, -0.1, -0.02, -0.1);
          for (double seam = -0.8; seam < -0.2; seam += 0.16) {
            canvas.line(
                0.02,
                seam,
                0.44 * (seam + 0.98) / 0.86,
                seam + 0.02,
                0.006,
                Tint.darker(sail, 0.25));
          }
          canvas.polygon(hull, -0.42, -0.08, 0.5, -0.08, 0.36, 0.1, -0.3, 0.1);
          canvas.line(-0.42, -0.08, 0.5, -0.08, 0.022, Tint.lighter(hull, 0.5));
        });
  }

  private static void gull(Canvas canvas, double x, double y, double size) {
    Path2D wings = new Path2D.Double();
    wings.moveTo(x - size, y - size * 0.2);
    wings.quadTo(x - size * 0.5, y - size * 0.6, x, y);
    wings.quadTo(x + size * 0.5, y - size * 0.6, x + size, y - size * 0.3);
    canvas.stroke(wings, size * 0.13, Tint.rgb(0x2c3640));
  }
}
