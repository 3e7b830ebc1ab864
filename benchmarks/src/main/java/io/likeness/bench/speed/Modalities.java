package io.likeness.bench.speed;

import io.likeness.core.Modality;
import io.likeness.core.ModalityProvider;
import java.util.ServiceLoader;

/** Finds the modules that fingerprint. */
final class Modalities {

  private Modalities() {}

  static ModalityProvider of(Modality modality) {
    return ServiceLoader.load(ModalityProvider.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(provider -> provider.modality() == modality)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no module for " + modality.id()));
  }
}
