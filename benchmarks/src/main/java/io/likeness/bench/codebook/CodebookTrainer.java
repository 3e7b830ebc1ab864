package io.likeness.bench.codebook;

import io.likeness.image.local.Codebook;
import io.likeness.image.local.Codebook.Table;
import io.likeness.image.local.Features;
import java.util.Random;

/**
 * Trains a codebook on the descriptors of pictures.
 *
 * <p>Each step sees the tables of the steps before as they are written, rounded. The same pictures
 * in the same order and the same seed give the same codebook. Not safe for several threads.
 */
public final class CodebookTrainer {

  private static final int ROUNDS = 25;
  private static final int TURNS = 40;

  private final Lines descriptors = new Lines(Codebook.DESCRIPTOR);

  /** Makes a trainer that has seen nothing. */
  public CodebookTrainer() {}

  /**
   * Learns from the descriptors of a picture.
   *
   * @param features what was extracted
   */
  public void add(Features features) {
    float[] descriptor = new float[Codebook.DESCRIPTOR];
    for (int i = 0; i < features.count(); i++) {
      features.descriptor(i, descriptor);
      descriptors.add(descriptor);
    }
  }

  /**
   * Returns how many descriptors were added.
   *
   * @return 0 or greater
   */
  public int descriptors() {
    return descriptors.count();
  }

  /**
   * Trains.
   *
   * @param seed what to draw from
   * @return the codebook
   * @throws IllegalArgumentException if there are fewer descriptors than centroids
   */
  public Codebook train(long seed) {
    Random random = new Random(seed);
    Table mean = Table.of(Rotations.mean(descriptors));
    Table projection =
        Table.of(Rotations.principal(descriptors, mean.values(), Codebook.DIMENSIONS));
    Lines components =
        descriptors.projected(mean.values(), projection.values(), Codebook.DIMENSIONS);
    Table even = Table.of(centroids(components.everySecond(0), random));
    Table odd = Table.of(centroids(components.everySecond(1), random));
    Table rotation = Table.of(Rotations.towardsCorners(components, TURNS, random));
    float[] zero = new float[Codebook.DIMENSIONS];
    Table thresholds =
        Table.of(
            Rotations.medians(components.projected(zero, rotation.values(), Codebook.DIMENSIONS)));
    return new Codebook(mean, projection, even, odd, rotation, thresholds);
  }

  private static float[] centroids(Lines half, Random random) {
    return KMeans.train(half, Codebook.CENTROIDS, ROUNDS, random);
  }
}
