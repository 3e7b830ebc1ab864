package io.likeness.engine;

import io.likeness.core.Transform;

/**
 * Decides what a match amounts to. Replace it where a house has rules of its own.
 *
 * <p>Implementations are safe for many threads.
 */
@FunctionalInterface
public interface VerdictPolicy {

  /**
   * What a verdict follows from.
   *
   * @param sameBytes whether the suspect equals the registered file byte for byte
   * @param eValue how many matches as good as this one chance gives in an index of this size
   * @param similarity how alike the copied parts are, 0 to 1
   * @param coverageOfSuspect the share of the suspect that is copied, 0 to 1
   * @param coverageOfWork the share of the work that was copied, 0 to 1
   * @param transform how the copy was changed
   */
  record Evidence(
      boolean sameBytes,
      double eValue,
      double similarity,
      double coverageOfSuspect,
      double coverageOfWork,
      Transform transform) {}

  /**
   * Decides.
   *
   * @param evidence what is known of the match
   * @return the verdict
   */
  Verdict verdict(Evidence evidence);

  /**
   * Returns the policy that is used unless another one is given. The first rule that holds decides:
   *
   * <ol>
   *   <li>the same bytes: {@link Verdict#IDENTICAL};
   *   <li>an E-value above 1e-5: {@link Verdict#UNCERTAIN};
   *   <li>a similarity below 0.6: {@link Verdict#DERIVED};
   *   <li>at least 0.8 of the suspect and of the work: {@link Verdict#NEAR_DUPLICATE};
   *   <li>else {@link Verdict#PARTIAL_COPY}.
   * </ol>
   *
   * @return the standard policy
   */
  static VerdictPolicy standard() {
    return StandardVerdictPolicy.INSTANCE;
  }
}
