package io.likeness.image.decode;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.likeness.core.UnreadableMediaException;
import io.likeness.image.Dihedral;
import java.nio.ByteBuffer;

/**
 * Finds the size of the pictures of a HEIF or AVIF file in its boxes (ISO/IEC 23008-12).
 *
 * <p>The largest picture of the file counts: a grid is larger than its tiles and its thumbnail. The
 * orientation is left to the decoder, which knows to which of the pictures it belongs.
 */
final class HeifBoxes {

  private static final int DEEPEST = 4;

  private final ByteBuffer in;
  private int width;
  private int height;

  private HeifBoxes(ByteBuffer in) {
    this.in = in;
  }

  static ImageHeader header(String name, ByteBuffer in) throws UnreadableMediaException {
    ImageFormat format = format(name, in);
    HeifBoxes boxes = new HeifBoxes(in);
    boxes.walk(0, in.limit(), 0);
    if (boxes.width < 1 || boxes.height < 1) {
      throw new UnreadableMediaException(name, "names no size of its picture");
    }
    return new ImageHeader(format, boxes.width, boxes.height, Dihedral.UPRIGHT);
  }

  private static ImageFormat format(String name, ByteBuffer in) throws UnreadableMediaException {
    int end = (int) Math.min(in.limit(), Integer.toUnsignedLong(in.getInt(0)));
    for (int at = 8; at + 4 <= end; at += at == 8 ? 8 : 4) {
      switch (text(in, at)) {
        case "avif", "avis" -> {
          return ImageFormat.AVIF;
        }
        case "heic", "heix", "heim", "heis", "hevc", "hevx" -> {
          return ImageFormat.HEIC;
        }
        default -> {
          // The other brands say nothing about the coding.
        }
      }
    }
    throw new UnreadableMediaException(name, "is not a picture of a known format");
  }

  private void walk(int from, int to, int depth) {
    for (long at = from; at + 8 <= to; ) {
      int box = (int) at;
      long size = Integer.toUnsignedLong(in.getInt(box));
      int content = box + 8;
      if (size == 1) {
        size = in.getLong(box + 8);
        content += 8;
      } else if (size == 0) {
        size = to - at;
      }
      if (size < content - box || size > to - at) {
        return;
      }
      visit(text(in, box + 4), content, (int) (at + size), depth);
      at += size;
    }
  }

  private void visit(String type, int content, int end, int depth) {
    if (type.equals("ispe") && content + 12 <= end) {
      int w = in.getInt(content + 4);
      int h = in.getInt(content + 8);
      if (Math.multiplyFull(w, h) > Math.multiplyFull(width, height)) {
        width = w;
        height = h;
      }
    } else if (depth < DEEPEST) {
      switch (type) {
        case "meta" -> walk(content + 4, end, depth + 1);
        case "iprp", "ipco" -> walk(content, end, depth + 1);
        default -> {
          // No sizes in there.
        }
      }
    }
  }

  private static String text(ByteBuffer in, int at) {
    byte[] bytes = new byte[4];
    in.get(at, bytes);
    return new String(bytes, ISO_8859_1);
  }
}
