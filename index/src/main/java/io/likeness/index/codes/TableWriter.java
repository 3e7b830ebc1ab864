package io.likeness.index.codes;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;

/**
 * Writes the tables of the chunks of some codes, reading the columns again and again rather than
 * holding them: whatever the number of codes, a table is sorted in parts of a few million.
 */
final class TableWriter {

  /** How many codes are sorted at once, with five bytes each. */
  private static final int PART = 1 << 22;

  private final IndexInput columns;
  private final int words;
  private final int codes;
  private final BlockLayout blocks;
  private final long[] firstWords = new long[CodeTablesFormat.BLOCK];
  private final long[] lastWords = new long[CodeTablesFormat.BLOCK];

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
    int[] next = Arrays.copyOf(starts, shape.entries());
    for (int from = 0; from < shape.entries(); ) {
      int end = endOfPart(starts, from);
      writePart(chunk, shape, starts, next, from, end, to);
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

  private void writePart(
      int chunk, TableShape shape, int[] starts, int[] next, int from, int end, IndexOutput to)
      throws IOException {
    int first = starts[from];
    byte[] rests = new byte[starts[end] - first];
    int[] numbers = new int[rests.length];
    forEach(
        chunk,
        (code, value) -> {
          int entry = shape.entry(value);
          if (entry >= from && entry < end) {
            int at = next[entry]++ - first;
            rests[at] = (byte) shape.rest(value);
            numbers[at] = code;
          }
        });
    for (int entry = from; entry < end; entry++) {
      int start = starts[entry] - first;
      int stop = starts[entry + 1] - first;
      to.writeBytes(rests, start, stop - start);
      for (int at = start; at < stop; at++) {
        writeNumber(numbers[at], shape, to);
      }
    }
  }

  private static void writeNumber(int number, TableShape shape, IndexOutput to) throws IOException {
    if (shape.numberBytes() == Integer.BYTES) {
      to.writeInt(number);
    } else {
      to.writeShort((short) number);
      to.writeByte((byte) (number >>> Short.SIZE));
    }
  }

  private void forEach(int chunk, Visit visit) throws IOException {
    int firstWord = Chunks.firstWord(words, chunk);
    int lastWord = Chunks.lastWord(words, chunk);
    int shift = Chunks.shift(words, chunk);
    int bits = Chunks.bits(words, chunk);
    boolean inOneWord = firstWord == lastWord;
    long[] last = inOneWord ? firstWords : lastWords;
    for (int first = 0; first < codes; first += CodeTablesFormat.BLOCK) {
      int size = read(first, firstWord, firstWords);
      if (!inOneWord) {
        read(first, lastWord, lastWords);
      }
      for (int i = 0; i < size; i++) {
        visit.value(first + i, Chunks.value(firstWords[i], last[i], shift, bits));
      }
    }
  }

  /** Reads one word of the codes of a block, and returns how many these are. */
  private int read(int first, int word, long[] to) throws IOException {
    int size = blocks.size(first);
    columns.seek(blocks.offset(first, word));
    columns.readLongs(to, 0, size);
    return size;
  }
}
