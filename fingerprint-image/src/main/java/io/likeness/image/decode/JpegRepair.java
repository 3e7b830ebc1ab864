package io.likeness.image.decode;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Ways to read on behind the end of a truncated JPEG file without the decoder's complaints.
 *
 * <p>A file of several scans is cut before the one that is not whole: the others show all of the
 * picture with less detail. In a single scan the decoder is given zeros, which are a code in any
 * Huffman table and so fill the rest with something; or, where restart markers tell how far the
 * rows go, a picture of less rows.
 */
final class JpegRepair {

  /** What blocks of zeros take at most with common tables, for four channels. */
  private static final int FILLING_BYTES_PER_PIXEL = 2;

  private static final long MOST_FILLING_BYTES = 1L << 26;

  private JpegRepair() {}

  /**
   * Cuts off the scan that is not whole.
   *
   * @return a whole file, or empty if there is only one scan
   */
  static Optional<byte[]> wholeScans(byte[] file) {
    List<Integer> scans = JpegSegments.scans(ByteBuffer.wrap(file));
    if (scans.size() < 2) {
      return Optional.empty();
    }
    int end = scans.getLast();
    byte[] whole = Arrays.copyOf(file, end + 2);
    whole[end] = (byte) 0xff;
    whole[end + 1] = (byte) 0xd9;
    return Optional.of(whole);
  }

  /** A file whose picture has less rows, for the decoder to stop before its end. */
  static byte[] shortened(byte[] file, JpegSegments.Restarts restarts) {
    byte[] shortened = file.clone();
    ByteBuffer.wrap(shortened).putShort(restarts.heightAt(), (short) restarts.rows());
    return shortened;
  }

  /** Fills the only scan up twice: what is equal in both pictures comes from the file. */
  static Filled fillings(byte[] file, long pixels) {
    long filling = Math.min(MOST_FILLING_BYTES, FILLING_BYTES_PER_PIXEL * pixels);
    return Filled.byZeros(Math.toIntExact(file.length + filling), file);
  }
}
