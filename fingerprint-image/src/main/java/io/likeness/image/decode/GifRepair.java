package io.likeness.image.decode;

import java.io.ByteArrayOutputStream;
import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A GIF file that ends within its first image made whole again: the pixels that are missing have
 * the first colour.
 *
 * <p>The codes of the file are counted, not unpacked, to know how many pixels there are and in
 * which state the packer was. Then come single pixels, with the table cleared so often that codes
 * never grow.
 */
final class GifRepair {

  private static final int LARGEST_SUB_BLOCK = 255;
  private static final int INTERLACED = 0x40;

  private static final int SMALLEST_CODE = 2;
  private static final int LARGEST_CODE = 8;

  /** First row and step of the four passes of an interlaced image. */
  private static final int[][] PASSES = {{0, 8}, {4, 8}, {2, 4}, {1, 2}};

  private final byte[] file;
  private final int image;
  private final long pixels;

  private GifRepair(byte[] file, int image, long pixels) {
    this.file = file;
    this.image = image;
    this.pixels = pixels;
  }

  /** The whole file, not to be changed; as truncated as before if less than half is there. */
  byte[] file() {
    return file;
  }

  /** How many of the image's pixels come from the truncated file, 0 to 1. */
  double share() {
    long total = total(file, image);
    return total == 0 ? 0 : (double) pixels / total;
  }

  /** Whether the rows do not come in order. */
  boolean isInterlaced() {
    return (file[image + 9] & INTERLACED) != 0;
  }

  /** The rows of an interlaced picture that are not there to their end, rising. */
  IntStream missingRows() {
    int top = u16(file, image + 3);
    int width = u16(file, image + 5);
    int height = u16(file, image + 7);
    long present = pixels / width;
    BitSet rows = new BitSet(height);
    for (int[] pass : PASSES) {
      for (int row = pass[0]; row < height && present > 0; row += pass[1]) {
        rows.set(row);
        present--;
      }
    }
    rows.flip(0, height);
    return rows.stream().map(row -> top + row);
  }

  /**
   * Completes a truncated file.
   *
   * @param gif a file without any whole image
   * @return the whole file, or empty if nothing of the image is there
   */
  static Optional<GifRepair> repair(GifFile gif) {
    byte[] file = gif.file();
    int image = gif.cutImage();
    if (image < 0 || image + GifFile.IMAGE_DESCRIPTOR_BYTES > file.length) {
      return Optional.empty();
    }
    int packed = image + GifFile.IMAGE_DESCRIPTOR_BYTES + GifFile.tableBytes(file[image + 9]);
    if (packed >= file.length || file[packed] < SMALLEST_CODE || file[packed] > LARGEST_CODE) {
      return Optional.empty();
    }
    long total = total(file, image);
    LzwCount codes = LzwCount.of(subBlocks(file, packed + 1), file[packed], total);
    boolean enough = 2 * codes.pixels() >= total;
    byte[] whole = enough ? completed(file, packed, codes.completed(total)) : file;
    return Optional.of(new GifRepair(whole, image, codes.pixels()));
  }

  private static byte[] completed(byte[] file, int packed, byte[] codes) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.write(file, 0, packed + 1);
    for (int at = 0; at < codes.length; at += LARGEST_SUB_BLOCK) {
      int length = Math.min(LARGEST_SUB_BLOCK, codes.length - at);
      whole.write(length);
      whole.write(codes, at, length);
    }
    whole.write(0);
    return GifFile.closed(whole.toByteArray());
  }

  private static long total(byte[] file, int image) {
    return (long) u16(file, image + 5) * u16(file, image + 7);
  }

  /** Joins what there is of the sub-blocks. */
  private static byte[] subBlocks(byte[] file, int from) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (int at = from; at < file.length && file[at] != 0; ) {
      int length = Byte.toUnsignedInt(file[at]);
      joined.write(file, at + 1, Math.min(length, file.length - at - 1));
      at += 1 + length;
    }
    return joined.toByteArray();
  }

  private static int u16(byte[] file, int at) {
    return Byte.toUnsignedInt(file[at]) | Byte.toUnsignedInt(file[at + 1]) << 8;
  }
}
