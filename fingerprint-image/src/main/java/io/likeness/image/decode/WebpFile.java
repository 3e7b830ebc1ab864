package io.likeness.image.decode;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Walks through the chunks of a WebP file (RFC 9649). */
final class WebpFile {

  private static final int FIRST_CHUNK = 12;
  private static final int CHUNK_HEADER_BYTES = 8;
  private static final int RIFF_SIZE = 4;

  private final byte[] file;
  private final int frames;
  private final int end;

  private WebpFile(byte[] file, int frames, int end) {
    this.file = file;
    this.frames = frames;
    this.end = end;
  }

  /** The bytes. */
  byte[] file() {
    return file;
  }

  /** How many frames of an animation are there to their end; 0 if it is none. */
  int frames() {
    return frames;
  }

  /**
   * Reads a file.
   *
   * @param file a file whose header was read
   */
  static WebpFile read(byte[] file) {
    ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    int frames = 0;
    int end = FIRST_CHUNK;
    for (long at = FIRST_CHUNK; at + CHUNK_HEADER_BYTES <= file.length; ) {
      int chunk = (int) at;
      long length = Integer.toUnsignedLong(in.getInt(chunk + 4));
      at += CHUNK_HEADER_BYTES + length + length % 2;
      if (new String(file, chunk, 4, ISO_8859_1).equals("ANMF") && at <= file.length) {
        frames++;
        end = (int) at;
      }
    }
    return new WebpFile(file, frames, end);
  }

  /** The length that the file itself names. */
  long declaredLength() {
    return Integer.toUnsignedLong(size(file).getInt(RIFF_SIZE)) + CHUNK_HEADER_BYTES;
  }

  /** The file as far as its frames are whole. */
  byte[] wholeFrames() {
    byte[] whole = Arrays.copyOf(file, end);
    size(whole).putInt(RIFF_SIZE, end - CHUNK_HEADER_BYTES);
    return whole;
  }

  private static ByteBuffer size(byte[] file) {
    return ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
  }
}
