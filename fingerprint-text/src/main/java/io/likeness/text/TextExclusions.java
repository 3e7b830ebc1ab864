package io.likeness.text;

import io.likeness.core.FingerprintSet;
import java.util.List;

/**
 * What two texts may share without one being a copy of the other. Such passages are told of as
 * {@linkplain io.likeness.core.Exclusion excluded}, and count for nothing: what remains must be
 * significant by itself.
 *
 * <p>A quotation is what the suspect sets in quotation marks in one paragraph and names the source
 * of: by a reference in brackets or a footnote mark behind it ({@code (Ames 1901, 7)}, {@code
 * [12]}), by a name with a year before it ({@code Ames (1901) wrote}), or by a verb of saying or a
 * dash and a name beside it. The last two hold only if little else was copied around it (a chapter
 * is not excused by its dialogue) and if the work does not have it in such marks too, which then
 * came along with the copy. Marks alone excuse nothing. Nor do they excuse more than 150 words at a
 * time, quotations with fewer than ten words between them taken together, and none are excused if
 * they make up more than a quarter of the suspect.
 *
 * <p>Of a list of references what looks like its entries is excluded: it has a year, is not long,
 * and is dense with marks, numbers and initials. A list is told by its heading, in some forty
 * languages, and by consisting of entries for the most part; one that makes up more than a quarter
 * of the suspect is not excluded.
 *
 * @param quotations whether quotations are excluded
 * @param bibliographies whether lists of references are
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
