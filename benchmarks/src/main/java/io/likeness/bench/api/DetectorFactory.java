package io.likeness.bench.api;

import io.likeness.core.Modality;
import java.util.Optional;
import java.util.Set;

/**
 * Makes detectors of one kind. Found by {@link java.util.ServiceLoader}: name the class in {@code
 * META-INF/services/io.likeness.bench.api.DetectorFactory}.
 */
public interface DetectorFactory {

  /**
   * Returns the name for the command line and the tables.
   *
   * @return letters, digits and hyphens, such as {@code pdq}
   */
  String name();

  /**
   * Returns what the detectors can compare.
   *
   * @return at least one modality
   */
  Set<Modality> modalities();

  /**
   * Tells why the detector cannot run here.
   *
   * @return such as "fpcalc is not on the PATH"; empty if it can run
   */
  default Optional<String> missing() {
    return Optional.empty();
  }

  /**
   * Makes a detector with nothing registered.
   *
   * @param modality one of {@link #modalities()}
   * @param seed where the detector draws at random, it draws from this seed
   * @return a new detector, to be closed by the caller
   * @throws Exception if it cannot be made
   */
  Detector create(Modality modality, long seed) throws Exception;
}
