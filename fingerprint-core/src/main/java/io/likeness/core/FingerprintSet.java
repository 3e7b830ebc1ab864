package io.likeness.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that is known of one file: how large it is, its fingerprints, and what was odd about it.
 *
 * @param extent the size of the item
 * @param fingerprints the fingerprints; at most one {@link Landmarks} of a scheme, but any number
 *     of {@link BinaryCode}s and {@link LocalFeatures}, whose order the scheme defines (the mirror
 *     images and turns of a suspect, say)
 * @param notes what a person should know, such as a truncated end or a picture too flat to judge;
 *     empty if all is well
 */
public record FingerprintSet(Extent extent, List<Fingerprint> fingerprints, List<String> notes) {

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if two landmarks are of one scheme
   */
  public FingerprintSet {
    fingerprints = List.copyOf(fingerprints);
    notes = List.copyOf(notes);
    for (int i = 0; i < fingerprints.size(); i++) {
      if (fingerprints.get(i) instanceof Landmarks landmarks
          && landmarks(fingerprints.subList(0, i), landmarks.scheme()).isPresent()) {
        throw new IllegalArgumentException(
            "two landmarks of one scheme: " + landmarks.scheme().id());
      }
    }
  }

  /**
   * Makes a set without notes.
   *
   * @param extent the size of the item
   * @param fingerprints the fingerprints
   */
  public FingerprintSet(Extent extent, List<? extends Fingerprint> fingerprints) {
    this(extent, List.copyOf(fingerprints), List.of());
  }

  /**
   * Returns the codes of a scheme.
   *
   * @param scheme the scheme
   * @return the codes in their order, perhaps none
   */
  public List<BinaryCode> codes(FingerprintScheme scheme) {
    int size = fingerprints.size();
    List<BinaryCode> codes = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      if (fingerprints.get(i) instanceof BinaryCode code && code.scheme().equals(scheme)) {
        codes.add(code);
      }
    }
    return codes;
  }

  /**
   * Returns the local features of a scheme.
   *
   * @param scheme the scheme
   * @return the lists of features in their order, perhaps none
   */
  public List<LocalFeatures> localFeatures(FingerprintScheme scheme) {
    List<LocalFeatures> found = new ArrayList<>();
    for (Fingerprint fingerprint : fingerprints) {
      if (fingerprint instanceof LocalFeatures features && features.scheme().equals(scheme)) {
        found.add(features);
      }
    }
    return found;
  }

  /**
   * Returns the landmarks of a scheme.
   *
   * @param scheme the scheme
   * @return the landmarks, or empty if there are none of it
   */
  public Optional<Landmarks> landmarks(FingerprintScheme scheme) {
    return landmarks(fingerprints, scheme);
  }

  private static Optional<Landmarks> landmarks(
      List<Fingerprint> fingerprints, FingerprintScheme scheme) {
    for (Fingerprint fingerprint : fingerprints) {
      if (fingerprint instanceof Landmarks landmarks && landmarks.scheme().equals(scheme)) {
        return Optional.of(landmarks);
      }
    }
    return Optional.empty();
  }
}
