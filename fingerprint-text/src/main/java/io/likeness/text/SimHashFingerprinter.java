package io.likeness.text;

import io.likeness.core.BinaryCode;
import io.likeness.core.FingerprintScheme;
import io.likeness.core.Fingerprinter;
import io.likeness.core.Modality;
import io.likeness.text.internal.token.CharacterFolding;
import io.likeness.text.internal.token.TokenHash;

/**
 * Computes a SimHash of a whole text, 256 bits (Charikar 2002, <a
 * href="https://doi.org/10.1145/509907.509965">doi:10.1145/509907.509965</a>).
 *
 * <p>Each {@link TextSchemes#WORD_3GRAM} of the text, as often as it stands there, votes for or
 * against every bit by a bit of its hash, which is mixed once for each 64 bits; a bit is set if
 * more vote for it. The number of bits that differ grows with the angle between the two texts as
 * vectors. The {@linkplain BinaryCode#quality() quality} is full for a hundred grams or more, and
 * as many per cent for fewer.
 *
 * <p>For exchange and for finding near-duplicates of whole texts: it sees no excerpts. Safe for
 * many threads. One pass over the text, 256 additions a word.
 */
public final class SimHashFingerprinter implements Fingerprinter<CharSequence> {

  /** SimHash, version 1: 256 bits. */
  public static final FingerprintScheme SCHEME =
      FingerprintScheme.code("text-simhash", 1, Modality.TEXT, 256);

  private static final int BITS = 256;

  private final CharacterFolding folding = new CharacterFolding();

  /** Makes a fingerprinter. */
  public SimHashFingerprinter() {}

  @Override
  public FingerprintScheme scheme() {
    return SCHEME;
  }

  @Override
  public BinaryCode fingerprint(CharSequence text) {
    int[] votes = new int[BITS + 1];
    TextGrams.forEach(text, folding, hash -> vote(hash, votes));
    long[] words = new long[BITS / Long.SIZE];
    for (int bit = 0; bit < BITS; bit++) {
      words[bit / Long.SIZE] |= (votes[bit] > 0 ? 1L : 0L) << (bit % Long.SIZE);
    }
    return BinaryCode.of(SCHEME, Math.min(BinaryCode.FULL_QUALITY, votes[BITS]), words);
  }

  private static void vote(long hash, int[] votes) {
    long mixed = hash;
    for (int bit = 0; bit < BITS; bit++) {
      if (bit % Long.SIZE == 0) {
        mixed = TokenHash.mix(mixed + bit + 1);
      }
      votes[bit] += (mixed >>> (bit % Long.SIZE) & 1) == 1 ? 1 : -1;
    }
    votes[BITS]++;
  }
}
