package io.likeness.bench.scale;

import io.likeness.core.FingerprintScheme;
import io.likeness.core.Landmarks;
import io.likeness.core.Modality;
import java.util.SplittableRandom;

/**
 * Draws landmarks of unrelated works. Some terms are frequent and most are rare, as of real ones:
 * the term of a uniform number {@code u} is {@code u^skew} times the number of terms. For one
 * thread.
 */
public final class SyntheticLandmarks {

  /** A scheme that no fingerprinter has. */
  public static final FingerprintScheme SCHEME =
      FingerprintScheme.landmarks("synthetic-landmarks", 1, Modality.AUDIO, 24);

  private final SplittableRandom random;
  private final double skew;

  /**
   * Chooses the distribution.
   *
   * @param skew 1 for terms that are all as frequent; 2 gives one in a thousand terms 3 % of the
   *     landmarks
   * @param seed what to draw from
   */
  public SyntheticLandmarks(double skew, long seed) {
    if (!(skew >= 1)) {
      throw new IllegalArgumentException("skew is less than 1: " + skew);
    }
    this.skew = skew;
    this.random = new SplittableRandom(seed);
  }

  /**
   * Draws a work.
   *
   * @param landmarks how many landmarks it has, 1 or greater
   * @return landmarks one to four positions apart
   */
  public Landmarks next(int landmarks) {
    Landmarks.Builder builder = Landmarks.builder(SCHEME, landmarks);
    int position = 0;
    for (int i = 0; i < landmarks; i++) {
      position += 1 + random.nextInt(4);
      builder.add(
          (int) (StrictMath.pow(random.nextDouble(), skew) * (1 << SCHEME.bits())), position);
    }
    return builder.build();
  }

  /**
   * Cuts a passage out of a work and damages it.
   *
   * @param work any landmarks of the scheme
   * @param landmarks how many to keep, 1 to the size of the work
   * @param damaged the share of them whose term is drawn anew, 0 to 1
   * @return the passage, its first landmark at its first position
   */
  public Landmarks passage(Landmarks work, int landmarks, double damaged) {
    int from = random.nextInt(work.size() - landmarks + 1);
    Landmarks.Builder builder = Landmarks.builder(SCHEME, landmarks);
    for (int i = from; i < from + landmarks; i++) {
      boolean keep = random.nextDouble() >= damaged;
      builder.add(
          keep ? work.term(i) : random.nextInt(1 << SCHEME.bits()),
          work.position(i) - work.position(from));
    }
    return builder.build();
  }
}
