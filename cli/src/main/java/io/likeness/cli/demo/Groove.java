package io.likeness.cli.demo;

import java.util.Arrays;
import java.util.List;

/**
 * What the drums do in a bar.
 *
 * @param parts the beats of each drum
 */
record Groove(List<Part> parts) {

  static final Groove NONE = of();
  static final Groove WALTZ = of(hit(Drum.KICK, 0), hit(Drum.HAT, 1), hit(Drum.HAT, 2));
  static final Groove ROCK =
      of(
          hit(Drum.KICK, 0, 2, 2.5),
          hit(Drum.SNARE, 1, 3),
          hit(Drum.HAT, 0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5));
  static final Groove TRAIN =
      of(
          hit(Drum.KICK, 0, 1, 2, 3),
          hit(Drum.SHAKER, 0, 0.25, 0.5, 1, 1.25, 1.5, 2, 2.25, 2.5, 3, 3.25, 3.5),
          hit(Drum.SNARE, 1, 3, 3.75));
  static final Groove SEVEN =
      of(hit(Drum.TOM, 0, 3, 5), hit(Drum.SHAKER, 1, 2, 4, 6, 6.5), hit(Drum.KICK, 0, 3));
  static final Groove MARCH =
      of(hit(Drum.SNARE, 0, 0.75, 1, 2, 2.75, 3, 3.5), hit(Drum.KICK, 0, 2));
  static final Groove LATIN =
      of(
          hit(Drum.TOM, 0, 1.5, 3),
          hit(Drum.SHAKER, 0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5),
          hit(Drum.KICK, 2.5));

  /**
   * The beats of one drum.
   *
   * @param drum the drum
   * @param beats when it is hit, in beats from the start of the bar
   */
  record Part(Drum drum, List<Double> beats) {}

  private static Groove of(Part... parts) {
    return new Groove(List.of(parts));
  }

  private static Part hit(Drum drum, double... beats) {
    return new Part(drum, Arrays.stream(beats).boxed().toList());
  }
}
