package io.likeness.bench.detector;

import io.likeness.bench.api.Detector;
import io.likeness.bench.api.DetectorFactory;
import io.likeness.core.Modality;
import io.likeness.core.ModalityProvider;
import io.likeness.engine.Likeness;
import io.likeness.engine.LikenessOptions;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes detectors that are Likeness as a whole: index, search, alignment, significance. */
public final class LikenessFactory implements DetectorFactory {

  /** So large that no evidence is left out. */
  private static final double ALL = 1e12;

  private final LikenessOptions options = LikenessOptions.defaults().withMaxEValue(ALL);

  /** Makes the factory. */
  public LikenessFactory() {}

  @Override
  public String name() {
    return "likeness";
  }

  @Override
  public Set<Modality> modalities() {
    return options.modalities().stream()
        .map(ModalityProvider::modality)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Detector create(Modality modality, long seed) {
    List<ModalityProvider> wanted =
        options.modalities().stream().filter(provider -> provider.modality() == modality).toList();
    if (wanted.isEmpty()) {
      throw new IllegalArgumentException("modality not available: " + modality.id());
    }
    return new LikenessDetector(Likeness.inMemory(options.withModalities(wanted)));
  }
}
