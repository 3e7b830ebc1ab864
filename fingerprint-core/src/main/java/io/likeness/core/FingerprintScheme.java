package io.likeness.core;

import java.util.regex.Pattern;

/**
 * Identifies the algorithm that made a fingerprint: fingerprints compare only within one scheme.
 *
 * <p>A scheme is frozen. An algorithm that would give other bits for the same input gets a new
 * version, so that what is stored is never compared with what it does not mean. The scheme is
 * stored with every fingerprint and checked when an index is opened.
 *
 * @param name lower-case letters, digits and hyphens, such as {@code pdq}
 * @param version 1 or greater
 * @param modality the kind of work that it describes
 * @param kind the kind of fingerprint
 * @param bits the length of a {@link BinaryCode} (64 to 512, a multiple of 64), or the width of a
 *     term of {@link Landmarks} or of a word of {@link LocalFeatures} (1 to 32)
 * @param searchable whether candidates are found by it; if not, it is stored as evidence that an
 *     {@link Aligner} reads once a candidate has been found by another scheme
 */
public record FingerprintScheme(
    String name, int version, Modality modality, Kind kind, int bits, boolean searchable) {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

  /** The kinds of fingerprint. */
  public enum Kind {
    /** A fixed-length bit string of the whole item: {@link BinaryCode}. */
    BINARY_CODE,
    /** A list of hashed local features and where they stand: {@link Landmarks}. */
    LANDMARKS,
    /** A list of visual words with signatures and keypoints: {@link LocalFeatures}. */
    LOCAL_FEATURES
  }

  /**
   * Checks the components.
   *
   * @throws IllegalArgumentException if a component is out of its range
   */
  public FingerprintScheme {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("scheme name is not lower-case words: " + name);
    }
    if (version < 1) {
      throw new IllegalArgumentException("scheme version is less than 1: " + version);
    }
    boolean fits =
        switch (kind) {
          case BINARY_CODE -> bits >= 64 && bits <= 512 && bits % 64 == 0;
          case LANDMARKS, LOCAL_FEATURES -> bits >= 1 && bits <= 32;
        };
    if (!fits) {
      throw new IllegalArgumentException("bits out of range for " + kind + ": " + bits);
    }
  }

  /**
   * Makes a searchable scheme of binary codes.
   *
   * @param name the name
   * @param version 1 or greater
   * @param modality the kind of work
   * @param bits 64 to 512, a multiple of 64
   * @return the scheme
   */
  public static FingerprintScheme code(String name, int version, Modality modality, int bits) {
    return new FingerprintScheme(name, version, modality, Kind.BINARY_CODE, bits, true);
  }

  /**
   * Makes a searchable scheme of landmarks.
   *
   * @param name the name
   * @param version 1 or greater
   * @param modality the kind of work
   * @param bits the width of a term, 1 to 32
   * @return the scheme
   */
  public static FingerprintScheme landmarks(String name, int version, Modality modality, int bits) {
    return new FingerprintScheme(name, version, modality, Kind.LANDMARKS, bits, true);
  }

  /**
   * Makes a scheme of landmarks that are stored for alignment and not searched.
   *
   * @param name the name
   * @param version 1 or greater
   * @param modality the kind of work
   * @param bits the width of a term, 1 to 32
   * @return the scheme
   */
  public static FingerprintScheme evidence(String name, int version, Modality modality, int bits) {
    return new FingerprintScheme(name, version, modality, Kind.LANDMARKS, bits, false);
  }

  /**
   * Makes a searchable scheme of local features.
   *
   * @param name the name
   * @param version 1 or greater
   * @param modality the kind of work
   * @param bits the width of a visual word, 1 to 32
   * @return the scheme
   */
  public static FingerprintScheme localFeatures(
      String name, int version, Modality modality, int bits) {
    return new FingerprintScheme(name, version, modality, Kind.LOCAL_FEATURES, bits, true);
  }

  /**
   * Returns the name with the version, such as {@code pdq-1}: unique among schemes.
   *
   * @return the name, a hyphen and the version
   */
  public String id() {
    return name + "-" + version;
  }

  /** Compares all components; mostly it is asked whether a scheme equals itself. */
  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof FingerprintScheme scheme
            && name.equals(scheme.name)
            && version == scheme.version
            && modality == scheme.modality
            && kind == scheme.kind
            && bits == scheme.bits
            && searchable == scheme.searchable);
  }

  /** Of the name alone, which tells the schemes of an index apart: schemes are looked up often. */
  @Override
  public int hashCode() {
    return name.hashCode();
  }
}
