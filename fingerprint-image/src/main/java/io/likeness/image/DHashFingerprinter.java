package io.likeness.image;

import io.likeness.core.BinaryCode;
import io.likeness.core.FingerprintScheme;
import io.likeness.core.Fingerprinter;
import io.likeness.core.Modality;

/**
 * Computes the difference hash, 64 bits of a whole picture (Krawetz 2013, <a
 * href="https://www.hackerfactor.com/blog/index.php?/archives/529-Kind-of-Like-That.html">Kind of
 * Like That</a>).
 *
 * <p>The picture is reduced to 9 x 8 cells, each the mean luma of its area; each but the first of a
 * row gives a bit: lighter than its left neighbour or not. The first hexadecimal digit of the code
 * is for the left half of the top row. The {@linkplain BinaryCode#quality() quality} is ten times
 * the standard deviation of the cells in levels of luma, at most 100. A flat picture has no bits
 * and the quality 0, and whatever does not change from left to right has no bits either.
 *
 * <p>Of a picture of 9 x 8 pixels of whole-numbered luma, this is the {@code dhash} of Python's
 * ImageHash 4 to the bit and to the digit. Other sizes ImageHash reduces by a Lanczos filter and to
 * whole numbers, so that neighbours of nearly the same luma may differ: 6.5 bits of 64 on average
 * over 314 photographs. Implementations that set a bit where the left cell is the lighter one give
 * other codes.
 *
 * <p>For exchange and comparison: it tells pictures apart far worse than {@link PdqFingerprinter}.
 * Safe for many threads. Costs two floating point operations a pixel.
 */
public final class DHashFingerprinter implements Fingerprinter<GrayImage> {

  /** The difference hash, version 1: 64 bits. */
  public static final FingerprintScheme SCHEME =
      FingerprintScheme.code("dhash", 1, Modality.IMAGE, 64);

  private static final int SIDE = 8;

  /** Makes a fingerprinter. */
  public DHashFingerprinter() {}

  @Override
  public FingerprintScheme scheme() {
    return SCHEME;
  }

  @Override
  public BinaryCode fingerprint(GrayImage image) {
    double[] cells = AreaFilter.reduce(image, SIDE + 1, SIDE);
    return GridCode.of(SCHEME, cells, place -> isLighterThanLeft(cells, place));
  }

  private static boolean isLighterThanLeft(double[] cells, int place) {
    int left = place / SIDE * (SIDE + 1) + place % SIDE;
    return cells[left + 1] > cells[left];
  }
}
