package io.likeness.cli.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * Writes HTML that is well-formed XML too. All text and attribute values are escaped; hidden
 * characters, which could reorder or conceal what a person reads, are replaced by their codes.
 *
 * <p>Names of elements and attributes come from the program, never from input. For one thread.
 */
final class HtmlWriter {

  private final Writer out;
  private final Deque<String> open = new ArrayDeque<>();

  HtmlWriter(Writer out) {
    this.out = out;
  }

  /** Starts an element; attributes are names and values in turn. */
  HtmlWriter open(String name, String... attributes) throws IOException {
    tag(name, attributes);
    out.write('>');
    open.push(name);
    return this;
  }

  /** Ends the innermost element. */
  HtmlWriter close() throws IOException {
    out.write("</" + open.pop() + ">");
    return this;
  }

  /** Writes an element that holds a text. */
  HtmlWriter element(String name, String text, String... attributes) throws IOException {
    return open(name, attributes).text(text).close();
  }

  /** Writes an element that never holds anything: a void one of HTML or any of SVG. */
  HtmlWriter empty(String name, String... attributes) throws IOException {
    tag(name, attributes);
    out.write("/>");
    return this;
  }

  /** Writes a text. */
  HtmlWriter text(String text) throws IOException {
    return text(text, character -> false);
  }

  /** Writes a text in which some characters are marked and named. */
  HtmlWriter text(String text, IntPredicate marked) throws IOException {
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int character = text.codePointAt(i);
      if (Characters.isHidden(character)) {
        hidden(character);
      } else if (marked.test(character)) {
        open("mark", "title", Characters.description(character));
        escaped(character);
        close();
      } else {
        escaped(character);
      }
    }
    return this;
  }

  /** Writes a name from input, whose direction of writing does not touch what is around it. */
  HtmlWriter name(String name) throws IOException {
    return element("bdi", name);
  }

  /** Writes an end of line, seen only where the style keeps it. */
  HtmlWriter line() throws IOException {
    out.write('\n');
    return this;
  }

  /** Writes the style sheet, our own and so not escaped. */
  HtmlWriter style(String css) throws IOException {
    out.write("<style>" + css + "</style>\n");
    return this;
  }

  /** Formats a coordinate, with two decimals at most. */
  static String number(double value) {
    if (value == Math.rint(value)) {
      return Long.toString((long) value);
    }
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private void tag(String name, String... attributes) throws IOException {
    out.write("<" + name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.write(" " + attributes[i] + "=\"");
      String value = Characters.visible(attributes[i + 1]);
      for (int j = 0; j < value.length(); j += Character.charCount(value.codePointAt(j))) {
        escaped(value.codePointAt(j));
      }
      out.write('"');
    }
  }

  private void hidden(int character) throws IOException {
    open("span", "class", "hidden", "title", Characters.description(character));
    out.write(Characters.code(character));
    close();
  }

  private void escaped(int character) throws IOException {
    switch (character) {
      case '&' -> out.write("&amp;");
      case '<' -> out.write("&lt;");
      case '>' -> out.write("&gt;");
      case '"' -> out.write("&quot;");
      case '\'' -> out.write("&#39;");
      default -> {
        if (Character.isBmpCodePoint(character)) {
          out.write(character);
        } else {
          out.write(Character.toChars(character));
        }
      }
    }
  }
}
