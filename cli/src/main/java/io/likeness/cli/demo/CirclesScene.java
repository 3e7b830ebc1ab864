package io.likeness.cli.demo;

import java.awt.Color;
import java.awt.geom.Rectangle2D;

/** Squares with uneven rings, as a study of how colours act on each other. */
final class CirclesScene implements Scene {

  private static final int COLUMNS = 4;
  private static final int ROWS = 3;

  @Override
  public void paint(Canvas canvas) {
    double w = (double) canvas.width() / COLUMNS;
    double h = (double) canvas.height() / ROWS;
    for (int row = 0; row < ROWS; row++) {
      for (int column = 0; column < COLUMNS; column++) {
        double x = column * w;
        double y = row * h;
        canvas.within(new Rectangle2D.Double(x, y, w, h), () -> square(canvas, x, y, w, h));
      }
    }
    wash(canvas);
  }

  private static void square(Canvas canvas, double x, double y, double w, double h) {
    canvas.rectangle(x, y, w, h, color(canvas));
    double centreX = x + w * canvas.between(0.44, 0.56);
    double centreY = y + h * canvas.between(0.44, 0.56);
    int rings = canvas.between(4, 7);
    for (int ring = 0; ring < rings; ring++) {
      double radius =
          0.56 * Math.max(w, h) * (1 - ring / (rings + 0.4)) * canvas.between(0.93, 1.05);
      canvas.oval(
          centreX + canvas.between(-4.0, 4),
          centreY + canvas.between(-4.0, 4),
          radius,
          radius * canvas.between(0.93, 1.07),
          color(canvas));
    }
  }

  private static Color color(Canvas canvas) {
    float hue = (float) canvas.between(0.0, 1);
    float saturation = (float) canvas.between(0.4, 0.9);
    float brightness = canvas.chance(0.2) ? 0.3f : (float) canvas.between(0.72, 1.0);
    return Color.getHSBColor(hue, saturation, brightness);
  }

  /** Lets the paint pool and thin out, as water colour does. */
  private static void wash(Canvas canvas) {
    Noise pools = canvas.noise();
    Noise bristles = canvas.noise();
    canvas.shade(
        0,
        canvas.height(),
        (x, y, under) -> {
          double pool = pools.fractal(x / 70.0, y / 70.0, 5) - 0.5;
          double bristle = bristles.smooth(x / 2.5, y / 14.0) * 0.1;
          return Canvas.blend(
              under, pool > 0 ? 0xfff6e6 : 0x101020, Math.abs(pool) * 0.6 + bristle);
        });
  }
}
