package io.likeness.audio;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;

/**
 * Writes and reads the compressed form of Chromaprint fingerprints, which AcoustID exchanges.
 *
 * <p>Four bytes of header: the algorithm, and the number of sub-prints as 24 bits, the highest
 * first. Then, for the exclusive or of each sub-print with the one before, the distances from set
 * bit to set bit, counted from the lowest bit, and a 0 at the end. A distance takes three bits;
 * from 7 on it is written as 7, and what is more as five bits in a second list. Both lists are
 * packed from the lowest bit on and filled up to whole bytes. As text it is Base64 in the URL-safe
 * alphabet without padding.
 */
public final class ChromaprintCodec {

  private static final int HEADER_BYTES = 4;
  private static final int DISTANCE_BITS = 3;
  private static final int EXCESS_BITS = 5;
  private static final int LONG_DISTANCE = (1 << DISTANCE_BITS) - 1;

  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=";

  private ChromaprintCodec() {}

  /**
   * Compresses a fingerprint to text.
   *
   * @param fingerprint the fingerprint
   * @return URL-safe Base64 without padding
   */
  public static String encodeBase64(RawChromaprint fingerprint) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(encode(fingerprint));
  }

  /**
   * Reads a fingerprint from text.
   *
   * @param text URL-safe Base64, with or without padding
   * @return the fingerprint
   * @throws IllegalArgumentException if the text is malformed; the message names the offset
   */
  public static RawChromaprint decodeBase64(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (ALPHABET.indexOf(c) < 0) {
        throw new IllegalArgumentException("not URL-safe Base64 at character " + i + ": " + c);
      }
    }
    return decode(Base64.getUrlDecoder().decode(text));
  }

  /**
   * Compresses a fingerprint.
   *
   * @param fingerprint the fingerprint
   * @return the compressed bytes
   */
  public static byte[] encode(RawChromaprint fingerprint) {
    BitWriter distances = new BitWriter();
    BitWriter excesses = new BitWriter();
    int previous = 0;
    for (int i = 0; i < fingerprint.size(); i++) {
      int bits = fingerprint.subPrint(i) ^ previous;
      previous = fingerprint.subPrint(i);
      int last = 0;
      for (; bits != 0; bits &= bits - 1) {
        int bit = Integer.numberOfTrailingZeros(bits) + 1;
        int distance = bit - last;
        last = bit;
        distances.write(Math.min(distance, LONG_DISTANCE), DISTANCE_BITS);
        if (distance >= LONG_DISTANCE) {
          excesses.write(distance - LONG_DISTANCE, EXCESS_BITS);
        }
      }
      distances.write(0, DISTANCE_BITS);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int size = fingerprint.size();
    out.writeBytes(
        new byte[] {
          (byte) fingerprint.algorithm(), (byte) (size >> 16), (byte) (size >> 8), (byte) size
        });
    out.writeBytes(distances.toByteArray());
    out.writeBytes(excesses.toByteArray());
    return out.toByteArray();
  }

  /**
   * Reads a compressed fingerprint.
   *
   * @param bytes the compressed bytes
   * @return the fingerprint
   * @throws IllegalArgumentException if the bytes are malformed; the message names the offset
   */
  public static RawChromaprint decode(byte[] bytes) {
    if (bytes.length < HEADER_BYTES) {
      throw new IllegalArgumentException("header ends at byte " + bytes.length);
    }
    int size = ((bytes[1] & 0xff) << 16) | ((bytes[2] & 0xff) << 8) | (bytes[3] & 0xff);
    // Every sub-print takes three bits at least, so that a forged size cannot claim memory.
    if (size > (bytes.length - HEADER_BYTES) * Byte.SIZE / DISTANCE_BITS) {
      throw new IllegalArgumentException(
          "ends at byte " + bytes.length + ", too early for " + size + " sub-prints");
    }
    BitReader distances = new BitReader(bytes, HEADER_BYTES);
    BitReader excesses = new BitReader(bytes, endOfDistances(bytes, size));
    int[] subPrints = new int[size];
    int previous = 0;
    for (int i = 0; i < size; i++) {
      previous ^= readBits(distances, excesses);
      subPrints[i] = previous;
    }
    if (excesses.nextByte() != bytes.length) {
      throw new IllegalArgumentException("continues behind its end at " + excesses.nextByte());
    }
    return RawChromaprint.of(bytes[0] & 0xff, subPrints);
  }

  private static int endOfDistances(byte[] bytes, int size) {
    BitReader reader = new BitReader(bytes, HEADER_BYTES);
    for (int items = 0; items < size; ) {
      if (reader.read(DISTANCE_BITS) == 0) {
        items++;
      }
    }
    return reader.nextByte();
  }

  private static int readBits(BitReader distances, BitReader excesses) {
    int bits = 0;
    int bit = 0;
    while (true) {
      int distance = distances.read(DISTANCE_BITS);
      if (distance == 0) {
        return bits;
      }
      bit += distance == LONG_DISTANCE ? distance + excesses.read(EXCESS_BITS) : distance;
      if (bit > Integer.SIZE) {
        throw new IllegalArgumentException(
            "bit " + bit + " of a sub-print before byte " + distances.nextByte());
      }
      bits |= 1 << (bit - 1);
    }
  }

  /** Packs numbers, the lowest bit first. */
  private static final class BitWriter {
    private byte[] bytes = new byte[64];
    private int bits;

    void write(int value, int count) {
      if (bits + count > bytes.length * Byte.SIZE) {
        bytes = Arrays.copyOf(bytes, bytes.length * 2);
      }
      for (int i = 0; i < count; i++, bits++) {
        bytes[bits >> 3] |= (byte) ((value >> i & 1) << (bits & 7));
      }
    }

    byte[] toByteArray() {
      return Arrays.copyOf(bytes, (bits + 7) / Byte.SIZE);
    }
  }

  /** Unpacks numbers, the lowest bit first. */
  private static final class BitReader {
    private final byte[] bytes;
    private long bit;

    BitReader(byte[] bytes, int from) {
      this.bytes = bytes;
      this.bit = (long) from * Byte.SIZE;
    }

    int read(int count) {
      if (bit + count > (long) bytes.length * Byte.SIZE) {
        throw new IllegalArgumentException("ends at byte " + bytes.length + " within a sub-print");
      }
      int value = 0;
      for (int i = 0; i < count; i++, bit++) {
        value |= (bytes[(int) (bit >> 3)] >> (bit & 7) & 1) << i;
      }
      return value;
    }

    int nextByte() {
      return (int) ((bit + 7) / Byte.SIZE);
    }
  }
}
