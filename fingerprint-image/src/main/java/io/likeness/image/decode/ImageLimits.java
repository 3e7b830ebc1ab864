package io.likeness.image.decode;

/**
 * How large a file may be. Checked before anything is decoded, so that a small file that unpacks to
 * a huge picture costs nothing.
 *
 * @param bytes the most bytes of a file
 * @param pixels the most pixels of a picture
 * @param sequentialPixels the most pixels of a picture that is reduced while it is decoded
 * @param animationPixels the most pixels of all frames of an animation together; what comes behind
 *     is not looked at
 */
record ImageLimits(long bytes, long pixels, long sequentialPixels, long animationPixels) {

  /**
   * 256 MiB; 134 megapixels, or 268 of a JPEG that is not progressive; 537 megapixels of frames.
   */
  static final ImageLimits DEFAULT = new ImageLimits(1L << 28, 1L << 27, 1L << 28, 1L << 29);
}
