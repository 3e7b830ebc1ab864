package io.likeness.cli.report;

import io.likeness.core.Region;

/**
 * A passage and a little of what stands around it.
 *
 * @param before the text before it, beginning between words
 * @param passage the passage
 * @param after the text behind it, ending between words
 */
record Excerpt(String before, String passage, String after) {

  /** How many characters before and behind a passage are shown at most. */
  private static final int CONTEXT = 140;

  /** Cuts a passage out; a range that leaves the text is cut short. */
  static Excerpt of(String text, Region.TextRange range) {
    int start = whole(text, Math.min(range.start(), text.length()));
    int end = whole(text, Math.min(range.end(), text.length()));
    return new Excerpt(before(text, start), text.substring(start, end), after(text, end));
  }

  /** Steps back from the middle of a surrogate pair. */
  private static int whole(String text, int offset) {
    boolean middle =
        offset > 0
            && offset < text.length()
            && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
    return middle ? offset - 1 : offset;
  }

  private static String before(String text, int end) {
    int start = end - CONTEXT;
    if (start <= 0) {
      return text.substring(0, end);
    }
    while (start < end && !Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    return start == end ? "" : "…" + text.substring(start, end);
  }

  private static String after(String text, int start) {
    int end = start + CONTEXT;
    if (end >= text.length()) {
      return text.substring(start);
    }
    while (end > start && !Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return start == end ? "" : text.substring(start, end).stripTrailing() + " …";
  }
}
