package io.likeness.image;

import io.likeness.core.BinaryCode;
import io.likeness.core.FingerprintScheme;
import io.likeness.core.Fingerprinter;
import io.likeness.core.Modality;

/**
 * Computes the perceptual hash by cosine transform, 64 bits of a whole picture (Zauner 2010,
 * <i>Implementation and Benchmarking of Perceptual Image Hash Functions</i>, <a
 * href="https://www.phash.org/docs/pubs/thesis_zauner.pdf">thesis</a>), as Python's <a
 * href="https://github.com/JohannesBuchner/imagehash">ImageHash</a> and most after it define it.
 *
 * <p>The picture is reduced to 32 x 32 cells, each the mean luma of its area; of their cosine
 * transform, type II and not scaled, the 8 x 8 lowest frequencies give a bit each: greater than the
 * median or not. The constant frequency is among them, with the highest bit, and counts for the
 * median. The first hexadecimal digit of the code is for the four lowest horizontal frequencies.
 * The {@linkplain BinaryCode#quality() quality} is ten times the standard deviation of the cells in
 * levels of luma, at most 100. A flat picture has the quality 0 and, unless it is black, the bit of
 * the constant frequency alone.
 *
 * <p>Of a picture of 32 x 32 pixels of whole-numbered luma, this is ImageHash's {@code phash} to
 * the bit and to the digit, except where frequencies are the median but for rounding, as in
 * symmetrical pictures: these have no bit here. Other sizes ImageHash reduces by a Lanczos filter
 * and to whole numbers, which may move the bits of frequencies near the median: 0.6 of 64 on
 * average over 314 photographs. OpenCV's {@code PHash} takes the constant frequency for 0, compares
 * with the mean of an orthonormal transform, and has the first frequency in the lowest bit of the
 * first byte: it differs in a few bits. Zauner's own pHash blurs first and leaves out the lowest
 * row and column: its codes are other codes.
 *
 * <p>For exchange and comparison: {@link PdqFingerprinter} has four times the bits and a quality
 * that is tried. Safe for many threads. Costs two floating point operations a pixel, and 20 000.
 */
public final class PHashFingerprinter implements Fingerprinter<GrayImage> {

  /** The perceptual hash by cosine transform, version 1: 64 bits. */
  public static final FingerprintScheme SCHEME =
      FingerprintScheme.code("phash", 1, Modality.IMAGE, 64);

  /** Makes a fingerprinter. */
  public PHashFingerprinter() {}

  @Override
  public FingerprintScheme scheme() {
    return SCHEME;
  }

  @Override
  public BinaryCode fingerprint(GrayImage image) {
    double[] cells = AreaFilter.reduce(image, LowFrequencies.IN, LowFrequencies.IN);
    double[] frequencies = LowFrequencies.of(cells);
    double median = GridCode.median(frequencies);
    return GridCode.of(SCHEME, cells, place -> frequencies[place] > median);
  }
}
