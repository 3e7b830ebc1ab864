package io.likeness.cli.report;

import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Set;

/** Writes the words of one passage, those marked that the other passage does not have. */
final class PassageWriter {

  /** More words around a passage are never written. */
  private static final int MOST_CONTEXT = 200;

  /** Longer white space is cut. */
  private static final int MOST_SPACE = 80;

  /** What becomes of ends of line. */
  enum Layout {
    /** Lines are filled anew, as their ends come from a page's width; paragraphs stay. */
    PROSE,
    /** Lines and indentation have a meaning, as in source code. */
    LINES
  }

  private final HtmlWriter html;
  private final String mark;
  private final Set<UnicodeScript> expected;
  private final Layout layout;

  /**
   * Prepares to write a passage.
   *
   * @param html where to
   * @param mark the element for words that the other passage does not have
   * @param expected the alphabets whose letters are no surprise; if empty, none is a surprise
   * @param layout what becomes of ends of line
   */
  PassageWriter(HtmlWriter html, String mark, Set<UnicodeScript> expected, Layout layout) {
    this.html = html;
    this.mark = mark;
    this.expected = expected;
    this.layout = layout;
  }

  void write(Excerpt excerpt, List<PassageDiff.Run> runs) throws IOException {
    html.open("blockquote", "dir", "auto", "class", layout == Layout.LINES ? "lines" : "prose");
    context(excerpt.before());
    for (PassageDiff.Run run : runs) {
      write(run);
    }
    context(excerpt.after());
    html.close();
  }

  private void context(String text) throws IOException {
    if (!text.isBlank()) {
      html.open("span", "class", "context");
      // A passage may begin right behind a space, which the first word does not have.
      html.text(Character.isWhitespace(text.charAt(0)) ? " " : "");
      for (Token token : Token.of(text, MOST_CONTEXT)) {
        html.text(token.word());
        space(token.space());
      }
      html.close();
    }
  }

  private void write(PassageDiff.Run run) throws IOException {
    List<Token> words = run.words();
    int half = run.omitted() == 0 ? words.size() : words.size() / 2;
    words(run.same(), words.subList(0, half));
    if (run.omitted() > 0) {
      String note = "[… " + Words.count(run.omitted(), "word") + " …]";
      html.element("span", note, "class", "omitted").text(" ");
    }
    words(run.same(), words.subList(half, words.size()));
  }

  private void words(boolean same, List<Token> words) throws IOException {
    if (words.isEmpty()) {
      return;
    }
    html.open(same ? "span" : mark);
    for (int i = 0; i < words.size() - 1; i++) {
      word(same, words.get(i).word());
      space(words.get(i).space());
    }
    Token last = words.get(words.size() - 1);
    word(same, last.word());
    html.close();
    space(last.space());
  }

  private void word(boolean same, String word) throws IOException {
    if (same) {
      html.text(word);
    } else {
      html.text(word, character -> Characters.isLookAlike(character, expected));
    }
  }

  private void space(String space) throws IOException {
    switch (layout) {
      case LINES -> {
        for (int i = 0; i < Math.min(MOST_SPACE, space.length()); i++) {
          if (space.charAt(i) == '\n') {
            html.line();
          } else if (space.charAt(i) != '\r') {
            html.text(" ");
          }
        }
      }
      case PROSE -> {
        boolean paragraph = space.chars().filter(c -> c == '\n').count() > 1;
        if (paragraph) {
          html.line().line();
        } else if (!space.isEmpty()) {
          html.text(" ");
        }
      }
    }
  }
}
