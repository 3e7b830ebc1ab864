package io.likeness.core;

/**
 * What stays the same when a work is copied in disguise.
 *
 * <p>Deterministic: the same bytes give the same fingerprint on every machine. Immutable, so safe
 * for many threads.
 */
public sealed interface Fingerprint permits BinaryCode, Landmarks, LocalFeatures {

  /**
   * Returns the algorithm that made this fingerprint.
   *
   * @return the scheme
   */
  FingerprintScheme scheme();
}
