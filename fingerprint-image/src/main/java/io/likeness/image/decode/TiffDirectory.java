package io.likeness.image.decode;

import io.likeness.image.Dihedral;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The first directory of a TIFF file, or of the EXIF block of another format, which is a TIFF file
 * without pixels.
 *
 * @param values the tags that are asked for and have one number
 */
record TiffDirectory(Map<Integer, Long> values) {

  static final int WIDTH = 256;
  static final int HEIGHT = 257;
  static final int ORIENTATION = 274;

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
    for (int i = 0; i < entries; i++) {
      int at = directory + 2 + i * ENTRY_BYTES;
      int tag = Short.toUnsignedInt(in.getShort(at));
      if (tag == WIDTH || tag == HEIGHT || tag == ORIENTATION) {
        int type = in.getShort(at + 2);
        if (type == SHORT) {
          values.put(tag, (long) Short.toUnsignedInt(in.getShort(at + 8)));
        } else if (type == LONG) {
          values.put(tag, Integer.toUnsignedLong(in.getInt(at + 8)));
        }
      }
    }
    return Optional.of(new TiffDirectory(values));
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
