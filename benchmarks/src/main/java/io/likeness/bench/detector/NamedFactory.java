package io.likeness.bench.detector;

import io.likeness.bench.api.Detector;
import io.likeness.bench.api.DetectorFactory;
import io.likeness.core.Modality;
import java.util.Set;

/** A factory of one modality, to be subclassed by what {@link java.util.ServiceLoader} finds. */
abstract class NamedFactory implements DetectorFactory {

  /** Makes the detector. */
  @FunctionalInterface
  interface Maker {
    Detector make(long seed) throws Exception;
  }

  private final String name;
  private final Modality modality;
  private final Maker maker;

  NamedFactory(String name, Modality modality, Maker maker) {
    this.name = name;
    this.modality = modality;
    this.maker = maker;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final Set<Modality> modalities() {
    return Set.of(modality);
  }

  @Override
  public final Detector create(Modality wanted, long seed) throws Exception {
    if (wanted != modality) {
      throw new IllegalArgumentException(name + " does not compare " + wanted.id());
    }
    return maker.make(seed);
  }
}
