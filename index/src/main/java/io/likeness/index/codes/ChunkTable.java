package io.likeness.index.codes;

import java.io.IOException;
import org.apache.lucene.store.RandomAccessInput;

/**
 * The codes of a segment sorted by the value of one chunk. For one thread.
 *
 * <p>The upper bits of a value choose an <em>entry</em> of the directory; the codes of an entry
 * follow each other and keep the next bits of their values, the <em>rest</em>, beside them.
 */
public final class ChunkTable {

  private static final long EVERY_BYTE = 0x0101010101010101L;
  private static final long HIGHEST_BITS = 0x8080808080808080L;

  private final RandomAccessInput data;
  private final long directory;
  private final long codes;
  private final TableShape shape;
  private final int words;
  private final int chunk;

  ChunkTable(RandomAccessInput data, long start, TableShape shape, int words, int chunk) {
    this.data = data;
    this.directory = start;
    this.codes = start + (shape.entries() + 1L) * Integer.BYTES;
    this.shape = shape;
    this.words = words;
    this.chunk = chunk;
  }

  /**
   * Returns how many bits choose an entry.
   *
   * @return 1 or greater
   */
  public int directoryBits() {
    return shape.directoryBits();
  }

  /**
   * Returns how many of the bits below those that choose an entry are kept beside each code.
   *
   * @return 0 to 8
   */
  public int restBits() {
    return shape.restBits();
  }

  /**
   * Cuts the value of the chunk out of a code.
   *
   * @param code the words of a code as they are stored
   * @return the value
   */
  public int value(long[] code) {
    return Chunks.value(
        code[Chunks.firstWord(words, chunk)],
        code[Chunks.lastWord(words, chunk)],
        Chunks.shift(words, chunk),
        Chunks.bits(words, chunk));
  }

  /**
   * Returns the entry of a value.
   *
   * @param value a value of the chunk
   * @return its entry, from its upper bits
   */
  public int entry(int value) {
    return shape.entry(value);
  }

  /**
   * Returns the rest of a value.
   *
   * @param value a value of the chunk
   * @return the bits below those of the entry
   */
  public int rest(int value) {
    return shape.rest(value);
  }

  /**
   * Looks entries up. The readings do not wait for each other.
   *
   * @param entries the entries
   * @param count how many there are
   * @param to where their bounds go, for {@link #size} and the other methods
   * @throws IOException if the index cannot be read
   */
  public void bounds(int[] entries, int count, long[] to) throws IOException {
    for (int i = 0; i < count; i++) {
      to[i] = bounds(entries[i]);
    }
  }

  /**
   * Looks an entry up.
   *
   * @param entry the entry
   * @return its bounds
   * @throws IOException if the index cannot be read
   */
  public long bounds(int entry) throws IOException {
    return data.readLong(directory + (long) entry * Integer.BYTES);
  }

  /**
   * Returns how many codes an entry has.
   *
   * @param bounds its bounds
   * @return 0 or greater
   */
  public static int size(long bounds) {
    return (int) (bounds >>> Integer.SIZE) - (int) bounds;
  }

  private static int first(long bounds) {
    return (int) bounds;
  }

  /**
   * Reads the first eight rests of entries. The readings do not wait for each other.
   *
   * @param bounds the bounds of the entries
   * @param count how many there are
   * @param to where they go
   * @throws IOException if the index cannot be read
   */
  public void firstRests(long[] bounds, int count, long[] to) throws IOException {
    for (int i = 0; i < count; i++) {
      to[i] = rests(bounds[i], 0);
    }
  }

  /**
   * Reads eight rests of an entry.
   *
   * @param bounds the bounds of the entry
   * @param index the first of them
   * @return the rests, of which those behind the last of the entry mean nothing
   * @throws IOException if the index cannot be read
   */
  public long rests(long bounds, int index) throws IOException {
    // What is read behind the last code of the file is its footer.
    return data.readLong(codes + (long) first(bounds) * shape.bytesPerCode() + index);
  }

  /**
   * Compares eight rests at once.
   *
   * @param rests the rests
   * @param left how many of them mean anything
   * @param rest what they are compared with
   * @param most how many bits may differ at most
   * @return a mask whose byte {@code i} has its highest bit set if rest {@code i} is as near, and
   *     no other bits
   */
  public static long near(long rests, int left, int rest, int most) {
    long differing = rests ^ (rest * EVERY_BYTE);
    // That none may differ is the rule, and bytes that are zero are found faster than the bits of
    // each byte are counted within the byte (Warren, Hacker's Delight, 6-1 and 5-1).
    if (most == 0) {
      long zero = ~(((differing & ~HIGHEST_BITS) + ~HIGHEST_BITS) | differing);
      return meaning(zero & HIGHEST_BITS, left);
    }
    long count = differing - ((differing >>> 1) & 0x5555555555555555L);
    count = (count & 0x3333333333333333L) + ((count >>> 2) & 0x3333333333333333L);
    count = (count + (count >>> 4)) & 0x0F0F0F0F0F0F0F0FL;
    long farther = count + (0x7F - Math.min(most, Byte.SIZE)) * EVERY_BYTE;
    return meaning(~farther & HIGHEST_BITS, left);
  }

  /** Leaves of a mask what stands for the first rests. */
  private static long meaning(long mask, int left) {
    return left < Long.BYTES ? mask & ((1L << (left * Byte.SIZE)) - 1) : mask;
  }

  /**
   * Says where the number of a code is.
   *
   * @param bounds the bounds of its entry
   * @param index which of the codes of the entry
   * @return what {@link StoredCodes#numbers} takes
   */
  public long address(long bounds, int index) {
    return codes
        + (long) first(bounds) * shape.bytesPerCode()
        + size(bounds)
        + (long) index * shape.numberBytes();
  }
}
