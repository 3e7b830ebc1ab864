package io.likeness.engine;

import io.likeness.core.ModalityProvider;
import io.likeness.index.IndexOptions;
import java.util.List;
import java.util.ServiceLoader;

/**
 * How a {@link Likeness} works.
 *
 * @param modalities what can be recognised
 * @param policy how verdicts follow from evidence
 * @param maxEValue matches with a greater E-value are not reported, greater than 0; 1e-3 says that
 *     a thousand unrelated suspects give one false match, which the standard policy calls uncertain
 * @param maxCandidates how many works of each search are aligned with a suspect, 1 or greater
 * @param maxFileBytes files larger than this are refused unread, 1 or greater
 * @param index how the index is kept
 * @param allowed copies that are known and allowed, and no findings
 */
public record LikenessOptions(
    List<ModalityProvider> modalities,
    VerdictPolicy policy,
    double maxEValue,
    int maxCandidates,
    long maxFileBytes,
    IndexOptions index,
    AllowList allowed) {

  /** The size above which files are refused unless another limit is set: 4 GiB. */
  public static final long DEFAULT_MAX_FILE_BYTES = 4L << 30;

  /**
   * Checks the numbers and copies the modalities.
   *
   * @throws IllegalArgumentException if a number is out of its range
   */
  public LikenessOptions {
    if (!(maxEValue > 0)) {
      throw new IllegalArgumentException("maxEValue is not positive: " + maxEValue);
    }
    if (maxCandidates < 1 || maxFileBytes < 1) {
      throw new IllegalArgumentException(
          "less than 1: maxCandidates " + maxCandidates + ", maxFileBytes " + maxFileBytes);
    }
    modalities = List.copyOf(modalities);
  }

  /**
   * Returns the options that are used unless others are given: every modality that {@link
   * ServiceLoader} finds, the standard policy, an E-value of at most 1e-3, 64 candidates, files up
   * to 4 GiB, nothing allowed.
   *
   * @return the default options
   */
  public static LikenessOptions defaults() {
    List<ModalityProvider> found =
        ServiceLoader.load(ModalityProvider.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList();
    return new LikenessOptions(
        found,
        VerdictPolicy.standard(),
        1e-3,
        64,
        DEFAULT_MAX_FILE_BYTES,
        IndexOptions.DEFAULT,
        AllowList.NONE);
  }

  /**
   * Replaces the modalities.
   *
   * @param modalities what can be recognised
   * @return options that have them
   */
  public LikenessOptions withModalities(List<ModalityProvider> modalities) {
    return new LikenessOptions(
        modalities, policy, maxEValue, maxCandidates, maxFileBytes, index, allowed);
  }

  /**
   * Replaces the policy.
   *
   * @param policy how verdicts follow from evidence
   * @return options that have it
   */
  public LikenessOptions withPolicy(VerdictPolicy policy) {
    return new LikenessOptions(
        modalities, policy, maxEValue, maxCandidates, maxFileBytes, index, allowed);
  }

  /**
   * Replaces the bound on the E-value.
   *
   * @param maxEValue the greatest E-value of a match that is reported
   * @return options that have it
   */
  public LikenessOptions withMaxEValue(double maxEValue) {
    return new LikenessOptions(
        modalities, policy, maxEValue, maxCandidates, maxFileBytes, index, allowed);
  }

  /**
   * Replaces the number of candidates.
   *
   * @param maxCandidates how many works of each search are aligned with a suspect
   * @return options that have it
   */
  public LikenessOptions withMaxCandidates(int maxCandidates) {
    return new LikenessOptions(
        modalities, policy, maxEValue, maxCandidates, maxFileBytes, index, allowed);
  }

  /**
   * Replaces the size limit.
   *
   * @param maxFileBytes files larger than this are refused unread
   * @return options that have it
   */
  public LikenessOptions withMaxFileBytes(long maxFileBytes) {
    return new LikenessOptions(
        modalities, policy, maxEValue, maxCandidates, maxFileBytes, index, allowed);
  }

  /**
   * Replaces the way the index is kept.
   *
   * @param index the options of the index
   * @return options that have it
   */
  public LikenessOptions withIndex(IndexOptions index) {
    return new LikenessOptions(
        modalities, policy, maxEValue, maxCandidates, maxFileBytes, index, allowed);
  }

  /**
   * Replaces the list of what is allowed.
   *
   * @param allowed copies that are known and allowed, and no findings
   * @return options that have it
   */
  public LikenessOptions withAllowed(AllowList allowed) {
    return new LikenessOptions(
        modalities, policy, maxEValue, maxCandidates, maxFileBytes, index, allowed);
  }
}
