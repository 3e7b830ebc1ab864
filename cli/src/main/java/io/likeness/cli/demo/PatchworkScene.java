package io.likeness.cli.demo;

import java.awt.Color;

/** A quilt of blocks, each sewn in its own pattern. */
final class PatchworkScene implements Scene {

  private static final int COLUMNS = 7;

  @Override
  public void paint(Canvas canvas) {
    double size = (double) canvas.width() / COLUMNS;
    int rows = (int) Math.ceil(canvas.height() / size);
    Color[] cloth =
        canvas.pick(
            colors(0xb5483a, 0xe7c07a, 0x2f5d62, 0xf2ead8, 0x7c8a4a, 0x37304a),
            colors(0x3b5b92, 0xdde6ee, 0xe0a96d, 0x8c3b4a, 0x5f8f83, 0x22303f),
            colors(0xd98c9a, 0xf6eadf, 0x7a5c86, 0xa9c2a4, 0xe3b34c, 0x4a3b35));
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < COLUMNS; column++) {
        block(canvas, column * size, row * size, size, cloth);
      }
    }
    weave(canvas);
  }

  private static Color[] colors(int... rgb) {
    Color[] colors = new Color[rgb.length];
    for (int i = 0; i < rgb.length; i++) {
      colors[i] = Tint.rgb(rgb[i]);
    }
    return colors;
  }

  private static void block(Canvas canvas, double x, double y, double size, Color[] cloth) {
    Color ground = canvas.pick(cloth);
    Color figure = other(canvas, cloth, ground);
    Color accent = other(canvas, cloth, figure);
    canvas.rectangle(x, y, size, size, ground);
    canvas.at(
        x + size / 2,
        y + size / 2,
        90 * canvas.between(0, 3),
        size / 2,
        () -> {
          switch (canvas.between(0, 6)) {
            case 0 -> pinwheel(canvas, figure, accent);
            case 1 -> stripes(canvas, figure, canvas.between(3, 6));
            case 2 -> dots(canvas, figure, canvas.between(3, 6));
            case 3 -> cabin(canvas, ground, figure, accent);
            case 4 -> star(canvas, figure, accent);
            case 5 -> checks(canvas, figure, canvas.between(3, 6));
            default -> fans(canvas, figure, accent);
          }
        });
    Color thread = Tint.sheer(Color.WHITE, 0.75);
    canvas.dashes(
        Canvas.outline(
            x + 6, y + 6, x + size - 6, y + 6, x + size - 6, y + size - 6, x + 6, y + size - 6),
        1.6,
        6,
        thread);
    canvas.line(x, y, x + size, y, 2.5, Tint.sheer(Color.BLACK, 0.35));
    canvas.line(x, y, x, y + size, 2.5, Tint.sheer(Color.BLACK, 0.35));
  }

  private static Color other(Canvas canvas, Color[] cloth, Color taken) {
    Color color = canvas.pick(cloth);
    while (color.equals(taken)) {
      color = canvas.pick(cloth);
    }
    return color;
  }

  private static void pinwheel(Canvas canvas, Color figure, Color accent) {
    for (int quarter = 0; quarter < 4; quarter++) {
      Color color = quarter % 2 == 0 ? figure : accent;
      canvas.at(0, 0, 90 * quarter, 1, () -> canvas.polygon(color, 0, 0, 1, 0, 1, 1));
    }
  }

  private static void stripes(Canvas canvas, Color figure, int count) {
    double step = 2.0 / count;
    for (int i = 0; i < count; i++) {
      canvas.rectangle(-1 + i * step, -1, step * 0.5, 2, figure);
    }
  }

  private static void dots(Canvas canvas, Color figure, int count) {
    double step = 2.0 / count;
    for (int row = 0; row < count; row++) {
      for (int column = 0; column < count; column++) {
        canvas.disc(-1 + (column + 0.5) * step, -1 + (row + 0.5) * step, step * 0.3, figure);
      }
    }
  }

  private static void cabin(Canvas canvas, Color ground, Color figure, Color accent) {
    for (int ring = 0; ring < 5; ring++) {
      double half = 1 - ring * 0.19;
      Color color = ring % 2 == 0 ? figure : ground;
      canvas.polygon(color, -half, -half, half, -half, half, half);
      canvas.polygon(Tint.darker(color, 0.25), -half, -half, half, half, -half, half);
    }
    canvas.rectangle(-0.16, -0.16, 0.32, 0.32, accent);
  }

  private static void star(Canvas canvas, Color figure, Color accent) {
    for (int point = 0; point < 8; point++) {
      Color color = point % 2 == 0 ? figure : accent;
      canvas.at(
          0,
          0,
          45 * point,
          1,
          () -> canvas.polygon(color, 0, 0, 0.22, -0.42, 0, -0.92, -0.22, -0.42));
    }
  }

  private static void checks(Canvas canvas, Color figure, int count) {
    double step = 2.0 / count;
    for (int row = 0; row < count; row++) {
      for (int column = row % 2; column < count; column += 2) {
        canvas.rectangle(-1 + column * step, -1 + row * step, step, step, figure);
      }
    }
  }

  private static void fans(Canvas canvas, Color figure, Color accent) {
    for (int ring = 0; ring < 4; ring++) {
      double radius = 1.9 - ring * 0.45;
      Color color = ring % 2 == 0 ? figure : accent;
      canvas.within(
          Canvas.outline(-1, -1, 1, -1, 1, 1, -1, 1), () -> canvas.disc(-1, 1, radius, color));
    }
  }

  private static void weave(Canvas canvas) {
    Noise folds = canvas.noise();
    canvas.shade(
        0,
        canvas.height(),
        (x, y, under) -> {
          double fold = folds.fractal(x / 160.0, y / 160.0, 4) - 0.5;
          double thread = (x + y & 3) == 0 ? 0.06 : 0;
          return Canvas.blend(under, fold > 0 ? 0xffffff : 0, Math.abs(fold) * 0.5 + thread);
        });
  }
}
