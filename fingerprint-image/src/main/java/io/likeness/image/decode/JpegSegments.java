package io.likeness.image.decode;

import io.likeness.core.UnreadableMediaException;
import io.likeness.image.Dihedral;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Walks through the marker segments of a JPEG file (ITU-T T.81, annex B).
 *
 * <p>Bytes between segments that are no marker are skipped, as decoders do.
 */
final class JpegSegments {

  private static final int APP1 = 0xe1;
  private static final int START_OF_SCAN = 0xda;
  private static final int END_OF_IMAGE = 0xd9;
  private static final int RESTART_INTERVAL = 0xdd;
  private static final int FIRST_RESTART = 0xd0;
  private static final int BLOCK = 8;
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

  /**
   * Finds the scans of a file that may end anywhere.
   *
   * @return the offset of the start-of-scan marker of each
   */
  static List<Integer> scans(ByteBuffer in) {
    JpegSegments segments = of(in);
    List<Integer> scans = new ArrayList<>();
    try {
      while (segments.advance()) {
        if (segments.marker == START_OF_SCAN) {
          scans.add(segments.body - 4);
        }
      }
    } catch (IndexOutOfBoundsException cut) {
      return scans;
    }
    return scans;
  }

  /**
   * How the rows of a picture are parted by restart markers.
   *
   * @param heightAt the offset of the height in the frame header
   * @param rows the rows of pixels whose data end before the last restart marker that is there
   */
  record Restarts(int heightAt, int rows) {}

  /**
   * Counts the rows before the last restart marker of a file of one scan.
   *
   * @return where the rows end, or empty if there are no restart markers
   * @throws IndexOutOfBoundsException if the file ends before its scan
   */
  static Optional<Restarts> restarts(ByteBuffer in) {
    JpegSegments segments = of(in);
    int frame = 0;
    int interval = 0;
    while (segments.advance() && segments.marker != START_OF_SCAN) {
      if (isFrame(segments.marker)) {
        frame = segments.body;
      } else if (segments.marker == RESTART_INTERVAL) {
        interval = Short.toUnsignedInt(in.getShort(segments.body));
      }
    }
    if (interval == 0) {
      return Optional.empty();
    }
    long blocks = 0;
    for (int at = segments.next; at + 1 < in.limit(); at++) {
      if (in.get(at) == (byte) 0xff && (in.get(at + 1) & 0xf8) == FIRST_RESTART) {
        blocks += interval;
      }
    }
    int across = BLOCK;
    int down = BLOCK;
    int components = in.get(frame + 5);
    for (int i = 0; i < components && components > 1; i++) {
      int sampling = in.get(frame + 7 + 3 * i);
      across = Math.max(across, BLOCK * (sampling >> 4 & 7));
      down = Math.max(down, BLOCK * (sampling & 7));
    }
    int width = Short.toUnsignedInt(in.getShort(frame + 3));
    long rows = blocks / ((width + across - 1) / across) * down;
    int height = Short.toUnsignedInt(in.getShort(frame + 1));
    return Optional.of(new Restarts(frame + 1, (int) Math.min(height, rows)));
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
