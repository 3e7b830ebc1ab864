package io.likeness.index.codes;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.util.BitUtil;

/**
 * Writes the tables of the chunks of some codes, reading the columns again and again rather than
 * holding them: whatever the number of codes, a table is sorted in parts of a few million.
 */
final class TableWriter {

  /** How many codes are sorted at once, with at most five bytes each. */
  private static final int PART = 1 << 22;

  private final IndexInput columns;
  private final int words;
  private final int codes;
  private final BlockLayout blocks;
  private final long[] firstWords = new long[StoredCodes.TILE];
  private final long[] lastWords = new long[StoredCodes.TILE];
  private byte[] part = {};

  TableWriter(IndexInput columns, int words, int codes) {
    this.columns = columns;
    this.words = words;
    this.codes = codes;
    this.blocks = new BlockLayout(words, codes);
  }

  void write(IndexOutput to) throws IOException {
    for (int chunk = 0; chunk < Chunks.count(words); chunk++) {
      write(chunk, TableShape.of(codes, Chunks.bits(words, chunk)), to);
    }
  }

  private interface Visit {
    void value(int code, int value);
  }

  private void write(int chunk, TableShape shape, IndexOutput to) throws IOException {
    int[] starts = new int[shape.entries() + 1];
    forEach(chunk, (code, value) -> starts[shape.entry(value) + 1]++);
    Arrays.parallelPrefix(starts, Integer::sum);
    for (int start : starts) {
      to.writeInt(start);
    }
    for (int from = 0; from < shape.entries(); ) {
      int end = endOfPart(starts, from);
      writePart(chunk, shape, starts, from, end, to);
      from = end;
    }
  }

  /** Returns the entry behind the last that is sorted together with an entry. */
  private static int endOfPart(int[] starts, int from) {
    int end = from + 1;
    while (end < starts.length - 1 && starts[end + 1] - starts[from] <= PART) {
      end++;
    }
    return end;
  }

  /** Puts every code of some entries where it is to stand, with both its rest and its number. */
  private void writePart(
      int chunk, TableShape shape, int[] starts, int from, int end, IndexOutput to)
      throws IOException {
    int length = (starts[end] - starts[from]) * shape.bytesPerCode();
    if (part.length < length) {
      part = new byte[length];
    }
    byte[] bytes = part;
    long[] next = places(shape, starts, from, end);
    long step = (1L << Integer.SIZE) + shape.numberBytes();
    forEach(
        chunk,
        (code, value) -> {
          int entry = shape.entry(value) - from;
          if (entry >= 0 && entry < next.length) {
            long place = next[entry];
            next[entry] = place + step;
            bytes[(int) (place >>> Integer.SIZE)] = (byte) shape.rest(value);
            putNumber(code, shape.numberBytes(), bytes, (int) place);
          }
        });
    to.writeBytes(bytes, length);
  }

  /**
   * Returns where the first code of each of some entries goes in their part: its rest in the upper,
   * its number in the lower half, so that both are in one line of the cache.
   */
  private static long[] places(TableShape shape, int[] starts, int from, int end) {
    long[] places = new long[end - from];
    for (int entry = from; entry < end; entry++) {
      long rests = (long) (starts[entry] - starts[from]) * shape.bytesPerCode();
      long numbers = rests + starts[entry + 1] - starts[entry];
      places[entry - from] = (rests << Integer.SIZE) | numbers;
    }
    return places;
  }

  private static void putNumber(int number, int numberBytes, byte[] to, int at) {
    BitUtil.VH_LE_SHORT.set(to, at, (short) number);
    to[at + Short.BYTES] = (byte) (number >>> Short.SIZE);
    if (numberBytes == Integer.BYTES) {
      to[at + Short.BYTES + 1] = (byte) (number >>> (Short.SIZE + Byte.SIZE));
    }
  }

  private void forEach(int chunk, Visit visit) throws IOException {
    int firstWord = Chunks.firstWord(words, chunk);
    int lastWord = Chunks.lastWord(words, chunk);
    int shift = Chunks.shift(words, chunk);
    int bits = Chunks.bits(words, chunk);
    boolean inOneWord = firstWord == lastWord;
    long[] last = inOneWord ? firstWords : lastWords;
    for (int first = 0; first < codes; first += StoredCodes.TILE) {
      int size = read(first, firstWord, firstWords);
      if (!inOneWord) {
        read(first, lastWord, lastWords);
      }
      for (int i = 0; i < size; i++) {
        visit.value(first + i, Chunks.value(firstWords[i], last[i], shift, bits));
      }
    }
  }

  /** Reads one word of the codes of a tile, and returns how many these are. */
  private int read(int first, int word, long[] to) throws IOException {
    int size = blocks.size(first, StoredCodes.TILE);
    columns.seek(blocks.offset(first, word));
    columns.readLongs(to, 0, size);
    return size;
  }
}
