package io.likeness.index.landmarks;

import org.apache.lucene.util.packed.PackedInts;

/**
 * How the postings of a field are cut into bits.
 *
 * @param termBits how many bits a term has, 1 to 32
 * @param slots how many documents have landmarks, 1 or greater
 * @param places how many places they have
 * @param size how many postings there are, 1 or greater
 */
record PostingsShape(int termBits, int slots, long places, long size) {

  private static final int MAGNITUDE = Long.SIZE - 1;

  /** How many bits of the high parts lie between two counts of their zeros. */
  static final int RANKED_BITS = 2048;

  /** How many words that are. */
  static final int RANKED_WORDS = RANKED_BITS / Long.SIZE;

  /** Returns how many bits of a term are stored with each posting. */
  int lowBits() {
    return Math.max(0, termBits - (Long.SIZE - Long.numberOfLeadingZeros(size - 1)));
  }

  /** Returns the low bits of a term. */
  int low(int term) {
    return term & (int) ((1L << lowBits()) - 1);
  }

  /** Returns the other bits of a term. */
  long high(int term) {
    return Integer.toUnsignedLong(term) >>> lowBits();
  }

  int placeBits() {
    return Places.width(places);
  }

  /**
   * Returns the width of a posting, at most 64: a document has at most 2^31 places, so they have at
   * most one bit more than 31 and those of the number of documents, and there are no fewer postings
   * than documents.
   */
  int postingBits() {
    return placeBits() + lowBits();
  }

  /** Returns how many words the high parts take. */
  long highWords() {
    return (size + (1L << (termBits - lowBits())) + MAGNITUDE) / Long.SIZE;
  }

  /** Returns how often their zeros are counted. */
  int ranks() {
    return Math.toIntExact((highWords() + RANKED_WORDS - 1) / RANKED_WORDS);
  }

  /** Returns the logarithm of how many places one entry of the directory is for. */
  int directoryShift() {
    return Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(places - 1) - magnitude(slots));
  }

  /** Returns how many entries the directory has, without one behind the last. */
  int directoryEntries() {
    return (int) ((places - 1) >>> directoryShift()) + 1;
  }

  /** Returns how many bits an entry of the directory has. */
  int slotBits() {
    return PackedInts.bitsRequired(Math.max(1, slots - 1));
  }

  private static int magnitude(int number) {
    return Integer.SIZE - 1 - Integer.numberOfLeadingZeros(number);
  }
}
