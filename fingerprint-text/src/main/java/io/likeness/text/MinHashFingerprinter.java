package io.likeness.text;

import io.likeness.core.BinaryCode;
import io.likeness.core.FingerprintScheme;
import io.likeness.core.Fingerprinter;
import io.likeness.core.Modality;
import io.likeness.text.internal.token.CharacterFolding;
import io.likeness.text.internal.token.TokenHash;
import java.util.Arrays;

/**
 * Computes a MinHash of a whole text: one permutation, one bit for each of 512 bins (Li, Owen and
 * Zhang 2012, <a href="https://arxiv.org/abs/1208.1259">arXiv:1208.1259</a>; Li and König 2010, <a
 * href="https://doi.org/10.1145/1772690.1772759">doi:10.1145/1772690.1772759</a>).
 *
 * <p>The set is that of the {@link TextSchemes#WORD_3GRAM}s, so case, spacing, look-alike letters
 * and the order of three neighbours do not matter. A gram falls into a bin by the upper nine bits
 * of its 64-bit hash; the bit of a bin is the lowest one of the least hash in it. An empty bin
 * takes that of the next bin that is not, mixed with how far that is (Shrivastava and Li 2014). Two
 * texts of resemblance {@code J} differ in {@code 256 (1 - J)} bits on average: see {@link
 * #resemblance}. The {@linkplain BinaryCode#quality() quality} is the share of bins that are not
 * empty, in per cent; with few, texts are too short to tell.
 *
 * <p>For exchange and for finding near-duplicates of whole texts: it sees no excerpts. Safe for
 * many threads. One pass over the text, in memory of 4 KiB.
 */
public final class MinHashFingerprinter implements Fingerprinter<CharSequence> {

  /** MinHash, version 1: 512 bits. */
  public static final FingerprintScheme SCHEME =
      FingerprintScheme.code("text-minhash", 1, Modality.TEXT, 512);

  private static final int BINS = 512;
  private static final int BIN_SHIFT = Long.SIZE - Integer.numberOfTrailingZeros(BINS);
  private static final long EMPTY = -1;

  private final CharacterFolding folding = new CharacterFolding();

  /** Makes a fingerprinter. */
  public MinHashFingerprinter() {}

  @Override
  public FingerprintScheme scheme() {
    return SCHEME;
  }

  @Override
  public BinaryCode fingerprint(CharSequence text) {
    long[] least = new long[BINS];
    Arrays.fill(least, EMPTY);
    TextGrams.forEach(text, folding, hash -> take(hash, least));
    int filled = 0;
    long[] words = new long[BINS / Long.SIZE];
    for (int bin = 0; bin < BINS; bin++) {
      filled += least[bin] == EMPTY ? 0 : 1;
      words[bin / Long.SIZE] |= bit(least, bin) << (bin % Long.SIZE);
    }
    return BinaryCode.of(SCHEME, BinaryCode.FULL_QUALITY * filled / BINS, words);
  }

  private static void take(long hash, long[] least) {
    int bin = (int) (hash >>> BIN_SHIFT);
    if (Long.compareUnsigned(hash, least[bin]) < 0) {
      least[bin] = hash;
    }
  }

  private static long bit(long[] least, int bin) {
    for (int step = 0; step < BINS; step++) {
      long hash = least[(bin + step) % BINS];
      if (hash != EMPTY) {
        return (step == 0 ? hash : TokenHash.mix(hash + step)) & 1;
      }
    }
    return 0;
  }

  /**
   * Estimates the share of three-word runs that two texts have in common.
   *
   * @param one the code of a text
   * @param other the code of another
   * @return the Jaccard index, 0 to 1, with a standard error of up to 0.045
   * @throws IllegalArgumentException if a code is of another scheme
   */
  public static double resemblance(BinaryCode one, BinaryCode other) {
    if (!one.scheme().equals(SCHEME) || !other.scheme().equals(SCHEME)) {
      throw new IllegalArgumentException(
          "not MinHashes: " + one.scheme().id() + ", " + other.scheme().id());
    }
    return Math.max(0, 1 - 2.0 * one.distance(other) / BINS);
  }
}
