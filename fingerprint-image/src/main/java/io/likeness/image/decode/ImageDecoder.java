package io.likeness.image.decode;

import io.likeness.core.Extent;
import io.likeness.core.MediaSource;
import io.likeness.core.Preview;
import io.likeness.core.UnreadableMediaException;
import io.likeness.image.Dihedral;
import io.likeness.image.GrayImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Decodes picture files, upright, over white where they are transparent.
 *
 * <p>Of a truncated JPEG, PNG, GIF, WebP, BMP or TIFF file what is there is decoded if that is at
 * least half of the rows; the rest is grey or of the first colour. Of an animation whole frames
 * count. Safe for many threads; native memory is given back before a method returns.
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

  /**
   * The frames of a picture that were looked at.
   *
   * @param images the luma of each, at least one, the first frame first
   * @param extent the full size, upright
   * @param notes what was odd
   */
  public record Frames(List<GrayImage> images, Extent.Pixels extent, List<String> notes) {
    /** Copies the lists. */
    public Frames {
      images = List.copyOf(images);
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
    return gray(source.name(), header(source, file), file, smallestSide);
  }

  private Gray gray(String name, ImageHeader header, byte[] file, int smallestSide)
      throws UnreadableMediaException {
    int decoding =
        Math.min(
            reduction(header.width(), header.height(), smallestSide),
            OpenCvDecoder.LARGEST_JPEG_REDUCTION);
    try (Decoded decoded = decode(name, header, file, decoding, false)) {
      Raster raster = decoded.raster();
      GrayImage stored = raster.gray(reduction(raster.width(), raster.height(), smallestSide));
      return new Gray(stored.laid(decoded.orientation()), decoded.extent(), decoded.notes());
    }
  }

  /**
   * Decodes the luma of a picture, reduced as by {@link #gray}; of a GIF or WebP animation the
   * first frame, the last, and a few at even distances between them.
   *
   * @param source the file
   * @param smallestSide the pixels that the shorter side keeps at least, if it has them
   * @return one image, or up to eight of an animation
   * @throws UnreadableMediaException if the content is empty, damaged, too large or of another type
   * @throws IOException if the file cannot be read
   */
  public Frames frames(MediaSource source, int smallestSide)
      throws UnreadableMediaException, IOException {
    byte[] file = read(source);
    ImageHeader header = header(source, file);
    Optional<Animation> animation = Animation.read(header.format(), file);
    if (animation.isPresent()) {
      return frames(source.name(), header, animation.get(), smallestSide);
    }
    Gray only = gray(source.name(), header, file, smallestSide);
    List<String> notes = new ArrayList<>(only.notes());
    OtherPictures.note(header.format(), file).ifPresent(notes::add);
    return new Frames(List.of(only.image()), only.extent(), notes);
  }

  private Frames frames(String name, ImageHeader header, Animation animation, int smallestSide)
      throws UnreadableMediaException {
    List<Integer> samples =
        animation.samples(Math.max(1, limits.animationPixels() / header.pixels()));
    List<GrayImage> images = new ArrayList<>();
    int reduction = reduction(header.width(), header.height(), smallestSide);
    animation.decode(
        name,
        samples,
        header.pixels(),
        raster -> images.add(raster.gray(reduction).laid(header.orientation())));
    List<String> notes = new ArrayList<>();
    if (animation.isTruncated()) {
      notes.add("truncated: only the first " + animation.frames() + " frames are there");
    }
    if (images.size() < animation.frames()) {
      notes.add("animated: " + images.size() + " of " + animation.frames() + " frames looked at");
    }
    return new Frames(images, extent(header), notes);
  }

  private static Extent.Pixels extent(ImageHeader header) {
    return header.orientation().swapsSides()
        ? new Extent.Pixels(header.height(), header.width())
        : new Extent.Pixels(header.width(), header.height());
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
    ImageFormat format = header.format();
    if (format == ImageFormat.AVIF || format == ImageFormat.HEIC) {
      FfmpegDecoder.Turned turned = FfmpegDecoder.decode(name, file, limits.pixels());
      Raster raster = turned.raster();
      // A clean aperture may have cut some pixels off.
      return new Decoded(raster, raster.width(), raster.height(), turned.orientation(), List.of());
    }
    TruncatedPicture.Decoder decoder =
        whole ->
            format != ImageFormat.JPEG
                ? OpenCvDecoder.all(name, whole)
                : colour
                    ? OpenCvDecoder.jpegColour(name, whole, reduction)
                    : OpenCvDecoder.jpegGray(name, whole, reduction);
    Optional<Animation> animation = Animation.read(format, file);
    if (animation.isPresent()) {
      return new Decoded(decoder.decode(animation.get().file()), header, List.of());
    }
    if (TruncatedPicture.isTruncated(format, file)) {
      TruncatedPicture rest = TruncatedPicture.decode(name, header, file, decoder);
      return new Decoded(rest.raster(), header, List.of(rest.note()));
    }
    return new Decoded(decoder.decode(file), header, List.of());
  }
}
