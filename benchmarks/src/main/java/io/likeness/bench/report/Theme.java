package io.likeness.bench.report;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;

/**
 * The colours of plots. The series' colours can be told apart by people who do not see red or green
 * well (Okabe and Ito 2008, Color Universal Design).
 *
 * @param name part of the ids in the SVG
 * @param ink axes and labels
 * @param grid lines behind the data
 * @param series the colours of the detectors, in turn
 */
record Theme(String name, Color ink, Color grid, List<Color> series) {

  static final Theme LIGHT =
      new Theme(
          "light",
          new Color(0x4A525C),
          new Color(0xE4E0D8),
          colors(0x0072B2, 0xD55E00, 0x009E73, 0xB5478C, 0xB07D00, 0x3C93C8, 0x6B4FA0, 0x555B61));

  static final Theme DARK =
      new Theme(
          "dark",
          new Color(0xB3BAC2),
          new Color(0x343A40),
          colors(0x5CB8EC, 0xF58B4C, 0x3FCFA2, 0xE493C4, 0xEDB942, 0x9AD3F4, 0xB9A2EA, 0xB9BEC4));

  private static List<Color> colors(int... rgb) {
    return Arrays.stream(rgb).mapToObj(Color::new).toList();
  }

  Color series(int index) {
    return series.get(index % series.size());
  }
}
