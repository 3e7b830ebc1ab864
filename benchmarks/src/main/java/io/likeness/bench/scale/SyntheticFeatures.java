package io.likeness.bench.scale;

import io.likeness.core.FingerprintScheme;
import io.likeness.core.LocalFeatures;
import io.likeness.core.Modality;
import java.util.SplittableRandom;

/**
 * Draws local features of unrelated pictures. Some visual words are frequent and most are rare: the
 * word of a uniform number {@code u} is {@code u^skew} times the number of words. Sizes spread as
 * those of a detector do, with more small features than large ones; all else is uniform. For one
 * thread.
 */
public final class SyntheticFeatures {

  /** A scheme that no fingerprinter has. */
  public static final FingerprintScheme SCHEME =
      FingerprintScheme.localFeatures("synthetic-features", 1, Modality.IMAGE, 16);

  private static final int LARGEST = 64;
  private static final int SIZES = 48;
  private static final int TURN = 77;
  private static final int ZOOM = 9;

  private final SplittableRandom random;
  private final double skew;

  /**
   * Chooses the distribution.
   *
   * @param skew 1 for uniform words, greater for frequent ones
   * @param seed what to draw from
   */
  public SyntheticFeatures(double skew, long seed) {
    this.skew = skew;
    this.random = new SplittableRandom(seed);
  }

  /**
   * Draws the features of a picture.
   *
   * @param count how many
   * @return the features of the next picture
   */
  public LocalFeatures next(int count) {
    LocalFeatures.Builder features = LocalFeatures.builder(SCHEME, count);
    for (int i = 0; i < count; i++) {
      addRandom(features);
    }
    return features.build();
  }

  /**
   * Makes a picture that shows a part of another, turned and enlarged.
   *
   * @param work any features of the scheme
   * @param shared how many of them the picture has, each with an eighth of its signature flipped
   * @param count how many it has in all
   * @return the features of the picture
   */
  public LocalFeatures showing(LocalFeatures work, int shared, int count) {
    LocalFeatures.Builder features = LocalFeatures.builder(SCHEME, count);
    for (int i = 0; i < shared; i++) {
      long flips = random.nextLong();
      flips &= random.nextLong();
      flips &= random.nextLong();
      features.add(
          work.word(i),
          work.signature(i) ^ flips,
          work.x(i),
          work.y(i),
          work.size(i) - ZOOM,
          (work.angle(i) + TURN) % LocalFeatures.STEPS_PER_TURN);
    }
    while (features.count() < count) {
      addRandom(features);
    }
    return features.build();
  }

  private void addRandom(LocalFeatures.Builder features) {
    int rank = (int) ((1 << SCHEME.bits()) * Math.pow(random.nextDouble(), skew));
    features.add(
        rank,
        random.nextLong(),
        random.nextInt(LocalFeatures.MAX_COORDINATE + 1),
        random.nextInt(LocalFeatures.MAX_COORDINATE + 1),
        LARGEST + (int) (SIZES * Math.sqrt(random.nextDouble())),
        random.nextInt(LocalFeatures.STEPS_PER_TURN));
  }
}
