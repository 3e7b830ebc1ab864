package io.likeness.cli.demo;

import java.awt.Color;

/** Rippled dunes with a caravan, under an evening sky. */
final class DunesScene implements Scene {

  private static final int DUNES = 5;

  @Override
  public void paint(Canvas canvas) {
    int w = canvas.width();
    int h = canvas.height();
    canvas.gradient(
        0,
        h * 0.6,
        canvas.pick(Tint.rgb(0x2b3f7a), Tint.rgb(0x145a78)),
        Tint.rgb(0xe08a6a),
        Tint.rgb(0xffdb94));
    double sunX = canvas.between(0.15, 0.85) * w;
    canvas.glow(sunX, h * 0.36, w * 0.4, Tint.rgb(0xfff0b0), 0.9);
    canvas.disc(sunX, h * 0.36, h * 0.07, Tint.rgb(0xfff6d8));
    for (int i = 0; i < DUNES; i++) {
      dune(canvas, i);
    }
  }

  private static void dune(Canvas canvas, int index) {
    int w = canvas.width();
    int h = canvas.height();
    double nearness = (double) index / (DUNES - 1);
    Noise shape = canvas.noise();
    Noise wind = canvas.noise();
    double[] crest = new double[w];
    double base = h * (0.42 + 0.36 * nearness);
    double stretch = w * (0.55 - 0.2 * nearness);
    for (int x = 0; x < w; x++) {
      crest[x] = base - h * 0.3 * (shape.fractal(x / stretch, index, 2) - 0.5);
    }
    int light = Tint.mix(Tint.rgb(0xf2b478), Tint.rgb(0xe8923e), nearness).getRGB();
    int dark = Tint.mix(Tint.rgb(0xa8616a), Tint.rgb(0x5a2418), nearness).getRGB();
    double ripple = 4 + 11 * nearness;
    canvas.shade(
        (int) (base - h * 0.3),
        h,
        (x, y, under) -> {
          double depth = y - crest[x];
          if (depth < 0) {
            return under;
          }
          double lee =
              0.5
                  + 0.5
                      * Math.tanh(
                          (shape.fractal(x / stretch + depth / 260, index + 9, 2) - 0.5) * 14);
          double drift = wind.fractal(x / 130.0, y / 60.0, 3) * 9;
          double wave = Math.sin((depth * 1.2 + x * 0.16) / ripple * 2 + drift);
          double shadow = 0.75 * lee + 0.16 * wave + Math.min(0.25, depth / (h * 1.2));
          return Canvas.blend(light, dark, shadow);
        });
    if (index == 2) {
      caravan(canvas, crest);
    }
  }

  private static void caravan(Canvas canvas, double[] crest) {
    int animals = canvas.between(5, 8);
    double x = canvas.between(0.1, 0.4) * crest.length;
    Color color = Tint.rgb(0x2a1418);
    for (int i = 0; i < animals && x < crest.length - 40; i++) {
      double size = canvas.between(17, 23);
      canvas.at(x, crest[(int) x] + 1, 0, size, () -> camel(canvas, color));
      x += size * canvas.between(2.4, 3.4);
    }
  }

  private static void camel(Canvas canvas, Color color) {
    for (double leg : new double[] {-0.5, -0.35, 0.35, 0.5}) {
      canvas.line(leg, -0.7, leg + 0.06, 0, 0.09, color);
    }
    canvas.oval(0, -0.85, 0.62, 0.28, color);
    canvas.oval(-0.18, -1.12, 0.2, 0.24, color);
    canvas.oval(0.22, -1.1, 0.2, 0.22, color);
    canvas.line(0.55, -0.85, 0.9, -1.35, 0.13, color);
    canvas.oval(1.02, -1.38, 0.18, 0.1, color);
  }
}
