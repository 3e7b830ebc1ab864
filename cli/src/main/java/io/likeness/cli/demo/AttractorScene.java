package io.likeness.cli.demo;

/** Smoke drawn by a strange attractor (de Jong's): where a wandering point comes by most often. */
final class AttractorScene implements Scene {

  private static final int STEPS = 4_000_000;
  private static final double A = 1.4;
  private static final double B = -2.3;
  private static final double C = 2.4;
  private static final double D = -2.1;

  /** As wide as the attractor is at most, however it is turned. */
  private static final double SPAN = 5.7;

  @Override
  public void paint(Canvas canvas) {
    int w = canvas.width();
    int h = canvas.height();
    double turn = canvas.between(0, 2 * Math.PI);
    double cos = Math.cos(turn) / SPAN;
    double sin = Math.sin(turn) / SPAN;
    int[] visits = new int[w * h];
    double[] speeds = new double[w * h];
    double x = 0.1;
    double y = 0.1;
    for (int i = 0; i < STEPS; i++) {
      double nextX = Math.sin(A * y) - Math.cos(B * x);
      double nextY = Math.sin(C * x) - Math.cos(D * y);
      double speed = Math.abs(nextX - x) + Math.abs(nextY - y);
      x = nextX;
      y = nextY;
      int column = (int) ((x * cos - y * sin + 0.5) * w);
      int row = (int) ((x * sin + y * cos + 0.5) * h);
      visits[row * w + column]++;
      speeds[row * w + column] = speed;
    }
    expose(canvas, visits, speeds);
  }

  private static void expose(Canvas canvas, int[] visits, double[] speeds) {
    double[] shifts = {
      canvas.between(0.0, 0.3), canvas.between(0.2, 0.5), canvas.between(0.5, 0.8)
    };
    int w = canvas.width();
    double sum = 0;
    for (int count : visits) {
      sum += (double) count * count;
    }
    double typical = Math.log1p(sum / STEPS);
    int night = canvas.pick(0x0a0a18, 0x100814, 0x06121a);
    canvas.shade(
        0,
        canvas.height(),
        (x, y, under) -> {
          int count = visits[y * w + x];
          if (count == 0) {
            return night;
          }
          int color = Tint.cycle(speeds[y * w + x] * 0.22, shifts);
          double exposure = 0.25 + 0.65 * Math.log1p(count) / typical;
          int lit = Canvas.blend(night, color, exposure * 1.1);
          return Canvas.blend(lit, 0xffffff, Math.max(0, exposure - 0.75) * 1.4);
        });
  }
}
