package io.likeness.bench.scale;

import io.likeness.core.LocalFeatures;
import io.likeness.image.local.LocalFingerprinter;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Draws local features of pictures that do not exist, from those of pictures that do.
 *
 * <p>A picture is patched together from pieces of real ones: features that follow each other, with
 * their sizes and angles, so that what is frequent in real pictures, and what repeats within one,
 * does so here. One of the nearest words of each is drawn, some bits of its signature are flipped,
 * and it is laid anywhere. For one thread.
 */
public final class SyntheticPictures {

  /** Keypoints of a piece. */
  private static final int PIECE = 24;

  /**
   * Bits of a signature that are drawn to be flipped: two features made from one then differ in
   * about 24, more than are taken for the same place.
   */
  private static final int FLIPS = 18;

  private final List<Pool> pools;
  private final int[] counts;
  private final SplittableRandom random;

  /** The features of a picture, and where each keypoint begins. */
  private static final class Pool {
    private final LocalFeatures features;
    private final int[] starts;

    Pool(LocalFeatures features) {
      this.features = features;
      this.starts =
          IntStream.rangeClosed(0, features.count())
              .filter(i -> i == 0 || i == features.count() || !features.sharesKeypoint(i - 1, i))
              .toArray();
    }

    int keypoints() {
      return starts.length - 1;
    }

    /** Draws one of the words of a keypoint. */
    int draw(int keypoint, SplittableRandom random) {
      return random.nextInt(starts[keypoint], starts[keypoint + 1]);
    }
  }

  /**
   * Takes real features.
   *
   * @param real of pictures as suspects, with several words a keypoint; those with none are left
   *     out
   * @param counts how many features works have; one is drawn for each picture
   * @param seed what to draw from
   * @throws IllegalArgumentException if there are no features or no counts
   */
  public SyntheticPictures(List<LocalFeatures> real, List<Integer> counts, long seed) {
    this.pools = real.stream().filter(features -> !features.isEmpty()).map(Pool::new).toList();
    if (pools.isEmpty() || counts.isEmpty()) {
      throw new IllegalArgumentException(
          "nothing to draw from: " + pools.size() + " pictures, " + counts.size() + " counts");
    }
    this.counts = counts.stream().mapToInt(Integer::intValue).toArray();
    this.random = new SplittableRandom(seed);
  }

  /**
   * Draws a picture.
   *
   * @return the features of a work
   */
  public LocalFeatures next() {
    int count = counts[random.nextInt(counts.length)];
    LocalFeatures.Builder builder = LocalFeatures.builder(LocalFingerprinter.SCHEME, count);
    while (builder.count() < count) {
      Pool pool = pools.get(random.nextInt(pools.size()));
      int first = random.nextInt(pool.keypoints());
      int last = Math.min(pool.keypoints(), first + Math.min(PIECE, count - builder.count()));
      for (int keypoint = first; keypoint < last; keypoint++) {
        add(pool, keypoint, builder);
      }
    }
    return builder.build();
  }

  private void add(Pool pool, int keypoint, LocalFeatures.Builder builder) {
    LocalFeatures features = pool.features;
    int chosen = pool.draw(keypoint, random);
    long signature = features.signature(chosen);
    for (int i = 0; i < FLIPS; i++) {
      signature ^= 1L << random.nextInt(Long.SIZE);
    }
    builder.add(
        features.word(chosen),
        signature,
        random.nextInt(LocalFeatures.MAX_COORDINATE + 1),
        random.nextInt(LocalFeatures.MAX_COORDINATE + 1),
        features.size(chosen),
        features.angle(chosen));
  }
}
