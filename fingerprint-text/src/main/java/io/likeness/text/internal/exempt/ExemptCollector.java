package io.likeness.text.internal.exempt;

import io.likeness.core.Landmarks;
import io.likeness.text.TextSchemes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the quotations and the lists of references of a text, in one pass over pieces of any
 * length. For one thread and one text.
 *
 * <p>Passes over what is neither mark nor end of line by a table look-up a character, but for the
 * words behind a quotation and a list of references.
 */
public final class ExemptCollector {

  private static final int ASCII = 128;

  /** The ASCII characters that mean something here. */
  private static final boolean[] TELLING = telling();

  private final List<ExemptRange> ranges = new ArrayList<>();
  private final QuotationFinder quotations;
  private final BibliographyFinder bibliographies = new BibliographyFinder(ranges::add);
  private int offset;

  /**
   * Starts a text.
   *
   * @param judging whether to look for the sources of quotations, which only those of suspects need
   */
  public ExemptCollector(boolean judging) {
    quotations = new QuotationFinder(ranges::add, judging);
  }

  private static boolean[] telling() {
    boolean[] telling = new boolean[ASCII];
    for (char c : "\n\"".toCharArray()) {
      telling[c] = true;
    }
    return telling;
  }

  /**
   * Takes the next piece of the text.
   *
   * @param text an array that holds it
   * @param from the index of its first code unit
   * @param to the index behind its last code unit
   */
  public void accept(char[] text, int from, int to) {
    int base = offset - from;
    bibliographies.begin(from);
    int i = from;
    while (i < to) {
      if (!quotations.isListening() && !bibliographies.isListening()) {
        i = nextTelling(text, i, to);
      }
      if (i < to) {
        take(text, from, i, i + base);
      }
      i++;
    }
    quotations.keep(text, from, to);
    bibliographies.end(text, to);
    offset += to - from;
  }

  private static int nextTelling(char[] text, int from, int to) {
    int i = from;
    while (i < to && !isTelling(text[i])) {
      i++;
    }
    return i;
  }

  private static boolean isTelling(char c) {
    return c < ASCII ? TELLING[c] : QuotationFinder.isMark(c);
  }

  private void take(char[] text, int from, int i, int at) {
    char c = text[i];
    if (quotations.isListening()) {
      quotations.listen(c);
    }
    if (bibliographies.isListening()) {
      bibliographies.listen(c);
    }
    if (c >= ASCII) {
      if (QuotationFinder.isMark(c)) {
        quotations.mark(text, from, i, at);
      }
    } else if (TELLING[c]) {
      ascii(text, from, i, at);
    }
  }

  private void ascii(char[] text, int from, int i, int at) {
    if (text[i] == '"') {
      quotations.asciiMark(text, from, i, at);
    } else if (bibliographies.endLine(text, i, at)) {
      quotations.paragraph(at);
    }
  }

  /**
   * Ends the text.
   *
   * @return what was found, or empty if that is nothing
   */
  public Optional<Landmarks> finish() {
    quotations.finish();
    bibliographies.finish(offset);
    if (ranges.isEmpty()) {
      return Optional.empty();
    }
    ranges.sort(Comparator.comparingInt(ExemptRange::start));
    Landmarks.Builder landmarks = Landmarks.builder(TextSchemes.EXEMPT, ranges.size());
    ranges.forEach(range -> landmarks.add(range.term(), range.start()));
    return Optional.of(landmarks.build());
  }
}
