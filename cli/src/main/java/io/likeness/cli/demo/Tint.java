package io.likeness.cli.demo;

import java.awt.Color;

/** Colours made of colours. */
final class Tint {

  private Tint() {}

  static Color rgb(int rgb) {
    return new Color(rgb);
  }

  static Color mix(Color from, Color to, double share) {
    double s = Math.max(0, Math.min(1, share));
    return new Color(
        (int) Math.round(from.getRed() + s * (to.getRed() - from.getRed())),
        (int) Math.round(from.getGreen() + s * (to.getGreen() - from.getGreen())),
        (int) Math.round(from.getBlue() + s * (to.getBlue() - from.getBlue())));
  }

  static Color darker(Color color, double share) {
    return mix(color, Color.BLACK, share);
  }

  static Color lighter(Color color, double share) {
    return mix(color, Color.WHITE, share);
  }

  static Color sheer(Color color, double opacity) {
    return new Color(
        color.getRed(), color.getGreen(), color.getBlue(), (int) Math.round(255 * opacity));
  }

  /** A colour of a smooth cycle, each channel a cosine: {@code phase} 0 and 1 are the same. */
  static int cycle(double phase, double[] shifts) {
    int rgb = 0;
    for (double shift : shifts) {
      double level = 0.5 + 0.5 * Math.cos(2 * Math.PI * (phase + shift));
      rgb = rgb << 8 | (int) (255 * level);
    }
    return rgb;
  }
}
