package io.likeness.image.decode;

import io.likeness.core.Extent;
import io.likeness.core.MediaSource;
import io.likeness.core.Preview;
import io.likeness.core.UnreadableMediaException;
import io.likeness.image.Dihedral;
import io.likeness.image.GrayImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * Decodes picture files, upright, over white where they are transparent.
 *
 * <p>Of a truncated JPEG or PNG what is there is decoded if that is at least half of the rows; the
 * rest is grey or white. Safe for many threads; native memory is given back before a method
 * returns.
 */
public final class ImageDecoder {

  private static final int PREVIEW_QUALITY = 80;

  /** No reduced picture needs more. */
  private static final int MOST_SAMPLES = 1 << 24;

  private final ImageLimits limits;

  /** Makes a decoder with the usual limits of size. */
  public ImageDecoder() {
    this(ImageLimits.DEFAULT);
  }

  ImageDecoder(ImageLimits limits) {
    this.limits = limits;
  }

  /**
   * A decoded picture.
   *
   * @param image the luma, perhaps reduced
   * @param extent the full size, upright
   * @param notes what was odd
   */
  public record Gray(GrayImage image, Extent.Pixels extent, List<String> notes) {
    /** Copies the notes. */
    public Gray {
      notes = List.copyOf(notes);
    }
  }

  /** Pixels, the full size as stored, how to lay them down, and what was odd. */
  private record Decoded(
      Raster raster, int width, int height, Dihedral orientation, List<String> notes)
      implements AutoCloseable {

    Decoded(Raster raster, ImageHeader header, List<String> notes) {
      this(raster, header.width(), header.height(), header.orientation(), notes);
    }

    Extent.Pixels extent() {
      return orientation.swapsSides()
          ? new Extent.Pixels(height, width)
          : new Extent.Pixels(width, height);
    }

    @Override
    public void close() {
      raster.close();
    }
  }

  /**
   * Decodes the luma of a picture, reduced by a power of two as far as is allowed.
   *
   * @param source the file
   * @param smallestSide the pixels that the shorter side keeps at least, if it has them
   * @return the picture
   * @throws UnreadableMediaException if the content is empty, damaged, too large or of another type
   * @throws IOException if the file cannot be read
   */
  public Gray gray(MediaSource source, int smallestSide)
      throws UnreadableMediaException, IOException {
    byte[] file = read(source);
    ImageHeader header = header(source, file);
    int decoding =
        Math.min(
            reduction(header.width(), header.height(), smallestSide),
            OpenCvDecoder.LARGEST_JPEG_REDUCTION);
    try (Decoded decoded = decode(source.name(), header, file, decoding, false)) {
      Raster raster = decoded.raster();
      GrayImage stored = raster.gray(reduction(raster.width(), raster.height(), smallestSide));
      return new Gray(stored.laid(decoded.orientation()), decoded.extent(), decoded.notes());
    }
  }

  /**
   * Decodes a picture for the screen.
   *
   * @param source the file
   * @param longestSide the most pixels of either side of the preview
   * @return a JPEG
   * @throws UnreadableMediaException if the content is empty, damaged, too large or of another type
   * @throws IOException if the file cannot be read
   */
  public Preview.Picture preview(MediaSource source, int longestSide)
      throws UnreadableMediaException, IOException {
    byte[] file = read(source);
    ImageHeader header = header(source, file);
    int reduction =
        Math.clamp(
            Integer.highestOneBit(Math.max(header.width(), header.height()) / longestSide),
            1,
            OpenCvDecoder.LARGEST_JPEG_REDUCTION);
    try (Decoded decoded = decode(source.name(), header, file, reduction, true)) {
      byte[] jpeg = decoded.raster().jpeg(longestSide, decoded.orientation(), PREVIEW_QUALITY);
      return new Preview.Picture(decoded.extent(), jpeg);
    }
  }

  /**
   * Chooses the power of two to reduce by: as much as the shorter side allows, or more if a long
   * strip would be too large still.
   */
  private static int reduction(int width, int height, int smallestSide) {
    int side = Math.min(width, height);
    int reduction = Math.max(1, Integer.highestOneBit(side / smallestSide));
    while ((long) (width / reduction) * (height / reduction) > MOST_SAMPLES
        && side >= 2 * reduction) {
      reduction *= 2;
    }
    return reduction;
  }

  private byte[] read(MediaSource source) throws UnreadableMediaException, IOException {
    try (InputStream in = source.open()) {
      byte[] file = in.readNBytes(Math.toIntExact(limits.bytes() + 1));
      if (file.length > limits.bytes()) {
        throw new UnreadableMediaException(
            source.name(), "is larger than " + limits.bytes() + " bytes");
      }
      return file;
    }
  }

  private ImageHeader header(MediaSource source, byte[] file) throws UnreadableMediaException {
    ImageHeader header = HeaderReader.read(source.name(), file);
    long most = header.sequential() ? limits.sequentialPixels() : limits.pixels();
    if (header.pixels() > most) {
      throw new UnreadableMediaException(
          source.name(),
          "has too many pixels: %dx%d, more than %d"
              .formatted(header.width(), header.height(), most));
    }
    return header;
  }

  private Decoded decode(
      String name, ImageHeader header, byte[] file, int reduction, boolean colour)
      throws UnreadableMediaException {
    return switch (header.format()) {
      case AVIF, HEIC -> {
        FfmpegDecoder.Turned turned = FfmpegDecoder.decode(name, file, limits.pixels());
        Raster raster = turned.raster();
        // A clean aperture may have cut some pixels off.
        yield new Decoded(raster, raster.width(), raster.height(), turned.orientation(), List.of());
      }
      case JPEG -> jpeg(name, header, file, reduction, colour);
      case PNG -> png(name, header, file);
      default -> new Decoded(OpenCvDecoder.all(name, file), header, List.of());
    };
  }

  private static Decoded jpeg(
      String name, ImageHeader header, byte[] file, int reduction, boolean colour)
      throws UnreadableMediaException {
    boolean complete = JpegSegments.isComplete(ByteBuffer.wrap(file));
    byte[] ended = complete ? file : withEndOfImage(file);
    Raster raster =
        colour
            ? OpenCvDecoder.jpegColour(name, ended, reduction)
            : OpenCvDecoder.jpegGray(name, ended, reduction);
    if (complete) {
      return new Decoded(raster, header, List.of());
    }
    try {
      double share = (double) raster.rowsAboveFilling() / raster.height();
      return new Decoded(raster, header, List.of(truncation(name, share)));
    } catch (UnreadableMediaException e) {
      raster.close();
      throw e;
    }
  }

  private static byte[] withEndOfImage(byte[] file) {
    byte[] ended = Arrays.copyOf(file, file.length + 2);
    ended[file.length] = (byte) 0xff;
    ended[file.length + 1] = (byte) 0xd9;
    return ended;
  }

  private static Decoded png(String name, ImageHeader header, byte[] file)
      throws UnreadableMediaException {
    if (PngRepair.isComplete(file)) {
      return new Decoded(OpenCvDecoder.all(name, file), header, List.of());
    }
    PngRepair repair =
        PngRepair.repair(file)
            .orElseThrow(() -> new UnreadableMediaException(name, "is truncated and interlaced"));
    String note = truncation(name, repair.share());
    return new Decoded(OpenCvDecoder.all(name, repair.file()), header, List.of(note));
  }

  /** Says how much there is, if that is enough. */
  private static String truncation(String name, double share) throws UnreadableMediaException {
    int percent = (int) (share * 100);
    if (share < 0.5) {
      throw new UnreadableMediaException(
          name, "is truncated: only " + percent + " % of the rows are there");
    }
    return percent == 100
        ? "truncated: details are missing"
        : "truncated: only the upper " + percent + " % of the picture are there";
  }
}
