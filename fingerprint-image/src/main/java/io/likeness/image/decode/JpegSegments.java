package io.likeness.image.decode;

import io.likeness.core.UnreadableMediaException;
import io.likeness.image.Dihedral;
import java.nio.ByteBuffer;

/**
 * Walks through the marker segments of a JPEG file (ITU-T T.81, annex B).
 *
 * <p>Bytes between segments that are no marker are skipped, as decoders do.
 */
final class JpegSegments {

  private static final int APP1 = 0xe1;
  private static final int START_OF_SCAN = 0xda;
  private static final int END_OF_IMAGE = 0xd9;
  private static final long EXIF = 0x457869660000L;

  private final ByteBuffer in;
  private int marker;
  private int body;
  private int next = 2;

  private JpegSegments(ByteBuffer in) {
    this.in = in;
  }

  /** Starts behind the start-of-image marker. */
  static JpegSegments of(ByteBuffer in) {
    return new JpegSegments(in);
  }

  /**
   * Reads on to the first scan.
   *
   * @throws IndexOutOfBoundsException if the file ends before
   */
  ImageHeader header(String name) throws UnreadableMediaException {
    Dihedral orientation = Dihedral.UPRIGHT;
    int width = 0;
    int height = 0;
    boolean progressive = false;
    while (advance() && marker != START_OF_SCAN) {
      if (isFrame(marker)) {
        height = Short.toUnsignedInt(in.getShort(body + 1));
        width = Short.toUnsignedInt(in.getShort(body + 3));
        progressive = marker % 4 == 2;
      } else if (marker == APP1 && isExif()) {
        orientation = TiffDirectory.orientation(in.slice(body + 6, next - body - 6));
      }
    }
    if (width == 0 || height == 0) {
      throw new UnreadableMediaException(name, "is a JPEG file without a picture");
    }
    return new ImageHeader(ImageFormat.JPEG, width, height, orientation, !progressive);
  }

  /** Tells whether the file goes on to its end-of-image marker. */
  static boolean isComplete(ByteBuffer in) {
    if (in.getShort(in.limit() - 2) == (short) (0xff00 | END_OF_IMAGE)) {
      return true;
    }
    // Something may come behind the end.
    JpegSegments segments = of(in);
    try {
      while (segments.advance()) {
        if (segments.marker == END_OF_IMAGE) {
          return true;
        }
      }
    } catch (IndexOutOfBoundsException cut) {
      return false;
    }
    return false;
  }

  /** Moves to the next segment; within a scan, over its data. */
  private boolean advance() {
    int at = next;
    while (at + 1 < in.limit() && !isMarker(at)) {
      at++;
    }
    if (at + 1 >= in.limit()) {
      return false;
    }
    marker = in.get(at + 1) & 0xff;
    body = at + 4;
    next = marker == END_OF_IMAGE ? at + 2 : at + 2 + Short.toUnsignedInt(in.getShort(at + 2));
    return true;
  }

  /**
   * Neither a stuffed byte nor padding nor a restart or start-of-image marker, which stand alone.
   */
  private boolean isMarker(int at) {
    if (in.get(at) != (byte) 0xff) {
      return false;
    }
    int code = in.get(at + 1) & 0xff;
    return code > 0x01 && code < 0xff && (code < 0xd0 || code > 0xd8);
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }

  private boolean isExif() {
    return next - body >= 6 && next <= in.limit() && in.getLong(body) >>> 16 == EXIF;
  }
}
