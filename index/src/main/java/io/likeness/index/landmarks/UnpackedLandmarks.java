package io.likeness.index.landmarks;

import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BitUtil;
import org.apache.lucene.util.BytesRef;

/** Reads {@link PackedLandmarks}, one after another into the same arrays. For one thread. */
final class UnpackedLandmarks {

  private final int termBits;
  private final ByteArrayDataInput in = new ByteArrayDataInput();
  private byte[] bytes = new byte[0];
  private int[] terms = new int[0];
  private int[] positions = new int[0];
  private int size;
  private int span;

  UnpackedLandmarks(int termBits) {
    this.termBits = termBits;
  }

  /** Reads how many landmarks there are, and the last position. */
  void readHead(BytesRef packed) {
    in.reset(packed.bytes, packed.offset, packed.length);
    size = in.readVInt();
    span = in.readVInt() + in.readVInt() + 1;
  }

  /** Reads all but the positions. */
  void readTerms(BytesRef packed) {
    readHead(packed);
    terms = ArrayUtil.growNoCopy(terms, size);
    copy(packed);
    unpackTerms(packed.length);
  }

  /** Reads all. */
  void read(BytesRef packed) {
    readTerms(packed);
    in.reset(bytes, 0, packed.length);
    positions = ArrayUtil.growNoCopy(positions, in.readVInt());
    positions[0] = in.readVInt();
    in.readVInt();
    for (int from = 1; from < size; from += PackedLandmarks.BLOCK) {
      unpackBlock(from, Math.min(size, from + PackedLandmarks.BLOCK));
    }
  }

  /** Copies, as eight bytes at once are read, some behind the last. */
  private void copy(BytesRef packed) {
    bytes = ArrayUtil.growNoCopy(bytes, packed.length + Long.BYTES);
    System.arraycopy(packed.bytes, packed.offset, bytes, 0, packed.length);
  }

  private void unpackTerms(int length) {
    int start = length - bytes(size, termBits);
    long mask = (1L << termBits) - 1;
    long bit = 0;
    for (int i = 0; i < size; i++, bit += termBits) {
      terms[i] = (int) ((word(start, bit) >>> (bit & 7)) & mask);
    }
  }

  private void unpackBlock(int from, int end) {
    int least = in.readVInt();
    int width = in.readByte();
    int start = in.getPosition();
    long mask = (1L << width) - 1;
    int position = positions[from - 1];
    long bit = 0;
    for (int i = from; i < end; i++, bit += width) {
      position += least + (int) ((word(start, bit) >>> (bit & 7)) & mask);
      positions[i] = position;
    }
    in.setPosition(start + bytes(end - from, width));
  }

  private long word(int start, long bit) {
    return (long) BitUtil.VH_LE_LONG.get(bytes, start + (int) (bit >>> 3));
  }

  private static int bytes(int numbers, int width) {
    return (int) (((long) numbers * width + Byte.SIZE - 1) / Byte.SIZE);
  }

  int size() {
    return size;
  }

  /** Returns how many places the landmarks take: one more than the last position. */
  long places() {
    return Integer.toUnsignedLong(span);
  }

  int term(int index) {
    return terms[index];
  }

  int position(int index) {
    return positions[index];
  }
}
