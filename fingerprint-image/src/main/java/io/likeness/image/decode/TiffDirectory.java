package io.likeness.image.decode;

import io.likeness.image.Dihedral;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The first directory of a TIFF file, or of the EXIF block of another format, which is a TIFF file
 * without pixels.
 *
 * @param values the tags that are asked for and have one number
 * @param end the offset behind the last byte of the picture; 0 if the directory does not say
 */
record TiffDirectory(Map<Integer, Long> values, long end) {

  static final int WIDTH = 256;
  static final int HEIGHT = 257;
  static final int ORIENTATION = 274;

  private static final int STRIP_OFFSETS = 273;
  private static final int STRIP_BYTES = 279;
  private static final int TILE_OFFSETS = 324;
  private static final int TILE_BYTES = 325;

  private static final int SHORT = 3;
  private static final int LONG = 4;
  private static final int ENTRY_BYTES = 12;

  /**
   * Reads the directory.
   *
   * @param tiff the file, from its byte order mark on
   * @return the directory, or empty if this is no TIFF
   * @throws IndexOutOfBoundsException if it ends too early
   */
  static Optional<TiffDirectory> read(ByteBuffer tiff) {
    int mark = tiff.getInt(0);
    if (mark != 0x49492a00 && mark != 0x4d4d002a) {
      return Optional.empty();
    }
    ByteBuffer in =
        tiff.duplicate().order(mark == 0x49492a00 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = in.getInt(4);
    int entries = Short.toUnsignedInt(in.getShort(directory));
    Map<Integer, Long> values = new HashMap<>();
    long[] offsets = {};
    long[] lengths = {};
    for (int i = 0; i < entries; i++) {
      int at = directory + 2 + i * ENTRY_BYTES;
      int tag = Short.toUnsignedInt(in.getShort(at));
      switch (tag) {
        case WIDTH, HEIGHT, ORIENTATION -> {
          for (long value : numbers(in, at, 1)) {
            values.put(tag, value);
          }
        }
        case STRIP_OFFSETS, TILE_OFFSETS -> offsets = numbers(in, at, in.getInt(at + 4));
        case STRIP_BYTES, TILE_BYTES -> lengths = numbers(in, at, in.getInt(at + 4));
        default -> {
          // Says nothing about size and place.
        }
      }
    }
    return Optional.of(new TiffDirectory(values, end(offsets, lengths)));
  }

  /** Reads the first numbers of an entry; none if it holds no whole numbers. */
  private static long[] numbers(ByteBuffer in, int entry, int count) {
    int type = in.getShort(entry + 2);
    int size = type == SHORT ? 2 : 4;
    if (type != SHORT && type != LONG) {
      return new long[0];
    }
    int at = in.getInt(entry + 4) * (long) size <= 4 ? entry + 8 : in.getInt(entry + 8);
    // Checked before the array is made: a hostile count must cost nothing.
    Objects.checkFromIndexSize(at, (long) count * size, in.limit());
    long[] numbers = new long[count];
    for (int i = 0; i < count; i++) {
      numbers[i] =
          type == SHORT
              ? Short.toUnsignedLong(in.getShort(at + 2 * i))
              : Integer.toUnsignedLong(in.getInt(at + 4 * i));
    }
    return numbers;
  }

  private static long end(long[] offsets, long[] lengths) {
    long end = 0;
    for (int i = 0; i < Math.min(offsets.length, lengths.length); i++) {
      end = Math.max(end, offsets[i] + lengths[i]);
    }
    return end;
  }

  /**
   * Reads the orientation of an EXIF block. A damaged block says nothing, and the picture is taken
   * as it is.
   */
  static Dihedral orientation(ByteBuffer exif) {
    try {
      return read(exif).map(TiffDirectory::orientation).orElse(Dihedral.UPRIGHT);
    } catch (IndexOutOfBoundsException damaged) {
      return Dihedral.UPRIGHT;
    }
  }

  OptionalLong value(int tag) {
    Long value = values.get(tag);
    return value == null ? OptionalLong.empty() : OptionalLong.of(value);
  }

  Dihedral orientation() {
    return Dihedral.ofExifOrientation((int) value(ORIENTATION).orElse(1));
  }
}
