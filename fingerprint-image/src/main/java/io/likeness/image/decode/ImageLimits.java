package io.likeness.image.decode;

/**
 * How large a file may be. Checked before anything is decoded, so that a small file that unpacks to
 * a huge picture costs nothing.
 *
 * @param bytes the most bytes of a file
 * @param pixels the most pixels of a picture
 * @param sequentialPixels the most pixels of a picture that is reduced while it is decoded
 */
record ImageLimits(long bytes, long pixels, long sequentialPixels) {

  /** 256 MiB; 134 megapixels, or 268 of a JPEG that is not progressive. */
  static final ImageLimits DEFAULT = new ImageLimits(1L << 28, 1L << 27, 1L << 28);
}
