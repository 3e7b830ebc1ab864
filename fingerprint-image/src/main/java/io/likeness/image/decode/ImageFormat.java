package io.likeness.image.decode;

import java.util.Optional;

/** The file formats that are read. */
public enum ImageFormat {
  /** JPEG in grey, YCbCr, RGB, CMYK or YCCK; baseline, extended or progressive. */
  JPEG,
  /** PNG of any depth; of an animation the default image. */
  PNG,
  /** GIF, also animated. */
  GIF,
  /** WebP, lossy or lossless, also animated. */
  WEBP,
  /** Windows bitmap. */
  BMP,
  /** TIFF up to 4 GiB; of several pages the first. */
  TIFF,
  /** AVIF; of an animation the first frame. */
  AVIF,
  /** HEIF with HEVC inside, one picture or a grid of tiles. */
  HEIC;

  /**
   * Finds the format of a media type.
   *
   * @param mediaType an Internet media type without parameters, in lower case
   * @return the format, or empty if it is not read
   */
  public static Optional<ImageFormat> ofMediaType(String mediaType) {
    return switch (mediaType) {
      case "image/jpeg", "image/jpg", "image/pjpeg" -> Optional.of(JPEG);
      case "image/png", "image/apng", "image/vnd.mozilla.apng" -> Optional.of(PNG);
      case "image/gif" -> Optional.of(GIF);
      case "image/webp" -> Optional.of(WEBP);
      case "image/bmp", "image/x-bmp", "image/x-ms-bmp" -> Optional.of(BMP);
      case "image/tiff" -> Optional.of(TIFF);
      case "image/avif" -> Optional.of(AVIF);
      case "image/heic", "image/heif" -> Optional.of(HEIC);
      default -> Optional.empty();
    };
  }
}
