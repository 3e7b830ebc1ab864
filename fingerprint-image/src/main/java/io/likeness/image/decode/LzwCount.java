package io.likeness.image.decode;

import java.util.Arrays;

/** How far the packed pixels of a GIF image go (GIF89a, appendix F). */
final class LzwCount {

  private static final int TABLE = 4096;
  private static final int WIDEST = 12;

  private final byte[] packed;
  private final int minimumSize;
  private final long pixels;
  private final long bits;
  private final int width;

  private LzwCount(byte[] packed, int minimumSize, long pixels, long bits, int width) {
    this.packed = packed;
    this.minimumSize = minimumSize;
    this.pixels = pixels;
    this.bits = bits;
    this.width = width;
  }

  /** How many pixels the codes stand for. */
  long pixels() {
    return pixels;
  }

  /**
   * Counts.
   *
   * @param total more pixels than this are not counted
   */
  static LzwCount of(byte[] packed, int minimumSize, long total) {
    int clear = 1 << minimumSize;
    int[] lengths = new int[TABLE];
    Arrays.fill(lengths, 0, clear, 1);
    int next = clear + 2;
    int width = minimumSize + 1;
    int previous = 0;
    long pixels = 0;
    long at = 0;
    while (pixels < total && at + width <= 8L * packed.length) {
      int code = code(packed, at, width);
      int length = code < next ? lengths[code] : previous + 1;
      boolean unknown = code > next || (code == next && previous == 0);
      if (code == clear + 1 || (code != clear && unknown)) {
        break;
      }
      at += width;
      if (code == clear) {
        next = clear + 2;
        width = minimumSize + 1;
        previous = 0;
        continue;
      }
      pixels += length;
      if (previous > 0 && next < TABLE) {
        lengths[next++] = previous + 1;
        width = next == 1 << width && width < WIDEST ? width + 1 : width;
      }
      previous = length;
    }
    return new LzwCount(packed, minimumSize, Math.min(pixels, total), at, width);
  }

  private static int code(byte[] packed, long at, int width) {
    int code = 0;
    for (int i = 0; i < width; i++) {
      long bit = at + i;
      code |= (packed[(int) (bit >>> 3)] >>> (bit & 7) & 1) << i;
    }
    return code;
  }

  /** The codes, followed by others for single pixels of colour 0 up to {@code total}. */
  byte[] completed(long total) {
    int clear = 1 << minimumSize;
    int run = clear - 2;
    long missing = total - pixels;
    long clears = (missing + run - 1) / run;
    // The first clearing has the width of before, and the end code one of its own.
    long filling = width + (missing + Math.max(0, clears - 1) + 1) * (minimumSize + 1);
    byte[] codes = Arrays.copyOf(packed, Math.toIntExact((bits + filling + 7) / 8));
    eraseBehind(codes, bits, packed.length);
    long at = put(codes, bits, clear, width);
    for (long i = 0; i < missing; i++) {
      if (i > 0 && i % run == 0) {
        at = put(codes, at, clear, minimumSize + 1);
      }
      // The code of colour 0 is all zeros, which is there already.
      at += minimumSize + 1;
    }
    put(codes, at, clear + 1, minimumSize + 1);
    return codes;
  }

  /** Erases the start of a code that is not there to its end. */
  private static void eraseBehind(byte[] codes, long bits, int to) {
    for (long bit = bits; bit < 8L * Math.min(to, codes.length); bit++) {
      codes[(int) (bit >>> 3)] &= (byte) ~(1 << (bit & 7));
    }
  }

  private static long put(byte[] codes, long at, int code, int width) {
    for (int i = 0; i < width; i++) {
      long bit = at + i;
      codes[(int) (bit >>> 3)] |= (byte) ((code >>> i & 1) << (bit & 7));
    }
    return at + width;
  }
}
