package io.likeness.image;

import io.likeness.core.BinaryCode;
import io.likeness.core.FingerprintScheme;
import io.likeness.core.Fingerprinter;
import io.likeness.core.Modality;

/**
 * Computes the average hash, 64 bits of a whole picture (Krawetz 2011, <a
 * href="https://www.hackerfactor.com/blog/index.php?/archives/432-Looks-Like-It.html">Looks Like
 * It</a>).
 *
 * <p>The picture is reduced to 8 x 8 cells, each the mean luma of its area; each gives a bit:
 * lighter than the mean of all or not. The first hexadecimal digit of the code is for the left half
 * of the top row. The {@linkplain BinaryCode#quality() quality} is ten times the standard deviation
 * of the cells in levels of luma, at most 100. A flat picture has no bits and the quality 0.
 *
 * <p>Of a picture of 8 x 8 pixels of whole-numbered luma, this is the {@code average_hash} of
 * Python's ImageHash 4 to the bit and to the digit. Other sizes it reduces by a Lanczos filter and
 * to whole numbers, so that cells near the mean may differ: 2.5 bits of 64 on average over 314
 * photographs. OpenCV's {@code AverageHash} rounds the mean too, which makes a difference only to
 * cells of just that luma, reduces by interpolation without a filter, and has the first cell in the
 * lowest bit of the first byte.
 *
 * <p>For exchange and comparison: it tells pictures apart far worse than {@link PdqFingerprinter}.
 * Safe for many threads. Costs two floating point operations a pixel.
 */
public final class AHashFingerprinter implements Fingerprinter<GrayImage> {

  /** The average hash, version 1: 64 bits. */
  public static final FingerprintScheme SCHEME =
      FingerprintScheme.code("ahash", 1, Modality.IMAGE, 64);

  private static final int SIDE = 8;

  /** Makes a fingerprinter. */
  public AHashFingerprinter() {}

  @Override
  public FingerprintScheme scheme() {
    return SCHEME;
  }

  @Override
  public BinaryCode fingerprint(GrayImage image) {
    double[] cells = AreaFilter.reduce(image, SIDE, SIDE);
    double mean = GridCode.mean(cells);
    return GridCode.of(SCHEME, cells, place -> cells[place] > mean);
  }
}
