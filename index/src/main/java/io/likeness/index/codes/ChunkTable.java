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
  private final int chunk;

  private int first;
  private int size;

  ChunkTable(RandomAccessInput data, long start, TableShape shape, int chunk) {
    this.data = data;
    this.directory = start;
    this.codes = start + (shape.entries() + 1L) * Integer.BYTES;
    this.shape = shape;
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
   * Cuts the value of the chunk out of a code.
   *
   * @param code the words of a code
   * @return the value
   */
  public int value(long[] code) {
    return Chunks.value(code[Chunks.word(chunk)], chunk);
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
   * Goes to an entry.
   *
   * @param entry the entry
   * @return how many codes it has
   * @throws IOException if the index cannot be read
   */
  public int open(int entry) throws IOException {
    long bounds = data.readLong(directory + (long) entry * Integer.BYTES);
    first = (int) bounds;
    size = (int) (bounds >>> Integer.SIZE) - first;
    return size;
  }

  /**
   * Compares eight codes of the open entry at once.
   *
   * @param index the first of them
   * @param rest what their rests are compared with
   * @param most how many bits of the rest may differ at most
   * @return a mask whose byte {@code i} has its highest bit set if the rest of code {@code index +
   *     i} is as near, and no other bits
   * @throws IOException if the index cannot be read
   */
  public long near(int index, int rest, int most) throws IOException {
    // What is read behind the last code of the file is its footer.
    long differing = data.readLong(codes + (long) first * (1 + Integer.BYTES) + index);
    differing ^= rest * EVERY_BYTE;
    // The bits of each byte are counted within the byte (Warren, Hacker's Delight, 5-1).
    long count = differing - ((differing >>> 1) & 0x5555555555555555L);
    count = (count & 0x3333333333333333L) + ((count >>> 2) & 0x3333333333333333L);
    count = (count + (count >>> 4)) & 0x0F0F0F0F0F0F0F0FL;
    long farther = count + (0x7F - Math.min(most, Byte.SIZE)) * EVERY_BYTE;
    long near = ~farther & HIGHEST_BITS;
    int left = size - index;
    return left < Long.BYTES ? near & ((1L << (left * Byte.SIZE)) - 1) : near;
  }

  /**
   * Returns the number of a code of the open entry.
   *
   * @param index which of the codes of the entry
   * @return its number in the segment
   * @throws IOException if the index cannot be read
   */
  public int codeAt(int index) throws IOException {
    long at = (long) first * (1 + Integer.BYTES) + size + (long) index * Integer.BYTES;
    return data.readInt(codes + at);
  }
}
