package io.likeness.audio.internal.align;

import io.likeness.audio.internal.chromaprint.SubPrintBits;

/**
 * Tells a stretch that is the work played backwards. Where music holds or repeats its chords it
 * sounds much the same in both directions, so that some of its sub-prints agree forwards too.
 *
 * <p>The bits that do not depend on the direction of time agree better along the reversed diagonal
 * than along the stretch's own exactly if the sound is reversed. The cost is the product of the
 * lengths of the stretch and of the work; stretches beyond a minute are not looked at, as none so
 * long sounds the same backwards.
 */
final class Reversal {

  private static final int LONGEST = 512;

  private Reversal() {}

  static boolean explains(Stretch stretch, SubPrintTrack suspect, SubPrintTrack work) {
    int length = stretch.to() - stretch.from();
    if (length > LONGEST) {
      return false;
    }
    int forwards = 0;
    for (int i = stretch.from(); i < stretch.to(); i++) {
      forwards += errors(suspect, i, work, i + stretch.offset());
    }
    for (int start = 0; start + length <= work.length(); start++) {
      int backwards = 0;
      int last = start + length - 1 + stretch.from();
      for (int i = stretch.from(); i < stretch.to() && backwards < forwards; i++) {
        backwards += errors(suspect, i, work, last - i);
      }
      if (backwards < forwards) {
        return true;
      }
    }
    return false;
  }

  /** A missing sub-print counts as chance does. */
  private static int errors(SubPrintTrack suspect, int i, SubPrintTrack work, int j) {
    return suspect.has(i) && work.has(j)
        ? Integer.bitCount((suspect.bits(i) ^ work.bits(j)) & SubPrintBits.WITHOUT_DIRECTION)
        : Integer.bitCount(SubPrintBits.WITHOUT_DIRECTION) / 2;
  }
}
