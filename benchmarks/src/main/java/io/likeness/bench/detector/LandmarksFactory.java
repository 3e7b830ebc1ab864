package io.likeness.bench.detector;

import io.likeness.bench.api.Detector;
import io.likeness.bench.api.DetectorFactory;
import io.likeness.core.CandidateSearch;
import io.likeness.core.Modality;
import io.likeness.core.ModalityProvider;
import io.likeness.engine.LikenessOptions;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes detectors that are the landmarks of Likeness alone, as its index retrieves them and before
 * any alignment: word 3-grams of texts, sub-prints of sounds, and whatever else a modality stores
 * as landmarks.
 */
public final class LandmarksFactory implements DetectorFactory {

  private final List<ModalityProvider> providers =
      LikenessOptions.defaults().modalities().stream()
          .filter(provider -> !searches(provider).isEmpty())
          .toList();

  /** Makes the factory. */
  public LandmarksFactory() {}

  @Override
  public String name() {
    return "landmarks";
  }

  @Override
  public Set<Modality> modalities() {
    return providers.stream()
        .map(ModalityProvider::modality)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Detector create(Modality modality, long seed) {
    return providers.stream()
        .filter(provider -> provider.modality() == modality)
        .findFirst()
        .map(provider -> new LandmarkDetector(provider, searches(provider)))
        .orElseThrow(
            () -> new IllegalArgumentException("there are no landmarks of " + modality.id()));
  }

  private static List<CandidateSearch.Shared> searches(ModalityProvider provider) {
    return provider.searches().stream()
        .filter(CandidateSearch.Shared.class::isInstance)
        .map(CandidateSearch.Shared.class::cast)
        .toList();
  }
}
