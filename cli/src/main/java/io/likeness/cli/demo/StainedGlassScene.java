package io.likeness.cli.demo;

/** A round window of coloured panes in lead, with light behind it. */
final class StainedGlassScene implements Scene {

  private static final double LEAD = 4.2;

  @Override
  public void paint(Canvas canvas) {
    int w = canvas.width();
    int h = canvas.height();
    int panes = canvas.between(120, 170);
    double[] xs = new double[panes];
    double[] ys = new double[panes];
    int[] colors = new int[panes];
    double[] shifts = {canvas.between(0.0, 1), canvas.between(0.0, 1), canvas.between(0.0, 1)};
    double petals = canvas.between(5, 9);
    for (int i = 0; i < panes; i++) {
      // Panes grow outwards from the middle along a spiral, as in a rose window.
      double angle = i * Math.toRadians(137.508) + canvas.between(-0.25, 0.25);
      double out = 0.62 * Math.hypot(w, h) * Math.sqrt((i + 0.5) / panes);
      xs[i] = w / 2.0 + out * Math.cos(angle);
      ys[i] = h / 2.0 + out * Math.sin(angle);
      double rose = 0.5 + 0.5 * Math.cos(petals * angle);
      colors[i] =
          Canvas.blend(
              Tint.cycle(out / w * 1.7 + rose * 0.25, shifts), 0xffffff, canvas.between(0, 0.3));
    }
    Noise bubbles = canvas.noise();
    double lightX = w * canvas.between(0.25, 0.75);
    double lightY = h * canvas.between(0.1, 0.4);
    canvas.shade(
        0,
        h,
        (x, y, under) -> {
          double warpX = x + 14 * (bubbles.smooth(x / 60.0, y / 60.0) - 0.5);
          double warpY = y + 14 * (bubbles.smooth(x / 60.0 + 40, y / 60.0) - 0.5);
          int[] nearest = new int[1];
          double edge = edge(xs, ys, warpX, warpY, nearest);
          if (edge < LEAD) {
            return Canvas.blend(0x14141a, 0x4a4a55, edge < 1.5 ? 0.8 : 0.1);
          }
          double light = 1.25 - 1.1 * Math.hypot(x - lightX, y - lightY) / w;
          double glass = bubbles.fractal(x / 24.0, y / 9.0, 3) - 0.5;
          int pane = Canvas.blend(0x06060c, colors[nearest[0]], light + 0.35 * glass);
          return Canvas.blend(pane, 0xffffff, Math.max(0, light - 0.95) + Math.max(0, glass) * 0.3);
        });
  }

  /** Finds the nearest site, and how far the border to the second nearest is. */
  private static double edge(double[] xs, double[] ys, double x, double y, int[] nearest) {
    double first = Double.MAX_VALUE;
    double second = Double.MAX_VALUE;
    int runnerUp = 0;
    for (int i = 0; i < xs.length; i++) {
      double dx = xs[i] - x;
      double dy = ys[i] - y;
      double distance = dx * dx + dy * dy;
      if (distance < first) {
        second = first;
        runnerUp = nearest[0];
        first = distance;
        nearest[0] = i;
      } else if (distance < second) {
        second = distance;
        runnerUp = i;
      }
    }
    double apart = Math.hypot(xs[nearest[0]] - xs[runnerUp], ys[nearest[0]] - ys[runnerUp]);
    return (second - first) / (2 * Math.max(1, apart));
  }
}
