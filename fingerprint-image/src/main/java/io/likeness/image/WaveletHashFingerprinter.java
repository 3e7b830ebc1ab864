package io.likeness.image;

import io.likeness.core.BinaryCode;
import io.likeness.core.FingerprintScheme;
import io.likeness.core.Fingerprinter;
import io.likeness.core.Modality;

/**
 * Computes the wavelet hash, 64 bits of a whole picture, as Python's <a
 * href="https://github.com/JohannesBuchner/imagehash">ImageHash</a> defines it.
 *
 * <p>Of the Haar transform of the picture, the low band of 8 x 8 coefficients gives a bit each:
 * greater than the median or not. The first hexadecimal digit of the code is for the left half of
 * the top row. The {@linkplain BinaryCode#quality() quality} is ten times the standard deviation of
 * the band in levels of luma, at most 100. A flat picture has no bits and the quality 0.
 *
 * <p>Of a square picture of whole-numbered luma whose side is 8 pixels times a power of two, this
 * is ImageHash's {@code whash} with its defaults to the bit and to the digit, except where several
 * coefficients are the median: these have no bit here, and there what rounding gives. Of others
 * ImageHash first makes such a square by a Lanczos filter and in whole numbers, which moves a few
 * bits, of coefficients near the median.
 *
 * <p>For exchange and comparison: it tells pictures apart far worse than {@link PdqFingerprinter}.
 * Safe for many threads. Costs two floating point operations a pixel.
 */
public final class WaveletHashFingerprinter implements Fingerprinter<GrayImage> {

  /** The wavelet hash, version 1: 64 bits. */
  public static final FingerprintScheme SCHEME =
      FingerprintScheme.code("whash", 1, Modality.IMAGE, 64);

  private static final int SIDE = 8;

  /** Makes a fingerprinter. */
  public WaveletHashFingerprinter() {}

  @Override
  public FingerprintScheme scheme() {
    return SCHEME;
  }

  @Override
  public BinaryCode fingerprint(GrayImage image) {
    // Haar's low band is the means of blocks, all times one power of two; the mean of the picture,
    // which ImageHash takes off before, moves all coefficients and the median alike.
    double[] lowBand = AreaFilter.reduce(image, SIDE, SIDE);
    double median = GridCode.median(lowBand);
    return GridCode.of(SCHEME, lowBand, place -> lowBand[place] > median);
  }
}
