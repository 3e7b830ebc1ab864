package io.likeness.cli.demo;

import java.awt.Color;

/** White, red, blue and yellow fields between black bars, on a woven ground. */
final class RectanglesScene implements Scene {

  private static final double BAR = 15;

  @Override
  public void paint(Canvas canvas) {
    canvas.rectangle(0, 0, canvas.width(), canvas.height(), Color.BLACK);
    divide(canvas, 0, 0, canvas.width(), canvas.height(), 0);
    weave(canvas);
  }

  private static void divide(Canvas canvas, double x, double y, double w, double h, int depth) {
    boolean large = w * h > 0.02 * canvas.width() * canvas.height();
    if (depth < 2 || (large && depth < 7 && canvas.chance(0.86))) {
      double at = canvas.between(0.27, 0.73);
      if (w > h * canvas.between(0.75, 1.3)) {
        divide(canvas, x, y, w * at, h, depth + 1);
        divide(canvas, x + w * at, y, w * (1 - at), h, depth + 1);
      } else {
        divide(canvas, x, y, w, h * at, depth + 1);
        divide(canvas, x, y + h * at, w, h * (1 - at), depth + 1);
      }
    } else {
      canvas.rectangle(x + BAR / 2, y + BAR / 2, w - BAR, h - BAR, color(canvas));
    }
  }

  private static Color color(Canvas canvas) {
    return canvas.pick(
        Tint.rgb(0xf4efe2),
        Tint.rgb(0xefe8d8),
        Tint.rgb(0xf7f3e9),
        Tint.rgb(0xd9d4c8),
        Tint.rgb(0xc8281e),
        Tint.rgb(0x1d4fa0),
        Tint.rgb(0xf0c020),
        Tint.rgb(0x22262b));
  }

  private static void weave(Canvas canvas) {
    Noise brush = canvas.noise();
    canvas.shade(
        0,
        canvas.height(),
        (x, y, under) -> {
          double strokes = brush.fractal(x / 120.0, y / 9.0, 4) - 0.5;
          double threads = ((x & 3) == 0 ? 0.04 : 0) + ((y & 3) == 0 ? 0.04 : 0);
          return Canvas.blend(under, strokes > 0 ? 0 : 0xffffff, Math.abs(strokes) * 0.3 + threads);
        });
  }
}
