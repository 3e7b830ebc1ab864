package io.likeness.image;

import io.likeness.core.BinaryCode;
import io.likeness.core.FingerprintScheme;
import io.likeness.core.Fingerprinter;
import io.likeness.core.Modality;
import java.util.ArrayList;
import java.util.List;

/**
 * Computes PDQ, the 256-bit hash of a whole picture (Facebook 2019, <a
 * href="https://github.com/facebook/ThreatExchange/tree/main/pdq">ThreatExchange</a>).
 *
 * <p>The picture is blurred and reduced to 64 x 64 samples of luma; of their cosine transform the
 * 16 x 16 lowest frequencies above the constant one give a bit each: stronger than the median or
 * not. The {@linkplain BinaryCode#quality() quality}, 0 to 100, grows with the contrast of the 64 x
 * 64 samples; a code of less than 50 is not to be trusted. A side of less than {@value
 * #SMALLEST_SIDE} pixels gives no bits and the quality 0.
 *
 * <p>On equal luma the bits and the quality are the reference's. Two things before the hash are
 * different by intention, and move a few bits: the reference's command-line tool squeezes what is
 * larger than 512 pixels into a square by taking the nearest pixels, which this does not; and it
 * ignores the orientation that a camera noted, which decoding here applies. The published tolerance
 * for another decoder is a distance of 10 at a quality of 80 or more.
 *
 * <p>Safe for many threads; each keeps planes of the size of the picture. Costs about ten floating
 * point operations a pixel.
 */
public final class PdqFingerprinter implements Fingerprinter<GrayImage> {

  /** PDQ, version 1: 256 bits. */
  public static final FingerprintScheme SCHEME =
      FingerprintScheme.code("pdq", 1, Modality.IMAGE, 256);

  /** The shortest side that gives bits, in pixels. */
  public static final int SMALLEST_SIDE = 5;

  /** The order of the {@linkplain #dihedralCodes eight codes}: that of the reference. */
  public static final List<Dihedral> WAYS =
      List.of(
          Dihedral.UPRIGHT,
          Dihedral.TURNED_LEFT,
          Dihedral.UPSIDE_DOWN,
          Dihedral.TURNED_RIGHT,
          Dihedral.FLIPPED,
          Dihedral.MIRRORED,
          Dihedral.TRANSPOSED,
          Dihedral.ANTITRANSPOSED);

  private static final int SIDE = TentFilter.SIDE;
  private static final int GRADIENT_UNIT = 90;

  private final ThreadLocal<Scratch> scratch = ThreadLocal.withInitial(Scratch::new);

  /** Makes a fingerprinter. */
  public PdqFingerprinter() {}

  @Override
  public FingerprintScheme scheme() {
    return SCHEME;
  }

  @Override
  public BinaryCode fingerprint(GrayImage image) {
    return codes(image, List.of(Dihedral.UPRIGHT)).getFirst();
  }

  /**
   * Computes the codes of a picture laid down in all eight ways, from one transform.
   *
   * @param image the picture
   * @return eight codes, in the order of {@link #WAYS}
   */
  public List<BinaryCode> dihedralCodes(GrayImage image) {
    return codes(image, WAYS);
  }

  private List<BinaryCode> codes(GrayImage image, List<Dihedral> ways) {
    List<BinaryCode> codes = new ArrayList<>(ways.size());
    if (Math.min(image.width(), image.height()) < SMALLEST_SIDE) {
      for (int way = 0; way < ways.size(); way++) {
        codes.add(BinaryCode.of(SCHEME, 0, new long[SCHEME.bits() / Long.SIZE]));
      }
      return codes;
    }
    Scratch own = scratch.get();
    own.filter.reduce(image, own.samples);
    own.block.transform(own.samples);
    int quality = quality(own.samples);
    for (Dihedral way : ways) {
      codes.add(BinaryCode.of(SCHEME, quality, own.block.bits(way)));
    }
    return codes;
  }

  /** Adds up the gradients between neighbours, each rounded down to whole hundredths of white. */
  private static int quality(float[] samples) {
    int sum = 0;
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        int at = y * SIDE + x;
        if (y + 1 < SIDE) {
          sum += gradient(samples[at], samples[at + SIDE]);
        }
        if (x + 1 < SIDE) {
          sum += gradient(samples[at], samples[at + 1]);
        }
      }
    }
    return Math.min(BinaryCode.FULL_QUALITY, sum / GRADIENT_UNIT);
  }

  private static int gradient(float a, float b) {
    return Math.abs((int) ((a - b) * 100 / 255));
  }

  private static final class Scratch {
    final TentFilter filter = new TentFilter();
    final DctBlock block = new DctBlock();
    final float[] samples = new float[SIDE * SIDE];
  }
}
