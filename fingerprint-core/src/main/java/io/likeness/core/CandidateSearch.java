package io.likeness.core;

/** How candidates are looked for in one scheme of a modality. */
public sealed interface CandidateSearch {

  /**
   * Returns the scheme that is searched.
   *
   * @return a searchable scheme
   */
  FingerprintScheme scheme();

  /**
   * Finds the works whose code is near one of the suspect's.
   *
   * @param scheme a scheme of binary codes
   * @param radius the largest Hamming distance of a candidate, 0 to {@code scheme.bits()}
   */
  record Near(FingerprintScheme scheme, int radius) implements CandidateSearch {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the scheme is of another kind or the radius out of range
     */
    public Near {
      if (scheme.kind() != FingerprintScheme.Kind.BINARY_CODE) {
        throw new IllegalArgumentException("not a scheme of binary codes: " + scheme.id());
      }
      if (radius < 0 || radius > scheme.bits()) {
        throw new IllegalArgumentException("radius is not in 0.." + scheme.bits() + ": " + radius);
      }
    }
  }

  /**
   * Finds the works that share the most landmarks with the suspect at about the same offset.
   *
   * @param scheme a scheme of landmarks
   * @param offsetTolerance how far the difference of two positions may drift within one copied
   *     part, in the scheme's unit of position, 1 or greater
   * @param minimumVotes the fewest shared landmarks of a candidate, 1 or greater
   */
  record Shared(FingerprintScheme scheme, int offsetTolerance, int minimumVotes)
      implements CandidateSearch {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the scheme is of another kind or a number is less than 1
     */
    public Shared {
      if (scheme.kind() != FingerprintScheme.Kind.LANDMARKS) {
        throw new IllegalArgumentException("not a scheme of landmarks: " + scheme.id());
      }
      if (offsetTolerance < 1 || minimumVotes < 1) {
        throw new IllegalArgumentException(
            "less than 1: offsetTolerance " + offsetTolerance + ", minimumVotes " + minimumVotes);
      }
    }
  }

  /**
   * Finds the works that share the most local features with the suspect, all of them turned and
   * scaled alike.
   *
   * @param scheme a scheme of local features
   * @param signatureRadius the largest Hamming distance of the signatures of a shared feature, 0 to
   *     64
   * @param minimumVotes the fewest shared features of a candidate, 1 or greater
   */
  record Geometric(FingerprintScheme scheme, int signatureRadius, int minimumVotes)
      implements CandidateSearch {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the scheme is of another kind or a number out of range
     */
    public Geometric {
      if (scheme.kind() != FingerprintScheme.Kind.LOCAL_FEATURES) {
        throw new IllegalArgumentException("not a scheme of local features: " + scheme.id());
      }
      if (signatureRadius < 0 || signatureRadius > Long.SIZE) {
        throw new IllegalArgumentException("signatureRadius is not in 0..64: " + signatureRadius);
      }
      if (minimumVotes < 1) {
        throw new IllegalArgumentException("minimumVotes is less than 1: " + minimumVotes);
      }
    }
  }
}
