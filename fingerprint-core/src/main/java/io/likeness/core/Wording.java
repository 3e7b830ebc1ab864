package io.likeness.core;

import java.util.List;

/**
 * How a copied passage of a text was changed.
 *
 * @param kind the change in a word
 * @param disguises the characters of the suspect that hide the passage: look-alike letters of other
 *     scripts, dressed-up letters, characters that nobody sees; UTF-16 offsets into the extracted
 *     text, in their order
 */
public record Wording(Kind kind, List<Region.TextRange> disguises) {

  /** What was done to the words of a passage. The first that holds is told. */
  public enum Kind {
    /** Look-alike, dressed-up or invisible characters hide it. */
    OBFUSCATED("obfuscated"),
    /** Its parts stand in another order. */
    REORDERED("reordered"),
    /** Words were replaced, left out or put in. */
    EDITED("edited"),
    /** The same words in the same order; case, spacing and punctuation may differ. */
    VERBATIM("verbatim");

    private final String id;

    Kind(String id) {
      this.id = id;
    }

    /**
     * Returns the name used in reports.
     *
     * @return a word in lower case
     */
    public String id() {
      return id;
    }
  }

  /** Copies the list. */
  public Wording {
    disguises = List.copyOf(disguises);
  }
}
