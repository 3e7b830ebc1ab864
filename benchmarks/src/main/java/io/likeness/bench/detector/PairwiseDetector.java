package io.likeness.bench.detector;

import io.likeness.bench.api.Detection;
import io.likeness.bench.api.Detector;
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
final class PairwiseDetector<W, S> implements Detector {

  /** Describes a file. */
  @FunctionalInterface
  interface Describer<P> {
    P describe(Path file) throws Exception;
  }

  /** Compares a suspect with a work. */
  @FunctionalInterface
  interface Comparison<W, S> {
    Optional<Detection> compare(String name, W work, S suspect);
  }

  private final Describer<W> works;
  private final Describer<S> suspects;
  private final Comparison<W, S> comparison;
  private final Map<String, W> registered = new LinkedHashMap<>();

  PairwiseDetector(Describer<W> works, Describer<S> suspects, Comparison<W, S> comparison) {
    this.works = works;
    this.suspects = suspects;
    this.comparison = comparison;
  }

  /** Makes a detector that describes works and suspects in the same way. */
  static <P> PairwiseDetector<P, P> of(Describer<P> describer, Comparison<P, P> comparison) {
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
