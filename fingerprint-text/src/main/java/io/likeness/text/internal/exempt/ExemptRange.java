package io.likeness.text.internal.exempt;

/**
 * A stretch of a text that is set apart from its writer's own words.
 *
 * @param start UTF-16 offset of its first code unit
 * @param end UTF-16 offset behind its last code unit
 * @param kind what it is
 */
public record ExemptRange(int start, int end, Kind kind) {

  /** What sets a stretch apart. */
  public enum Kind {
    /** Quotation marks, and nothing that says whose words they are. */
    QUOTED(0),
    /** Quotation marks, and a reference beside them. */
    CITED(1),
    /** An entry, or several in a row, of a list of references. */
    BIBLIOGRAPHY(2),
    /** Quotation marks, and words that name a speaker beside them. */
    ATTRIBUTED(3);

    private final int number;

    Kind(int number) {
      this.number = number;
    }

    private static Kind of(int number) {
      return switch (number) {
        case 0 -> QUOTED;
        case 1 -> CITED;
        case 2 -> BIBLIOGRAPHY;
        default -> ATTRIBUTED;
      };
    }
  }

  private static final int KIND_BITS = 2;

  /** Packs the kind and the length into a term of {@code text-exempt}. */
  int term() {
    return (end - start) << KIND_BITS | kind.number;
  }

  /**
   * Unpacks a landmark of {@code text-exempt}.
   *
   * @param term its term
   * @param position its position
   * @return the stretch
   */
  public static ExemptRange of(int term, int position) {
    Kind kind = Kind.of(term & ((1 << KIND_BITS) - 1));
    return new ExemptRange(position, position + (term >>> KIND_BITS), kind);
  }
}
