package io.likeness.core;

/**
 * A part that a suspect shares with a work and that does not count: it is no copy that anybody
 * looks for, and stays on the record.
 *
 * @param segment the part
 * @param reason why it does not count
 * @param source what the reason names, such as the file whose boilerplate it is; may be empty
 * @param significance how often chance would do as well
 */
public record Exclusion(Segment segment, Reason reason, String source, Significance significance) {

  /** Why a part does not count. */
  public enum Reason {
    /** The suspect sets it in quotation marks. */
    QUOTATION("quotation"),
    /** It stands in the suspect's list of references. */
    BIBLIOGRAPHY("bibliography"),
    /** It also stands in a text that was named as boilerplate. */
    BOILERPLATE("boilerplate"),
    /** It is shorter than what was asked for. */
    TOO_SHORT("tooShort");

    private final String id;

    Reason(String id) {
      this.id = id;
    }

    /**
     * Returns the name used in reports.
     *
     * @return the name, in lower camel case
     */
    public String id() {
      return id;
    }
  }
}
