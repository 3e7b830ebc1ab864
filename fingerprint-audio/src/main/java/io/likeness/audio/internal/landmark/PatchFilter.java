package io.likeness.audio.internal.landmark;

import java.util.List;

/**
 * One of the filters that give a bit each of an anchor's patch: it compares the means of two areas.
 *
 * @param over the boxes of the first area, all of one size
 * @param under the boxes of the second area, all of one size
 * @param ratio the first mean relative to the second at which the bit turns, the median of music
 */
record PatchFilter(List<Box> over, List<Box> under, double ratio) {

  /**
   * The frozen table of version 1; the first gives the most significant bit.
   *
   * <p>Chosen out of 8000 random filters, greedily: the one whose bit changed least often between
   * 28 000 patches of music and the same patches after coding, filtering, noise, reverb, changes of
   * speed, tempo and pitch, and mixing, among those whose correlation with each filter chosen
   * before is below 0.3. Trained on every other track of the development set.
   */
  static final List<PatchFilter> VERSION_1 =
      List.of(
          new PatchFilter(List.of(new Box(0, 3, -1, 2)), List.of(new Box(5, 8, -1, 2)), 0.9141),
          new PatchFilter(List.of(new Box(6, 9, -3, 1)), List.of(new Box(3, 6, -3, 1)), 0.6086),
          new PatchFilter(
              List.of(new Box(0, 2, -4, 2), new Box(2, 4, 2, 8)),
              List.of(new Box(0, 2, 2, 8), new Box(2, 4, -4, 2)),
              0.7918),
          new PatchFilter(List.of(new Box(0, 9, -16, -7)), List.of(new Box(0, 9, -17, -4)), 1.0211),
          new PatchFilter(
              List.of(new Box(0, 9, -30, -21)), List.of(new Box(0, 9, -17, -8)), 0.9847),
          new PatchFilter(
              List.of(new Box(1, 5, -12, 1), new Box(5, 9, 1, 14)),
              List.of(new Box(1, 5, 1, 14), new Box(5, 9, -12, 1)),
              1.0348),
          new PatchFilter(List.of(new Box(2, 8, -25, -16)), List.of(new Box(2, 8, 4, 13)), 0.9851),
          new PatchFilter(List.of(new Box(0, 4, -3, 17)), List.of(new Box(0, 2, -19, 1)), 1.1319),
          new PatchFilter(List.of(new Box(0, 9, 8, 10)), List.of(new Box(0, 9, 20, 29)), 0.9739),
          new PatchFilter(
              List.of(new Box(3, 5, -14, -1), new Box(5, 7, -1, 12)),
              List.of(new Box(3, 5, -1, 12), new Box(5, 7, -14, -1)),
              0.9277),
          new PatchFilter(List.of(new Box(0, 9, 5, 8)), List.of(new Box(0, 9, 7, 20)), 1.0293),
          new PatchFilter(
              List.of(new Box(0, 4, 5, 14), new Box(4, 8, 14, 23)),
              List.of(new Box(0, 4, 14, 23), new Box(4, 8, 5, 14)),
              1.0129),
          new PatchFilter(List.of(new Box(0, 9, -10, -7)), List.of(new Box(0, 9, 6, 19)), 0.8612),
          new PatchFilter(
              List.of(new Box(0, 9, -11, -5)), List.of(new Box(0, 9, -21, -12)), 1.0534),
          new PatchFilter(List.of(new Box(6, 9, -1, 5)), List.of(new Box(6, 9, -21, -12)), 2.3974),
          new PatchFilter(List.of(new Box(5, 7, 12, 21)), List.of(new Box(5, 7, 17, 30)), 0.9962),
          new PatchFilter(
              List.of(new Box(0, 4, -28, -15), new Box(4, 8, -15, -2)),
              List.of(new Box(0, 4, -15, -2), new Box(4, 8, -28, -15)),
              0.9816),
          new PatchFilter(List.of(new Box(5, 9, -24, -4)), List.of(new Box(1, 5, -24, -4)), 1.0101),
          new PatchFilter(List.of(new Box(0, 4, 6, 26)), List.of(new Box(5, 9, 6, 26)), 1.0243),
          new PatchFilter(List.of(new Box(0, 9, -17, -14)), List.of(new Box(5, 8, 6, 26)), 1.0385),
          new PatchFilter(
              List.of(new Box(1, 5, 9, 18), new Box(5, 9, 18, 27)),
              List.of(new Box(1, 5, 18, 27), new Box(5, 9, 9, 18)),
              0.9828),
          new PatchFilter(
              List.of(new Box(1, 5, -19, -10), new Box(5, 9, -10, -1)),
              List.of(new Box(1, 5, -10, -1), new Box(5, 9, -19, -10)),
              0.9937),
          new PatchFilter(List.of(new Box(0, 6, 4, 13)), List.of(new Box(0, 6, 3, 5)), 1.1109),
          new PatchFilter(List.of(new Box(2, 4, -22, -2)), List.of(new Box(1, 3, -9, 11)), 0.5906),
          new PatchFilter(
              List.of(new Box(0, 4, 2, 8), new Box(4, 8, 8, 14)),
              List.of(new Box(0, 4, 8, 14), new Box(4, 8, 2, 8)),
              1.0394),
          new PatchFilter(List.of(new Box(2, 8, 8, 28)), List.of(new Box(3, 9, 11, 24)), 1.0345),
          new PatchFilter(
              List.of(new Box(5, 7, -9, 4), new Box(7, 9, 4, 17)),
              List.of(new Box(5, 7, 4, 17), new Box(7, 9, -9, 4)),
              1.1478),
          new PatchFilter(List.of(new Box(0, 4, 15, 28)), List.of(new Box(0, 4, 17, 23)), 1.049),
          new PatchFilter(List.of(new Box(3, 9, 20, 23)), List.of(new Box(3, 9, 16, 25)), 1.0535),
          new PatchFilter(List.of(new Box(0, 9, 14, 23)), List.of(new Box(0, 9, 3, 5)), 0.9944),
          new PatchFilter(List.of(new Box(5, 8, 6, 19)), List.of(new Box(5, 8, 8, 14)), 1.0064),
          new PatchFilter(List.of(new Box(0, 3, 11, 17)), List.of(new Box(0, 3, 13, 26)), 1.1202));

  /** Copies the lists. */
  PatchFilter {
    over = List.copyOf(over);
    under = List.copyOf(under);
  }

  /**
   * A rectangle of a patch.
   *
   * @param fromRow the first row, 0 to 8; row {@value Patch#REACH_ROWS} is the anchor's
   * @param toRow the row behind the last
   * @param fromBin the first bin relative to the anchor's, {@code -}{@value Patch#REACH_BINS} or
   *     more
   * @param toBin the bin behind the last, {@value Patch#REACH_BINS}{@code + 1} or less
   */
  record Box(int fromRow, int toRow, int fromBin, int toBin) {

    Box backwards() {
      return new Box(Patch.ROWS - toRow, Patch.ROWS - fromRow, fromBin, toBin);
    }

    double mean(Patch patch) {
      return patch.sum(this) / ((toRow - fromRow) * (toBin - fromBin));
    }
  }

  /**
   * Compares the two areas.
   *
   * @param patch the surroundings of an anchor
   * @return the margin by which the bit is set, -1 to 1 and not positive if it is not
   */
  double margin(Patch patch) {
    double first = mean(over, patch);
    double second = ratio * mean(under, patch);
    double sum = first + second;
    return sum > 0 ? (first - second) / sum : 0;
  }

  /** Returns the filter that says of a sound what this one says of it played backwards. */
  PatchFilter backwards() {
    return new PatchFilter(
        over.stream().map(Box::backwards).toList(),
        under.stream().map(Box::backwards).toList(),
        ratio);
  }

  private static double mean(List<Box> boxes, Patch patch) {
    double sum = 0;
    for (int i = 0; i < boxes.size(); i++) {
      sum += boxes.get(i).mean(patch);
    }
    return sum / boxes.size();
  }
}
