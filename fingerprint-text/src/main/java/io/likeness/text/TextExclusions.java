package io.likeness.text;

import io.likeness.core.FingerprintSet;
import java.util.List;

/**
 * What two texts may share without one being a copy of the other. Such passages are told of as
 * {@linkplain io.likeness.core.Exclusion excluded}, and count for nothing: what remains must be
 * significant by itself.
 *
 * <p>A quotation is what the suspect sets in quotation marks, of up to some three hundred words in
 * one paragraph, if little else was copied around it: a chapter is not excused by its dialogue. Nor
 * is what the work has in such marks too, which came along with the copy. With a reference in
 * brackets behind it ({@code (Ames 1901, 7)}, {@code [12]}) it is a quotation in any case.
 *
 * @param quotations whether quotations are excluded
 * @param bibliographies whether lists of references are: from a line that is their heading alone,
 *     in some forty languages, to where years cease to stand near each other
 * @param leastWords how many words of the suspect a passage must have at least to count, 0 or
 *     greater
 * @param boilerplate texts whose passages anybody may use, such as licences and templates
 */
public record TextExclusions(
    boolean quotations, boolean bibliographies, int leastWords, List<Boilerplate> boilerplate) {

  /** Quotations and lists of references. */
  public static final TextExclusions DEFAULT = new TextExclusions(true, true, 0, List.of());

  /** Nothing. */
  public static final TextExclusions NONE = new TextExclusions(false, false, 0, List.of());

  /**
   * A text that anybody may use.
   *
   * @param name what to call it
   * @param fingerprints its fingerprints as those of a work
   */
  public record Boilerplate(String name, FingerprintSet fingerprints) {}

  /**
   * Checks the number and copies the list.
   *
   * @throws IllegalArgumentException if the number is negative
   */
  public TextExclusions {
    if (leastWords < 0) {
      throw new IllegalArgumentException("leastWords is negative: " + leastWords);
    }
    boilerplate = List.copyOf(boilerplate);
  }
}
