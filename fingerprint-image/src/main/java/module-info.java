/** Fingerprints of pictures: decoding, perceptual hashes, alignment. */
module io.likeness.image {
  requires transitive io.likeness.core;
  requires static transitive org.jspecify;
  requires org.bytedeco.ffmpeg;
  requires org.bytedeco.javacpp;
  requires org.bytedeco.opencv;

  exports io.likeness.image;

  provides io.likeness.core.ModalityProvider with
      io.likeness.image.ImageModality;
}
