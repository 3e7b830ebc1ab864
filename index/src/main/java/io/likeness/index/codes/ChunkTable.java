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

  /** Returns how many bits choose an entry. */
  public int directoryBits() {
    return shape.directoryBits();
  }

  /** Cuts the value of the chunk out of a code. */
  public int value(long[] code) {
    return Chunks.value(code[Chunks.word(chunk)], chunk);
  }

  /** Returns the entry of a value. */
  public int entry(int value) {
    return shape.entry(value);
  }

  /** Returns the rest of a value. */
  public int rest(int value) {
    return shape.rest(value);
  }

  /**
   * Goes to an entry.
   *
   * @return how many codes it has
   */
  public int open(int entry) throws IOException {
    long bounds = data.readLong(directory + (long) entry * Integer.BYTES);
    first = (int) bounds;
    size = (int) (bounds >>> Integer.SIZE) - first;
    return size;
  }

  /** Returns the rest of a code of the open entry. */
  public int restAt(int index) throws IOException {
    return Byte.toUnsignedInt(data.readByte(codes + (long) first * (1 + Integer.BYTES) + index));
  }

  /** Returns the number of a code of the open entry. */
  public int codeAt(int index) throws IOException {
    long at = (long) first * (1 + Integer.BYTES) + size + (long) index * Integer.BYTES;
    return data.readInt(codes + at);
  }
}
