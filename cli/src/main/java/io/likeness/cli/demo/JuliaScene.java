package io.likeness.cli.demo;

/** A Julia set, coloured by how fast its points escape. */
final class JuliaScene implements Scene {

  private static final int MOST_STEPS = 220;
  private static final double ESCAPE = 64;

  @Override
  public void paint(Canvas canvas) {
    double[] c =
        canvas.pick(
            new double[] {-0.7269, 0.1889},
            new double[] {-0.8, 0.156},
            new double[] {-0.1, 0.651},
            new double[] {-0.4, 0.6},
            new double[] {-0.70176, -0.3842});
    double re = c[0] + canvas.between(-0.004, 0.004);
    double im = c[1] + canvas.between(-0.004, 0.004);
    double turn = canvas.between(0.0, Math.PI);
    double scale = canvas.between(2.1, 2.5) / canvas.height();
    double[] shifts =
        canvas.pick(
            new double[] {0.5, 0.6, 0.8},
            new double[] {0.45, 0.72, 0.85},
            new double[] {0.9, 0.75, 0.55});
    double cos = Math.cos(turn) * scale;
    double sin = Math.sin(turn) * scale;
    double middleX = canvas.width() / 2.0;
    double middleY = canvas.height() / 2.0;
    canvas.shade(
        0,
        canvas.height(),
        (x, y, under) -> {
          double dx = x - middleX;
          double dy = y - middleY;
          double steps = steps(dx * cos - dy * sin, dx * sin + dy * cos, re, im);
          return steps < 0 ? 0x080614 : Tint.cycle(0.55 * Math.log1p(steps), shifts);
        });
  }

  /** Iterates z -> z^2 + c. Returns the smoothed number of steps until escape, or -1 for never. */
  private static double steps(double startX, double startY, double re, double im) {
    double x = startX;
    double y = startY;
    for (int i = 0; i < MOST_STEPS; i++) {
      double square = x * x - y * y + re;
      y = 2 * x * y + im;
      x = square;
      double radius = x * x + y * y;
      if (radius > ESCAPE) {
        return Math.max(0, i + 1 - Math.log(Math.log(radius) / Math.log(ESCAPE)) / Math.log(2));
      }
    }
    return -1;
  }
}
