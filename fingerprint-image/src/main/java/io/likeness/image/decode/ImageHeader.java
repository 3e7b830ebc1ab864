package io.likeness.image.decode;

import io.likeness.image.Dihedral;

/**
 * What a file says of its picture before any pixel is decoded.
 *
 * @param format the format, told by the content
 * @param width pixels as stored, 1 or greater
 * @param height pixels as stored, 1 or greater
 * @param orientation what has to be done to the stored picture to show it upright
 * @param sequential whether the decoder can go through the file without keeping all of it, so that
 *     memory depends on the reduced size alone
 */
record ImageHeader(
    ImageFormat format, int width, int height, Dihedral orientation, boolean sequential) {

  ImageHeader(ImageFormat format, int width, int height, Dihedral orientation) {
    this(format, width, height, orientation, false);
  }

  long pixels() {
    return (long) width * height;
  }
}
