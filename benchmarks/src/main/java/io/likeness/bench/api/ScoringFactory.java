package io.likeness.bench.api;

import io.likeness.core.Modality;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * The shortest way to a detector of one's own: says how to describe a file and how alike two
 * descriptions are, and is compared with all works, one after the other. Needs a public constructor
 * without parameters, and to be named where {@link DetectorFactory} says.
 *
 * @param <D> how a file is described
 */
public abstract class ScoringFactory<D> implements DetectorFactory {

  private final String name;
  private final Set<Modality> modalities;

  /**
   * Names the detector.
   *
   * @param name letters, digits and hyphens
   * @param modalities what it can compare, at least one
   */
  protected ScoringFactory(String name, Modality... modalities) {
    this.name = name;
    this.modalities = Set.of(modalities);
  }

  /**
   * Describes a file.
   *
   * @param file a work or a suspect
   * @return what {@link #score} needs of it
   * @throws Exception if the file cannot be read
   */
  protected abstract D describe(Path file) throws Exception;

  /**
   * Compares a work and a suspect.
   *
   * @param work what is known of the work
   * @param suspect what is known of the suspect
   * @return the greater the surer, comparable between suspects; 0 or less if there is no evidence
   *     at all
   */
  protected abstract double score(D work, D suspect);

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final Set<Modality> modalities() {
    return modalities;
  }

  @Override
  public final Detector create(Modality modality, long seed) {
    return PairwiseDetector.of(this::describe, this::detection);
  }

  private Optional<Detection> detection(String work, D registered, D suspect) {
    double score = score(registered, suspect);
    return score > 0 ? Optional.of(Detection.of(work, score)) : Optional.empty();
  }
}
