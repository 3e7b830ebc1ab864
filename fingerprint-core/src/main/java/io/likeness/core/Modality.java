package io.likeness.core;

import java.util.Locale;

/** A kind of work, as people perceive it. */
public enum Modality {
  /** A still picture. */
  IMAGE,
  /** Sound. */
  AUDIO,
  /** Written language. */
  TEXT;

  private final String id = name().toLowerCase(Locale.ROOT);

  /**
   * Returns the name used in reports and on the command line.
   *
   * @return the constant's name in lower case
   */
  public String id() {
    return id;
  }

  /**
   * Finds a modality by its {@link #id()}.
   *
   * @param id the name, in any case
   * @return the modality
   * @throws IllegalArgumentException if there is none of that name
   */
  public static Modality ofId(String id) {
    for (Modality modality : values()) {
      if (modality.id().equalsIgnoreCase(id)) {
        return modality;
      }
    }
    throw new IllegalArgumentException("unknown modality: " + id);
  }
}
