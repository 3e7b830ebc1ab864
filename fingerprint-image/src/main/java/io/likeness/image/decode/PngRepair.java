package io.likeness.image.decode;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * A truncated PNG file made whole again: the rows that are missing are zeros, which is black, the
 * first colour of the palette, or fully transparent.
 */
final class PngRepair {

  private static final int SIGNATURE_BYTES = 8;
  private static final int CHUNK_FRAME_BYTES = 12;
  private static final int HEADER_AT = 16;
  private static final int HEADER_BYTES = 13;
  private static final int BUFFER_BYTES = 1 << 14;

  private final byte[] file;
  private final double share;

  private PngRepair(byte[] file, double share) {
    this.file = file;
    this.share = share;
  }

  /** The whole file, not to be changed. */
  byte[] file() {
    return file;
  }

  /** How many of its rows come from the truncated file, 0 to 1. */
  double share() {
    return share;
  }

  /**
   * Tells whether a file goes on to its end chunk.
   *
   * @param file a file whose header was read
   */
  static boolean isComplete(byte[] file) {
    ByteBuffer in = ByteBuffer.wrap(file);
    for (long at = SIGNATURE_BYTES; at + CHUNK_FRAME_BYTES <= file.length; ) {
      if (type(file, (int) at).equals("IEND")) {
        return true;
      }
      at += CHUNK_FRAME_BYTES + Integer.toUnsignedLong(in.getInt((int) at));
    }
    return false;
  }

  /**
   * Completes a truncated file.
   *
   * @param file a file whose header was read
   * @return the whole file, or empty if it ends within its header or its rows do not come in order,
   *     from top to bottom
   */
  static Optional<PngRepair> repair(byte[] file) {
    if (file.length < HEADER_AT + HEADER_BYTES) {
      return Optional.empty();
    }
    ByteBuffer header = ByteBuffer.wrap(file, HEADER_AT, HEADER_BYTES);
    int width = header.getInt();
    int height = header.getInt();
    int depth = header.get();
    int colour = header.get();
    boolean interlaced = header.get(HEADER_AT + 12) != 0;
    int samples =
        switch (colour) {
          case 0, 3 -> 1;
          case 2 -> 3;
          case 4 -> 2;
          case 6 -> 4;
          default -> 0;
        };
    if (samples == 0 || depth < 1 || interlaced) {
      return Optional.empty();
    }
    long rowBytes = 1 + ((long) width * samples * depth + 7) / 8;
    ByteArrayOutputStream rest = new ByteArrayOutputStream();
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    split(file, rest, packed);
    ByteArrayOutputStream repacked = new ByteArrayOutputStream();
    long present = repack(packed.toByteArray(), rowBytes * height, repacked);
    writeChunk(rest, "IDAT", repacked.toByteArray());
    writeChunk(rest, "IEND", new byte[0]);
    double rows = Math.floorDiv(present, rowBytes);
    return Optional.of(new PngRepair(rest.toByteArray(), rows / height));
  }

  /** Parts the packed pixels from the signature and the chunks before them. */
  private static void split(byte[] file, ByteArrayOutputStream rest, ByteArrayOutputStream packed) {
    ByteBuffer in = ByteBuffer.wrap(file);
    rest.write(file, 0, SIGNATURE_BYTES);
    for (long at = SIGNATURE_BYTES; at + 8 <= file.length; ) {
      int chunk = (int) at;
      long length = Integer.toUnsignedLong(in.getInt(chunk));
      int available = (int) Math.min(length, file.length - chunk - 8L);
      if (type(file, chunk).equals("IDAT")) {
        packed.write(file, chunk + 8, available);
      } else if (packed.size() == 0 && available == length) {
        byte[] body = new byte[available];
        in.get(chunk + 8, body);
        writeChunk(rest, type(file, chunk), body);
      }
      at += CHUNK_FRAME_BYTES + length;
    }
  }

  /** Unpacks what there is, packs it again with zeros up to {@code total}, and counts it. */
  private static long repack(byte[] packed, long total, ByteArrayOutputStream to) {
    Inflater inflater = new Inflater();
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    byte[] plain = new byte[BUFFER_BYTES];
    long present = 0;
    try {
      inflater.setInput(packed);
      int count = inflater.inflate(plain);
      while (count > 0 && present < total) {
        deflate(deflater, plain, (int) Math.min(count, total - present), to);
        present += count;
        count = inflater.inflate(plain);
      }
    } catch (DataFormatException damaged) {
      // What was unpacked before the damage counts.
    } finally {
      inflater.end();
    }
    byte[] zeros = new byte[BUFFER_BYTES];
    for (long at = present; at < total; at += BUFFER_BYTES) {
      deflate(deflater, zeros, (int) Math.min(BUFFER_BYTES, total - at), to);
    }
    deflater.finish();
    deflate(deflater, zeros, 0, to);
    deflater.end();
    return Math.min(present, total);
  }

  private static void deflate(
      Deflater deflater, byte[] plain, int length, ByteArrayOutputStream to) {
    byte[] packed = new byte[BUFFER_BYTES];
    deflater.setInput(plain, 0, length);
    int count = deflater.deflate(packed);
    while (count > 0) {
      to.write(packed, 0, count);
      count = deflater.deflate(packed);
    }
  }

  private static void writeChunk(ByteArrayOutputStream to, String type, byte[] body) {
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK_FRAME_BYTES + body.length);
    chunk.putInt(body.length).put(type.getBytes(ISO_8859_1)).put(body);
    CRC32 check = new CRC32();
    check.update(chunk.array(), 4, 4 + body.length);
    chunk.putInt((int) check.getValue());
    to.writeBytes(chunk.array());
  }

  private static String type(byte[] file, int chunk) {
    return new String(file, chunk + 4, 4, ISO_8859_1);
  }
}
