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
  private final QuotationFinder quotations = new QuotationFinder(ranges::add);
  private final BibliographyFinder bibliographies = new BibliographyFinder(ranges::add);
  private int offset;

  /** Starts a text. */
  public ExemptCollector() {}

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
    for (int i = firstTelling(text, from, to); i < to; i = firstTelling(text, i + 1, to)) {
      char c = text[i];
      if (quotations.isListening()) {
        quotations.listen(c);
      }
      if (bibliographies.isListening()) {
        bibliographies.listen(c);
      }
      if (!tells(c)) {
        continue;
      }
      if (c < ASCII) {
        ascii(text, from, i, i + base);
      } else {
        quotations.mark(text, from, i, i + base);
      }
    }
    quotations.keep(text, from, to);
    bibliographies.end(text, to);
    offset += to - from;
  }

  /** Returns the first index from one on whose character is to be looked at, or the end. */
  private int firstTelling(char[] text, int from, int to) {
    int i = from;
    if (!quotations.isListening() && !bibliographies.isListening()) {
      while (i < to && !tells(text[i])) {
        i++;
      }
    }
    return i;
  }

  private static boolean tells(char c) {
    return c < ASCII ? TELLING[c] : QuotationFinder.mayBeMark(c);
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
