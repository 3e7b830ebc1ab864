package io.likeness.image;

import io.likeness.core.BinaryCode;
import io.likeness.core.FingerprintScheme;
import io.likeness.core.Fingerprinter;
import io.likeness.core.Modality;

/**
 * Computes the block mean hash, 256 bits of a whole picture (Yang, Gu and Niu 2006, <i>Block Mean
 * Value Based Image Perceptual Hashing</i>, method 1, <a
 * href="https://doi.org/10.1109/IIH-MSP.2006.265125">doi:10.1109/IIH-MSP.2006.265125</a>).
 *
 * <p>The picture is cut into 16 x 16 blocks; the mean luma of each gives a bit: the median of all
 * means, or more, or not. Blocks are not permuted by a key. The first hexadecimal digit of the code
 * is for the first four blocks of the top row. The {@linkplain BinaryCode#quality() quality} is ten
 * times the standard deviation of the means in levels of luma, at most 100. A flat picture has all
 * bits, as the paper's rule says, and the quality 0.
 *
 * <p>Of a picture of 256 x 256 pixels of whole-numbered luma, the means are those of OpenCV's
 * {@code BlockMeanHash} in mode 0. Its bits differ by intention: what it calls the median is the
 * mean of the picture, so that blocks between mean and median have another bit; and it has the
 * first block in the lowest bit of the first byte. The {@code blockhash} of Commons Machinery is
 * another hash: it takes a median for each quarter of the rows.
 *
 * <p>For exchange and comparison: it copes with less than {@link PdqFingerprinter}. Safe for many
 * threads. Costs two floating point operations a pixel.
 */
public final class BlockMeanFingerprinter implements Fingerprinter<GrayImage> {

  /** The block mean hash, version 1: 256 bits. */
  public static final FingerprintScheme SCHEME =
      FingerprintScheme.code("block-mean", 1, Modality.IMAGE, 256);

  private static final int SIDE = 16;

  /** Makes a fingerprinter. */
  public BlockMeanFingerprinter() {}

  @Override
  public FingerprintScheme scheme() {
    return SCHEME;
  }

  @Override
  public BinaryCode fingerprint(GrayImage image) {
    double[] means = AreaFilter.reduce(image, SIDE, SIDE);
    double median = GridCode.median(means);
    return GridCode.of(SCHEME, means, place -> means[place] >= median);
  }
}
