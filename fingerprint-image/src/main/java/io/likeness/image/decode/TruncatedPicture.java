package io.likeness.image.decode;

import io.likeness.core.UnreadableMediaException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * What can be shown of a picture whose file ends too early. Rows that are missing are grey, in a
 * GIF or PNG file of the first colour.
 *
 * @param raster the pixels, to be closed
 * @param note what is there and what is not
 */
record TruncatedPicture(Raster raster, String note) {

  private static final double LEAST_SHARE = 0.5;
  private static final int MOST_BYTES_PER_PIXEL = 16;
  private static final String UPPER = "upper";
  private static final String FIRST_FRAME = "truncated: only the first frame is there";

  /** Decodes the bytes of a file that is whole. */
  @FunctionalInterface
  interface Decoder {
    /** Decodes. */
    Raster decode(byte[] file) throws UnreadableMediaException;
  }

  /**
   * Tells whether a file ends before its picture does, as far as its format says.
   *
   * @param file a file whose header was read
   */
  static boolean isTruncated(ImageFormat format, byte[] file) {
    return switch (format) {
      case JPEG -> !JpegSegments.isComplete(ByteBuffer.wrap(file));
      case PNG -> !PngRepair.isComplete(file);
      case GIF -> !GifFile.read(file).isComplete();
      case WEBP, BMP, TIFF -> declaredLength(format, file) > file.length;
      case AVIF, HEIC -> false;
    };
  }

  private static long declaredLength(ImageFormat format, byte[] file) {
    return switch (format) {
      case WEBP -> WebpFile.read(file).declaredLength();
      case BMP -> BmpFile.declaredLength(file);
      default -> TiffDirectory.read(ByteBuffer.wrap(file)).map(TiffDirectory::end).orElse(0L);
    };
  }

  /**
   * Decodes what there is.
   *
   * @param name the file's name
   * @param header its header
   * @param file a file that is {@linkplain #isTruncated truncated}
   * @param decoder decodes whole files of its format
   * @throws UnreadableMediaException if less than half of the picture is there
   */
  static TruncatedPicture decode(String name, ImageHeader header, byte[] file, Decoder decoder)
      throws UnreadableMediaException {
    return switch (header.format()) {
      case JPEG -> jpeg(name, header, file, decoder);
      case PNG -> {
        PngRepair repair =
            PngRepair.repair(file)
                .orElseThrow(
                    () -> new UnreadableMediaException(name, "is truncated and interlaced"));
        String note = note(name, repair.share(), UPPER);
        yield new TruncatedPicture(decoder.decode(repair.file()), note);
      }
      case GIF -> gif(name, GifFile.read(file), decoder);
      case WEBP -> webp(name, WebpFile.read(file), header, decoder);
      default -> filled(name, header, file, decoder);
    };
  }

  private static TruncatedPicture gif(String name, GifFile gif, Decoder decoder)
      throws UnreadableMediaException {
    if (gif.frames() > 0) {
      return new TruncatedPicture(decoder.decode(gif.wholeFrames()), FIRST_FRAME);
    }
    GifRepair repair =
        GifRepair.repair(gif)
            .orElseThrow(
                () -> new UnreadableMediaException(name, "is truncated before its picture"));
    String note = note(name, repair.share(), UPPER);
    Raster raster = decoder.decode(repair.file());
    if (!repair.isInterlaced()) {
      return new TruncatedPicture(raster, note);
    }
    repair.missingRows().forEach(raster::repeatRowAbove);
    return new TruncatedPicture(raster, note(name, 1, UPPER));
  }

  private static TruncatedPicture webp(
      String name, WebpFile webp, ImageHeader header, Decoder decoder)
      throws UnreadableMediaException {
    return webp.frames() > 0
        ? new TruncatedPicture(decoder.decode(webp.wholeFrames()), FIRST_FRAME)
        : filled(name, header, webp.file(), decoder);
  }

  private static TruncatedPicture filled(
      String name, ImageHeader header, byte[] file, Decoder decoder)
      throws UnreadableMediaException {
    long length = declaredLength(header.format(), file);
    if (length > MOST_BYTES_PER_PIXEL * header.pixels() + Short.MAX_VALUE + file.length) {
      throw new UnreadableMediaException(
          name,
          "is truncated: its picture ends at byte " + length + ", the file at " + file.length);
    }
    int whole = Math.toIntExact(length);
    // Plain pixels may well be zero; packed ones may be spoilt by ones.
    Filled filled =
        header.format() == ImageFormat.WEBP
            ? Filled.byZeros(whole, file)
            : Filled.byZerosAndOnes(whole, file);
    return filled(name, filled, decoder);
  }

  private static TruncatedPicture jpeg(
      String name, ImageHeader header, byte[] file, Decoder decoder)
      throws UnreadableMediaException {
    Optional<byte[]> scans = JpegRepair.wholeScans(file);
    if (scans.isPresent()) {
      return new TruncatedPicture(decoder.decode(scans.get()), note(name, 1, UPPER));
    }
    if (!header.sequential()) {
      throw new UnreadableMediaException(name, "is truncated within the first of its scans");
    }
    Optional<JpegSegments.Restarts> restarts = JpegSegments.restarts(ByteBuffer.wrap(file));
    if (restarts.isPresent()) {
      double share = (double) restarts.get().rows() / header.height();
      String note = note(name, share, UPPER);
      try (Raster upper = decoder.decode(JpegRepair.shortened(file, restarts.get()))) {
        int reduction = Math.round((float) header.width() / upper.width());
        int height = (header.height() + reduction - 1) / reduction;
        return new TruncatedPicture(upper.withGreyBelow(height), note);
      }
    }
    return filled(name, JpegRepair.fillings(file, header.pixels()), decoder);
  }

  private static TruncatedPicture filled(String name, Filled filled, Decoder decoder)
      throws UnreadableMediaException {
    Raster raster;
    try {
      raster = decoder.decode(filled.first());
    } catch (UnreadableMediaException e) {
      throw new UnreadableMediaException(name, "is truncated, and nothing of it can be decoded", e);
    }
    try (Raster other = decoder.decode(filled.second())) {
      int upper = raster.equalRowsAtTop(other);
      int lower = raster.equalRowsAtBottom(other);
      boolean fromTop = upper >= lower;
      double share = (double) Math.max(upper, lower) / raster.height();
      String note = note(name, share, fromTop ? UPPER : "lower");
      raster.paintGrey(fromTop ? upper : 0, fromTop ? raster.height() : raster.height() - lower);
      return new TruncatedPicture(raster, note);
    } catch (UnreadableMediaException e) {
      raster.close();
      throw e;
    }
  }

  /** Says how much there is, if that is enough. */
  private static String note(String name, double share, String part)
      throws UnreadableMediaException {
    int percent = (int) (share * 100);
    if (share < LEAST_SHARE) {
      throw new UnreadableMediaException(
          name, "is truncated: only " + percent + " % of the rows are there");
    }
    return percent == 100
        ? "truncated: details are missing"
        : "truncated: only the " + part + " " + percent + " % of the picture are there";
  }
}
