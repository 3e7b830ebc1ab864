package io.likeness.audio.internal.align;

/**
 * Measures how well a stretch of a suspect fits its work where it is not a copy: at other offsets.
 *
 * <p>White noise, hum under hiss or a drone give much the same sub-prints wherever they are cut, so
 * that two of them agree far better than two pieces of music, at every offset alike. What counts is
 * how much better an offset is than the others.
 */
final class Background {

  /**
   * Distances in sub-prints, longer than a window so that no sound is shared, up to 26 s, and
   * without a common divisor so that no beat meets all of them.
   */
  static final int[] LAGS = {23, 29, 37, 47, 59, 71, 83, 107, 139, 173, 211};

  private Background() {}

  /**
   * Measures the errors at other offsets.
   *
   * @param stretch the stretch
   * @param suspect the suspect's sub-prints of the stretch's phase
   * @param work the work's sub-prints
   * @param unknown what to return if there is no other offset, the share that chance gives
   * @return the share of differing bits, 0 to {@code unknown}
   */
  static double errorRate(
      Stretch stretch, SubPrintTrack suspect, SubPrintTrack work, double unknown) {
    long compared = 0;
    long errors = 0;
    for (int lag : LAGS) {
      for (int sign = -1; sign <= 1; sign += 2) {
        int offset = stretch.offset() + sign * lag;
        int from = Math.max(stretch.from(), -offset);
        int to = Math.min(stretch.to(), work.length() - offset);
        for (int i = from; i < to; i++) {
          if (suspect.has(i) && work.has(i + offset)) {
            compared++;
            errors += Integer.bitCount(suspect.bits(i) ^ work.bits(i + offset));
          }
        }
      }
    }
    return compared == 0 ? unknown : Math.min(unknown, (double) errors / (compared * Integer.SIZE));
  }
}
