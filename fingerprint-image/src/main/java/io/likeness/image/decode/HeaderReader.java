package io.likeness.image.decode;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.likeness.core.UnreadableMediaException;
import io.likeness.image.Dihedral;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * Tells the format and the size of a picture from the first bytes of its file.
 *
 * <p>The formats are told apart by their content, never by a name. Sources: JPEG ITU-T T.81, PNG
 * ISO/IEC 15948, GIF89a, RFC 9649 (WebP), TIFF 6.0, ISO/IEC 23008-12 (HEIF).
 */
final class HeaderReader {

  private static final int PNG_SIGNATURE = 0x89504e47;
  private static final int WEBP_EXIF_FLAG = 0x08;

  private final String name;
  private final ByteBuffer big;
  private final ByteBuffer little;

  private HeaderReader(String name, byte[] bytes) {
    this.name = name;
    this.big = ByteBuffer.wrap(bytes).asReadOnlyBuffer();
    this.little = big.duplicate().order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * Reads the header.
   *
   * @throws UnreadableMediaException if the content is of no known format, ends within its header
   *     or names an empty picture
   */
  static ImageHeader read(String name, byte[] bytes) throws UnreadableMediaException {
    if (bytes.length == 0) {
      throw new UnreadableMediaException(name, "is empty");
    }
    ImageHeader header;
    try {
      header = new HeaderReader(name, bytes).read();
    } catch (IndexOutOfBoundsException e) {
      throw new UnreadableMediaException(name, "ends within its header", e);
    }
    if (header.width() < 1 || header.height() < 1) {
      throw new UnreadableMediaException(
          name, "has no pixels: " + header.width() + "x" + header.height());
    }
    return header;
  }

  private ImageHeader read() throws UnreadableMediaException {
    if (big.limit() >= 3 && big.get(0) == (byte) 0xff && big.get(1) == (byte) 0xd8) {
      return JpegSegments.of(big).header(name);
    }
    if (big.limit() >= 4) {
      if (big.getInt(0) == PNG_SIGNATURE) {
        return png();
      }
      if (text(0, 4).equals("GIF8")) {
        return new ImageHeader(ImageFormat.GIF, u16(6), u16(8), Dihedral.UPRIGHT);
      }
      if (text(0, 2).equals("BM")) {
        return bmp();
      }
      Optional<TiffDirectory> tiff = TiffDirectory.read(big);
      if (tiff.isPresent()) {
        return tiff(tiff.get());
      }
    }
    if (big.limit() >= 12) {
      if (text(0, 4).equals("RIFF") && text(8, 4).equals("WEBP")) {
        return webp();
      }
      if (text(4, 4).equals("ftyp")) {
        return HeifBoxes.header(name, big);
      }
    }
    throw new UnreadableMediaException(name, "is not a picture of a known format");
  }

  private ImageHeader png() throws UnreadableMediaException {
    Dihedral orientation = Dihedral.UPRIGHT;
    for (long at = 8; at + 12 <= big.limit(); ) {
      int chunk = (int) at;
      String type = text(chunk + 4, 4);
      long length = Integer.toUnsignedLong(big.getInt(chunk));
      if (type.equals("IDAT")) {
        break;
      }
      if (type.equals("eXIf")) {
        orientation = orientation(chunk + 8, length);
      }
      at += 12 + length;
    }
    return new ImageHeader(
        ImageFormat.PNG, size(big.getInt(16)), size(big.getInt(20)), orientation);
  }

  private ImageHeader bmp() throws UnreadableMediaException {
    boolean core = little.getInt(14) == 12;
    int width = core ? u16(18) : little.getInt(18);
    int height = core ? u16(20) : Math.abs(little.getInt(22));
    return new ImageHeader(ImageFormat.BMP, size(width), size(height), Dihedral.UPRIGHT);
  }

  private ImageHeader tiff(TiffDirectory directory) throws UnreadableMediaException {
    return new ImageHeader(
        ImageFormat.TIFF,
        size((int) directory.value(TiffDirectory.WIDTH).orElse(0)),
        size((int) directory.value(TiffDirectory.HEIGHT).orElse(0)),
        directory.orientation());
  }

  private ImageHeader webp() throws UnreadableMediaException {
    return switch (text(12, 4)) {
      case "VP8 " -> webp(u16(26) & 0x3fff, u16(28) & 0x3fff, Dihedral.UPRIGHT);
      case "VP8L" -> {
        int bits = little.getInt(21);
        yield webp((bits & 0x3fff) + 1, (bits >>> 14 & 0x3fff) + 1, Dihedral.UPRIGHT);
      }
      case "VP8X" -> {
        boolean exif = (big.get(20) & WEBP_EXIF_FLAG) != 0;
        yield webp(u24(24) + 1, u24(27) + 1, exif ? webpOrientation() : Dihedral.UPRIGHT);
      }
      default -> throw new UnreadableMediaException(name, "is a WebP file without a picture");
    };
  }

  private static ImageHeader webp(int width, int height, Dihedral orientation) {
    return new ImageHeader(ImageFormat.WEBP, width, height, orientation);
  }

  private Dihedral webpOrientation() {
    for (long at = 12; at + 8 <= big.limit(); ) {
      int chunk = (int) at;
      long length = Integer.toUnsignedLong(little.getInt(chunk + 4));
      if (text(chunk, 4).equals("EXIF")) {
        return orientation(chunk + 8, length);
      }
      at += 8 + length + length % 2;
    }
    return Dihedral.UPRIGHT;
  }

  private Dihedral orientation(int at, long length) {
    long available = Math.min(length, big.limit() - at);
    return TiffDirectory.orientation(big.slice(at, (int) Math.max(0, available)));
  }

  private int size(int side) throws UnreadableMediaException {
    if (side < 0) {
      throw new UnreadableMediaException(
          name, "names an impossible size: " + Integer.toUnsignedString(side));
    }
    return side;
  }

  private int u16(int at) {
    return Short.toUnsignedInt(little.getShort(at));
  }

  private int u24(int at) {
    return u16(at) | Byte.toUnsignedInt(little.get(at + 2)) << 16;
  }

  private String text(int at, int length) {
    byte[] bytes = new byte[length];
    big.get(at, bytes);
    return new String(bytes, ISO_8859_1);
  }
}
