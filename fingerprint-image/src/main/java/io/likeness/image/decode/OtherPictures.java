package io.likeness.image.decode;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * Tells which pictures of a file are not looked at: the pages behind the first of a TIFF file, the
 * frames behind the first of an animated PNG, AVIF or HEIC file. The frames of GIF and WebP files
 * are {@link Animation}'s.
 */
final class OtherPictures {

  private static final int PNG_CHUNKS = 8;
  private static final int PNG_CHUNK_FRAME = 12;
  private static final int TIFF_ENTRY = 12;

  /** A file that names more pages than that is hardly one of pages. */
  private static final int MOST_PAGES = 10_000;

  private OtherPictures() {}

  /**
   * Looks for them.
   *
   * @param format what the file's header says
   * @param file the whole file
   * @return a note; empty if there are none, or the file is too damaged to tell
   */
  static Optional<String> note(ImageFormat format, byte[] file) {
    ByteBuffer in = ByteBuffer.wrap(file);
    try {
      return switch (format) {
        case TIFF -> pages(in);
        case PNG -> frames(in);
        case AVIF, HEIC -> isSequence(in) ? Optional.of(animated("its")) : Optional.empty();
        default -> Optional.empty();
      };
    } catch (IndexOutOfBoundsException damaged) {
      return Optional.empty();
    }
  }

  private static Optional<String> pages(ByteBuffer in) {
    in.order(in.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int pages = 0;
    int directory = in.getInt(4);
    while (directory != 0 && pages < MOST_PAGES) {
      pages++;
      int entries = Short.toUnsignedInt(in.getShort(directory));
      directory = in.getInt(directory + 2 + entries * TIFF_ENTRY);
    }
    return pages > 1
        ? Optional.of("several pages: the first of " + pages + " looked at")
        : Optional.empty();
  }

  /** The chunk that tells how many frames there are stands before the first picture. */
  private static Optional<String> frames(ByteBuffer in) {
    long at = PNG_CHUNKS;
    while (at + PNG_CHUNK_FRAME <= in.limit()) {
      int chunk = (int) at;
      String type = text(in, chunk + 4);
      if (type.equals("IDAT")) {
        return Optional.empty();
      }
      if (type.equals("acTL")) {
        long frames = Integer.toUnsignedLong(in.getInt(chunk + 8));
        return frames > 1 ? Optional.of(animated(Long.toString(frames))) : Optional.empty();
      }
      at += PNG_CHUNK_FRAME + Integer.toUnsignedLong(in.getInt(chunk));
    }
    return Optional.empty();
  }

  /** Whether the major brand is that of a sequence of pictures (ISO/IEC 23008-12, AV1-AVIF). */
  private static boolean isSequence(ByteBuffer in) {
    String brand = text(in, 8);
    return brand.equals("avis") || brand.equals("msf1") || brand.equals("hevc");
  }

  private static String animated(String frames) {
    return "animated: the first of " + frames + " frames looked at";
  }

  private static String text(ByteBuffer in, int at) {
    byte[] bytes = new byte[4];
    in.get(at, bytes);
    return new String(bytes, ISO_8859_1);
  }
}
