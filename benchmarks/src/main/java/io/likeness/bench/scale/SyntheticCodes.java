package io.likeness.bench.scale;

import io.likeness.core.BinaryCode;
import io.likeness.core.FingerprintScheme;
import io.likeness.core.Modality;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Draws binary codes of unrelated items whose distances spread as those of real codes.
 *
 * <p>Bits of real codes depend on each other, so that distances spread as those of fewer fair bits.
 * Here each bit equals the one before it with a probability {@code s}. The differing bits of two
 * codes are then correlated by {@code r = (2 s - 1)^2} from one to the next, and {@code n} of them
 * are worth {@code e = n (1 - r) / (1 + r)} fair ones, which is solved for {@code s}. For one
 * thread.
 */
public final class SyntheticCodes {

  /** A scheme that no fingerprinter has. */
  public static final FingerprintScheme SCHEME =
      FingerprintScheme.code("synthetic-code", 1, Modality.IMAGE, 256);

  /** Fair bits that PDQ codes of unrelated photographs are worth. */
  public static final double PDQ_EFFECTIVE_BITS = 220;

  private static final int WORDS = 4;

  private final SplittableRandom random;
  private final double same;
  private final Skew skew;
  private final BinaryCode frequent;
  private final List<BinaryCode> centres = new ArrayList<>();
  private BinaryCode centre;
  private int fromCentre;

  /**
   * How far codes are from independent, as of catalogues with blank pictures, with the same few
   * subjects again and again, and with series.
   *
   * @param identical the share of the codes that are one and the same, 0 to 1
   * @param clustered the share of the codes that lie around one of {@code centres}, drawn by
   *     chance; with {@code identical} at most 1
   * @param centres how many such centres there are, however many codes are drawn, 1 or greater
   * @param seriesSize how many of the other codes in a row lie around a centre of their own, 1 or
   *     greater; 1 for codes that are unrelated
   * @param spread how many bits of its centre each code around one flips, drawn with replacement, 0
   *     or greater
   */
  public record Skew(double identical, double clustered, int centres, int seriesSize, int spread) {

    /** Codes of unrelated items. */
    public static final Skew NONE = new Skew(0, 0, 1, 1, 0);

    /**
     * A catalogue as bad as a real one may be: of a hundred codes five are of blank pictures, and
     * twenty lie within ten bits of a hundred centres.
     */
    public static final Skew REAL_LIFE = new Skew(0.05, 0.2, 100, 1, 10);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is out of its range
     */
    public Skew {
      if (!(identical >= 0 && clustered >= 0 && identical + clustered <= 1)) {
        throw new IllegalArgumentException(
            "not in 0..1, or together more: identical " + identical + ", clustered " + clustered);
      }
      if (centres < 1 || seriesSize < 1 || spread < 0) {
        throw new IllegalArgumentException(
            "too small: centres %d, seriesSize %d, spread %d"
                .formatted(centres, seriesSize, spread));
      }
    }
  }

  /**
   * Chooses the distribution, of independent codes.
   *
   * @param effectiveBits how many fair bits a code is worth, greater than 0, at most 256
   * @param seed what to draw from
   */
  public SyntheticCodes(double effectiveBits, long seed) {
    this(effectiveBits, Skew.NONE, seed);
  }

  /**
   * Chooses the distribution.
   *
   * @param effectiveBits how many fair bits a code is worth, greater than 0, at most 256
   * @param skew how far codes are from independent
   * @param seed what to draw from
   */
  public SyntheticCodes(double effectiveBits, Skew skew, long seed) {
    if (!(effectiveBits > 0 && effectiveBits <= SCHEME.bits())) {
      throw new IllegalArgumentException("effectiveBits is not in 0..256: " + effectiveBits);
    }
    double correlation = (SCHEME.bits() - effectiveBits) / (SCHEME.bits() + effectiveBits);
    this.same = (1 + Math.sqrt(correlation)) / 2;
    this.random = new SplittableRandom(seed);
    this.skew = skew;
    // Drawn apart, so that codes without a skew are the same as ever.
    SplittableRandom apart = new SplittableRandom(~seed);
    this.frequent = draw(apart, same);
    this.centre = frequent;
    for (int i = 0; skew.clustered() > 0 && i < skew.centres(); i++) {
      centres.add(draw(apart, same));
    }
  }

  /**
   * Draws a code.
   *
   * @return the next code
   */
  public BinaryCode next() {
    if (skew.identical() > 0 && random.nextDouble() < skew.identical()) {
      return frequent;
    }
    double others = 1 - skew.identical();
    if (skew.clustered() > 0 && random.nextDouble() < skew.clustered() / others) {
      return disguised(centres.get(random.nextInt(centres.size())), skew.spread());
    }
    if (skew.seriesSize() == 1) {
      return unrelated();
    }
    if (fromCentre == 0) {
      centre = unrelated();
    }
    fromCentre = (fromCentre + 1) % skew.seriesSize();
    return disguised(centre, skew.spread());
  }

  /**
   * Draws a code that is related to none, whatever the skew.
   *
   * @return a code
   */
  public BinaryCode unrelated() {
    return draw(random, same);
  }

  /**
   * Returns the codes that many others are near to.
   *
   * @return the one that many are equal to, if there are such, and then the centres
   */
  public List<BinaryCode> hubs() {
    List<BinaryCode> hubs = new ArrayList<>();
    if (skew.identical() > 0) {
      hubs.add(frequent);
    }
    hubs.addAll(centres);
    return hubs;
  }

  private static BinaryCode draw(SplittableRandom random, double same) {
    long[] words = new long[WORDS];
    boolean bit = random.nextBoolean();
    for (int i = 0; i < WORDS; i++) {
      long word = 0;
      for (int j = 0; j < Long.SIZE; j++) {
        bit ^= random.nextDouble() >= same;
        word = word << 1 | (bit ? 1 : 0);
      }
      words[i] = word;
    }
    return BinaryCode.of(SCHEME, BinaryCode.FULL_QUALITY, words);
  }

  /**
   * Disguises a code.
   *
   * @param code any code of the scheme
   * @param flips how many bits to draw and flip
   * @return a code at that distance or, where a bit was drawn twice, a smaller one
   */
  public BinaryCode disguised(BinaryCode code, int flips) {
    long[] words = new long[WORDS];
    for (int i = 0; i < WORDS; i++) {
      words[i] = code.word(i);
    }
    for (int i = 0; i < flips; i++) {
      int bit = random.nextInt(SCHEME.bits());
      words[bit / Long.SIZE] ^= 1L << bit % Long.SIZE;
    }
    return BinaryCode.of(SCHEME, BinaryCode.FULL_QUALITY, words);
  }
}
