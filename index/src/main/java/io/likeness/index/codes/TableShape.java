package io.likeness.index.codes;

/**
 * Which bits of a chunk a table of some codes uses: the upper ones choose an entry of the
 * directory, so many that sixteen to thirty codes share one, and the next ones are kept beside each
 * code.
 *
 * @param directoryBits how many bits choose an entry
 * @param restBits how many bits are kept, 0 to 8
 * @param unusedBits how many bits are left
 * @param numberBytes how many bytes the number of a code has
 */
record TableShape(int directoryBits, int restBits, int unusedBits, int numberBytes) {

  private static final int CODES_PER_ENTRY_BITS = 4;
  private static final int MOST_SHORT_NUMBERS = 1 << 24;

  static TableShape of(int codes, int chunkBits) {
    int magnitude = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(codes);
    int directory = Math.min(chunkBits, Math.max(1, magnitude - CODES_PER_ENTRY_BITS));
    int rest = Math.min(Byte.SIZE, chunkBits - directory);
    return new TableShape(directory, rest, chunkBits - directory - rest, numberBytes(codes));
  }

  /** Returns how many bytes the numbers of some codes have. */
  static int numberBytes(int codes) {
    return codes <= MOST_SHORT_NUMBERS ? 3 : Integer.BYTES;
  }

  /** Returns which bits of an int that begins with the number of a code are of it. */
  static int numberMask(int codes) {
    return -1 >>> (Integer.SIZE - numberBytes(codes) * Byte.SIZE);
  }

  int entries() {
    return 1 << directoryBits;
  }

  /** Returns the entry of a value of the chunk. */
  int entry(int value) {
    return value >>> (restBits + unusedBits);
  }

  /** Returns the bits of a value that are kept. */
  int rest(int value) {
    return (value >>> unusedBits) & ((1 << restBits) - 1);
  }

  /** Returns how many bytes a code has in the table. */
  int bytesPerCode() {
    return 1 + numberBytes;
  }

  /** Returns how many bytes the table has. */
  long bytes(int codes) {
    return (entries() + 1L) * Integer.BYTES + (long) codes * bytesPerCode();
  }
}
