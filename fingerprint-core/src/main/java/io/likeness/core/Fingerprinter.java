package io.likeness.core;

/**
 * Computes a fingerprint of decoded media.
 *
 * <p>Implementations are deterministic and safe for many threads.
 *
 * @param <M> the decoded media, such as a grey image, a signal or a text
 */
public interface Fingerprinter<M> {

  /**
   * Returns the scheme of the fingerprints that this makes.
   *
   * @return the scheme
   */
  FingerprintScheme scheme();

  /**
   * Computes the fingerprint.
   *
   * @param media the decoded media, not changed
   * @return a fingerprint of {@link #scheme()}
   */
  Fingerprint fingerprint(M media);
}
