package io.likeness.audio.internal.align;

/**
 * A stretch of a suspect that agrees with a work along one diagonal.
 *
 * @param phase the phase of the suspect's sub-prints, in parts of a hop
 * @param offset the position in the work less the position in the suspect
 * @param from the first position in the suspect
 * @param to the position behind the last
 * @param compared how many sub-prints both sides have
 * @param errors how many of their bits differ
 * @param changes how many bits change from sub-print to sub-print, on the side where they are fewer
 */
record Stretch(int phase, int offset, int from, int to, int compared, int errors, int changes) {

  /** Measures a stretch. */
  static Stretch of(
      SubPrintTrack suspect, SubPrintTrack work, int phase, int offset, int from, int to) {
    int compared = 0;
    int errors = 0;
    for (int i = from; i < to; i++) {
      if (suspect.has(i) && work.has(i + offset)) {
        compared++;
        errors += Integer.bitCount(suspect.bits(i) ^ work.bits(i + offset));
      }
    }
    int changes = Math.min(suspect.changes(from, to), work.changes(from + offset, to + offset));
    return new Stretch(phase, offset, from, to, compared, errors, changes);
  }

  /** Returns the share of bits that differ. */
  double errorRate() {
    return (double) errors / (compared * Integer.SIZE);
  }

  /** Returns how alike the two sides are: 1 if no bit differs, 0 for as many as by chance. */
  double similarity() {
    return Math.max(0, 1 - 2 * errorRate());
  }

  /** Returns by how much the agreement exceeds what the scan asks for, in bits. */
  double score() {
    return DiagonalScan.TOLERATED_BITS * compared - errors;
  }

  /** Returns the offset in parts of a hop: by how much the work is ahead. */
  int fineOffset(int phases) {
    return offset * phases - phase;
  }
}
