package io.likeness.bench.api;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Describes every file and compares a suspect with all works, one after the other.
 *
 * @param <W> how a work is described
 * @param <S> how a suspect is described
 */
public final class PairwiseDetector<W, S> implements Detector {

  /**
   * Describes a file.
   *
   * @param <P> how it is described
   */
  @FunctionalInterface
  public interface Describer<P> {
    /**
     * Describes a file.
     *
     * @param file any file
     * @return what comparisons need of it
     * @throws Exception if the file cannot be read
     */
    P describe(Path file) throws Exception;
  }

  /**
   * Compares a suspect with a work.
   *
   * @param <W> how a work is described
   * @param <S> how a suspect is described
   */
  @FunctionalInterface
  public interface Comparison<W, S> {
    /**
     * Compares a suspect with a work.
     *
     * @param name the name of the work
     * @param work what is known of the work
     * @param suspect what is known of the suspect
     * @return what was found of the work; empty if there is no evidence at all
     */
    Optional<Detection> compare(String name, W work, S suspect);
  }

  private final Describer<W> works;
  private final Describer<S> suspects;
  private final Comparison<W, S> comparison;
  private final Map<String, W> registered = new LinkedHashMap<>();

  /**
   * Takes what it is made of.
   *
   * @param works describes works
   * @param suspects describes suspects
   * @param comparison compares them
   */
  public PairwiseDetector(Describer<W> works, Describer<S> suspects, Comparison<W, S> comparison) {
    this.works = works;
    this.suspects = suspects;
    this.comparison = comparison;
  }

  /**
   * Makes a detector that describes works and suspects in the same way.
   *
   * @param <P> how a file is described
   * @param describer describes both
   * @param comparison compares them
   * @return the detector
   */
  public static <P> PairwiseDetector<P, P> of(Describer<P> describer, Comparison<P, P> comparison) {
    return new PairwiseDetector<>(describer, describer, comparison);
  }

  @Override
  public void register(String work, Path file) throws Exception {
    registered.put(work, works.describe(file));
  }

  @Override
  public List<Detection> detect(Path suspect) throws Exception {
    S description = suspects.describe(suspect);
    List<Detection> found = new ArrayList<>();
    registered.forEach(
        (name, work) -> comparison.compare(name, work, description).ifPresent(found::add));
    found.sort(Comparator.comparingDouble(Detection::score).reversed());
    return found;
  }
}
