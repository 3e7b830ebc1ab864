package io.likeness.index.landmarks;

import io.likeness.core.FingerprintScheme;
import io.likeness.core.Landmarks;
import java.io.IOException;
import org.apache.lucene.store.ByteArrayDataOutput;
import org.apache.lucene.util.BitUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.packed.PackedInts;

/**
 * The landmarks of one file and one scheme in a row of bytes.
 *
 * <p>First their number, the position of the first, and by how much that of the last is greater, as
 * variable-length numbers. Then by how much the position of each but the first is greater than the
 * one before, in blocks of {@value #BLOCK} (the last one shorter): the least of these differences
 * as a variable-length number, a byte with a width in bits, and by how much each is greater than
 * the least in so many bits. Then the terms, each in as many bits as the scheme has. Blocks and
 * terms are filled up to whole bytes.
 */
public final class PackedLandmarks {

  static final int BLOCK = 128;

  private static final int HEAD_BYTES = 3 * 5;
  private static final int BLOCK_HEAD_BYTES = 5 + 1;

  private PackedLandmarks() {}

  /**
   * Packs landmarks, of which there is at least one.
   *
   * @param landmarks the landmarks
   * @return the bytes
   * @throws IOException never
   */
  public static BytesRef pack(Landmarks landmarks) throws IOException {
    int size = landmarks.size();
    int blocks = size / BLOCK + 1;
    long most = HEAD_BYTES + (long) blocks * BLOCK_HEAD_BYTES + 2L * size * Integer.BYTES;
    byte[] bytes = new byte[Math.toIntExact(most + Long.BYTES)];
    ByteArrayDataOutput out = new ByteArrayDataOutput(bytes);
    out.writeVInt(size);
    out.writeVInt(landmarks.position(0));
    out.writeVInt(landmarks.position(size - 1) - landmarks.position(0));
    for (int from = 1; from < size; from += BLOCK) {
      packBlock(landmarks, from, Math.min(size, from + BLOCK), bytes, out);
    }
    BytePacker terms = new BytePacker(bytes, out.getPosition());
    int width = landmarks.scheme().bits();
    for (int i = 0; i < size; i++) {
      terms.write(landmarks.term(i), width);
    }
    return new BytesRef(bytes, 0, terms.finish());
  }

  private static void packBlock(
      Landmarks landmarks, int from, int end, byte[] bytes, ByteArrayDataOutput out)
      throws IOException {
    int least = Integer.MAX_VALUE;
    int greatest = 0;
    for (int i = from; i < end; i++) {
      int difference = landmarks.position(i) - landmarks.position(i - 1);
      least = Math.min(least, difference);
      greatest = Math.max(greatest, difference);
    }
    int width = least == greatest ? 0 : PackedInts.bitsRequired(greatest - least);
    out.writeVInt(least);
    out.writeByte((byte) width);
    BytePacker differences = new BytePacker(bytes, out.getPosition());
    for (int i = from; i < end; i++) {
      differences.write(landmarks.position(i) - landmarks.position(i - 1) - least, width);
    }
    int next = differences.finish();
    out.reset(bytes, next, bytes.length - next);
  }

  /**
   * Unpacks the landmarks of a scheme.
   *
   * @param scheme the scheme
   * @param packed the bytes
   * @return the landmarks
   */
  public static Landmarks unpack(FingerprintScheme scheme, BytesRef packed) {
    UnpackedLandmarks unpacked = new UnpackedLandmarks(scheme.bits());
    unpacked.read(packed);
    Landmarks.Builder builder = Landmarks.builder(scheme, unpacked.size());
    for (int i = 0; i < unpacked.size(); i++) {
      builder.add(unpacked.term(i), unpacked.position(i));
    }
    return builder.build();
  }

  /** Writes numbers of at most 32 bits into bytes, into some of which behind the last too. */
  private static final class BytePacker {
    private final byte[] bytes;
    private int at;
    private long pending;
    private int used;

    BytePacker(byte[] bytes, int at) {
      this.bytes = bytes;
      this.at = at;
    }

    void write(int value, int width) {
      pending |= Integer.toUnsignedLong(value) << used;
      used += width;
      if (used >= Integer.SIZE) {
        BitUtil.VH_LE_INT.set(bytes, at, (int) pending);
        at += Integer.BYTES;
        pending >>>= Integer.SIZE;
        used -= Integer.SIZE;
      }
    }

    /** Fills the last byte and returns where the next begins. */
    int finish() {
      while (used > 0) {
        bytes[at++] = (byte) pending;
        pending >>>= Byte.SIZE;
        used -= Byte.SIZE;
      }
      used = 0;
      return at;
    }
  }
}
