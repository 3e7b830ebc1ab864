package io.likeness.cli.demo;

import java.awt.Color;
import java.awt.geom.Path2D;

/** Ridges fading into the haze under a low sun, with firs in front. */
final class MountainScene implements Scene {

  private static final int RIDGES = 6;

  @Override
  public void paint(Canvas canvas) {
    Color[] sky =
        canvas.pick(
            new Color[] {Tint.rgb(0x274b7a), Tint.rgb(0x8fb3d0), Tint.rgb(0xf8dcae)},
            new Color[] {Tint.rgb(0x3a2a5c), Tint.rgb(0xc0607a), Tint.rgb(0xffc27a)},
            new Color[] {Tint.rgb(0x14506e), Tint.rgb(0x6fb7b0), Tint.rgb(0xf6e8c0)},
            new Color[] {Tint.rgb(0xe8d9c0), Tint.rgb(0xf2b48a), Tint.rgb(0xb86a72)});
    int w = canvas.width();
    int h = canvas.height();
    canvas.gradient(0, h, sky);
    double sunX = canvas.between(0.15, 0.85) * w;
    double sunY = canvas.between(0.18, 0.34) * h;
    canvas.glow(sunX, sunY, 0.5 * w, Tint.rgb(0xfff0c0), 0.9);
    canvas.disc(sunX, sunY, 0.045 * w, Tint.rgb(0xfffbe6));
    canvas.clouds(h / 2, Tint.lighter(sky[2], 0.5), canvas.between(0.42, 0.52), 260);
    Color near = canvas.pick(Tint.rgb(0x14302a), Tint.rgb(0x1d2440), Tint.rgb(0x2e1f2c));
    double horizon = canvas.between(0.34, 0.5);
    double steepness = canvas.between(0.75, 1.5);
    for (int i = 0; i < RIDGES; i++) {
      double nearness = (double) i / (RIDGES - 1);
      double base = h * (horizon + (0.94 - horizon) * nearness);
      double relief = h * steepness * (0.46 - 0.32 * nearness);
      ridge(canvas, nearness, base, relief, Tint.mix(sky[2], sky[1], 0.3), near);
    }
  }

  private static void ridge(
      Canvas canvas, double nearness, double base, double relief, Color haze, Color near) {
    int w = canvas.width();
    int h = canvas.height();
    Noise noise = canvas.noise();
    double slope = canvas.between(-0.24, 0.24) * (1 - 0.7 * nearness) * h / w;
    double stretch = w * canvas.between(0.2, 0.42) * (1 - 0.3 * nearness);
    double[] crest = new double[w + 1];
    Path2D ridge = new Path2D.Double();
    ridge.moveTo(0, h);
    for (int x = 0; x <= w; x++) {
      double sharp = 1 - Math.abs(2 * noise.fractal(x / stretch, 0.5, 7) - 1);
      crest[x] = base - relief * (sharp - 0.55) + slope * (x - w / 2.0);
      ridge.lineTo(x, crest[x]);
    }
    ridge.lineTo(w, h);
    ridge.closePath();
    Color rock = Tint.mix(Tint.mix(haze, Tint.rgb(0x6d86a8), 0.45), near, nearness);
    canvas.fill(ridge, rock);
    if (nearness < 0.5) {
      snow(canvas, crest, rock, base - 0.18 * relief);
    } else {
      firs(canvas, crest, nearness, Tint.darker(rock, 0.25));
    }
  }

  /** Snow above a line, in flecks that follow the slope, on the sunny side more than the other. */
  private static void snow(Canvas canvas, double[] crest, Color rock, double snowLine) {
    Noise flecks = canvas.noise();
    int white = Tint.lighter(rock, 0.8).getRGB();
    int shadow = Tint.darker(rock, 0.3).getRGB();
    canvas.shade(
        0,
        canvas.height(),
        (x, y, under) -> {
          if (y < crest[x]) {
            return under;
          }
          double depth = y - crest[x];
          double fleck = flecks.fractal((x + 0.7 * depth) / 46.0, (y - 0.4 * depth) / 46.0, 4);
          double height = (snowLine - y) / 60.0;
          if (fleck + height > 0.62) {
            return Canvas.blend(under, white, 0.9);
          }
          double slope = crest[Math.min(crest.length - 1, x + 3)] - crest[x];
          return slope > 0 && fleck > 0.45 && depth < 160
              ? Canvas.blend(under, shadow, 0.5 * (1 - depth / 160))
              : under;
        });
  }

  private static void firs(Canvas canvas, double[] crest, double nearness, Color color) {
    double size = canvas.height() * (0.02 + 0.10 * Math.pow(nearness, 3));
    for (double x = -size; x < crest.length + size; x += canvas.between(0.18, 0.75) * size) {
      int column = (int) Math.max(0, Math.min(crest.length - 1, x));
      double top = size * canvas.between(0.6, 1.5);
      fir(
          canvas,
          x,
          crest[column] + 0.1 * size,
          top,
          Tint.mix(color, Color.BLACK, canvas.between(0, 0.4)));
    }
  }

  private static void fir(Canvas canvas, double x, double foot, double height, Color color) {
    for (int tier = 0; tier < 5; tier++) {
      double top = foot - height * (1 - 0.17 * tier);
      double half = height * (0.08 + 0.045 * tier);
      double bottom = top + height * 0.34;
      canvas.polygon(color, x, top, x + half, bottom, x, bottom - 0.06 * height, x - half, bottom);
    }
  }
}
