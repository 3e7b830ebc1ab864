package io.likeness.cli.demo;

import java.awt.Color;

/** A skyline with lit windows at night, mirrored in a river. */
final class NightCityScene implements Scene {

  @Override
  public void paint(Canvas canvas) {
    int w = canvas.width();
    int h = canvas.height();
    int shore = (int) (h * canvas.between(0.68, 0.76));
    Color[] sky =
        canvas.pick(
            new Color[] {Tint.rgb(0x070b24), Tint.rgb(0x1f2a5c), Tint.rgb(0x8a4f7d)},
            new Color[] {Tint.rgb(0x04131f), Tint.rgb(0x0f3a52), Tint.rgb(0xd08a5a)});
    canvas.gradient(0, shore, sky);
    for (int i = 0; i < 260; i++) {
      canvas.disc(
          canvas.between(0.0, w),
          canvas.between(0, 0.5 * h),
          canvas.between(0.5, 1.5),
          Tint.sheer(Color.WHITE, canvas.between(0.2, 0.9)));
    }
    moon(canvas, canvas.between(0.1, 0.9) * w, canvas.between(0.1, 0.26) * h, 0.05 * h);
    canvas.clouds(shore, sky[2], 0.4, 300);
    for (int layer = 0; layer < 3; layer++) {
      skyline(canvas, shore, layer);
    }
    river(canvas, shore);
  }

  private static void moon(Canvas canvas, double x, double y, double radius) {
    canvas.glow(x, y, radius * 6, Tint.rgb(0xdfe6ff), 0.5);
    canvas.disc(x, y, radius, Tint.rgb(0xf3efdc));
    for (int i = 0; i < 7; i++) {
      canvas.disc(
          x + canvas.between(-0.6, 0.6) * radius,
          y + canvas.between(-0.6, 0.6) * radius,
          radius * canvas.between(0.06, 0.2),
          Tint.rgb(0xd8d2b8));
    }
  }

  private static void skyline(Canvas canvas, int shore, int layer) {
    double x = -canvas.between(0, 40);
    Color wall = Tint.mix(Tint.rgb(0x3a3f6b), Tint.rgb(0x0b0d1c), 0.3 + 0.35 * layer);
    while (x < canvas.width()) {
      double width = canvas.between(44, 112);
      double tallest = 0.62 - 0.16 * layer;
      double height = shore * (0.12 + (tallest - 0.12) * Math.pow(canvas.between(0.0, 1), 1.4));
      building(canvas, x, shore - height, width, height, wall, layer);
      x += width + canvas.pick(0, 0, 3, 9);
    }
  }

  private static void building(
      Canvas canvas, double x, double y, double width, double height, Color wall, int layer) {
    Color own = Tint.mix(wall, canvas.pick(Tint.rgb(0x5b3a52), Tint.rgb(0x24506a), wall), 0.35);
    canvas.rectangle(x, y, width, height, own);
    canvas.rectangle(x + width * 0.86, y, width * 0.14, height, Tint.darker(own, 0.35));
    roof(canvas, x, y, width, own);
    double cell = canvas.between(9, 13);
    double lit = canvas.between(0.18, 0.6);
    Color light = canvas.pick(Tint.rgb(0xffd98a), Tint.rgb(0xffefc4), Tint.rgb(0xbfe3ff));
    for (double top = y + cell; top < y + height - cell; top += cell * 1.35) {
      for (double left = x + 6; left < x + width * 0.84 - cell * 0.6; left += cell) {
        Color pane =
            canvas.chance(lit)
                ? Tint.darker(light, canvas.between(0, 0.45))
                : Tint.darker(own, 0.3);
        canvas.rectangle(
            left, top, cell * 0.58, cell * 0.8, Tint.mix(pane, own, 0.4 - 0.2 * layer));
      }
    }
  }

  private static void roof(Canvas canvas, double x, double y, double width, Color wall) {
    double middle = x + width / 2;
    switch (canvas.between(0, 4)) {
      case 0 -> {
        canvas.line(middle, y, middle, y - width * 0.8, 3, wall);
        canvas.glow(middle, y - width * 0.8, 14, Tint.rgb(0xff4030), 0.9);
        canvas.disc(middle, y - width * 0.8, 2.5, Tint.rgb(0xff6050));
      }
      case 1 -> canvas.polygon(wall, x, y + 1, middle, y - width * 0.45, x + width, y + 1);
      case 2 -> canvas.rectangle(x + width * 0.2, y - 16, width * 0.6, 17, wall);
      case 3 -> canvas.oval(middle, y, width * 0.4, width * 0.32, wall);
      default -> canvas.rectangle(x + width * 0.1, y - 7, 12, 8, wall);
    }
  }

  /** Mirrors what stands above the shore, broken up by ripples that widen towards the viewer. */
  private static void river(Canvas canvas, int shore) {
    Noise ripples = canvas.noise();
    int water = 0x0a1430;
    int bottom = canvas.height();
    var above = canvas.image().getSubimage(0, 0, canvas.width(), shore);
    canvas.shade(
        shore,
        bottom,
        (x, y, under) -> {
          double depth = y - shore + 1.0;
          double shift =
              (ripples.fractal(x / 90.0, 900 / (depth + 24), 3) - 0.5) * (6 + depth * 0.5);
          int row = (int) Math.max(0, Math.min(shore - 1, shore - depth * 1.9));
          int column = (int) Math.max(0, Math.min(canvas.width() - 1, x + shift));
          int mirrored = above.getRGB(column, row) & 0xffffff;
          double wave = ripples.smooth(x / 60.0, y / 3.0);
          return Canvas.blend(mirrored, water, 0.25 + 0.45 * wave);
        });
    canvas.rectangle(0, shore - 2, canvas.width(), 4, Tint.rgb(0x05060f));
  }
}
