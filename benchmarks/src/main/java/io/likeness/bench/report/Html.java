package io.likeness.bench.report;

import java.util.ArrayDeque;
import java.util.Deque;

/** Builds HTML that is well-formed XML too; all text and attribute values are escaped. */
final class Html {

  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /** Starts an element; attributes are names and values in turn. */
  Html open(String name, String... attributes) {
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(attributes[i + 1]);
      out.append('"');
    }
    out.append('>');
    open.push(name);
    return this;
  }

  /** Ends the innermost element. */
  Html close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Writes a text. */
  Html text(String text) {
    escape(text);
    return this;
  }

  /** Writes an element that holds a text. */
  Html element(String name, String text, String... attributes) {
    return open(name, attributes).text(text).close();
  }

  /** Writes markup of our own making. */
  Html markup(String markup) {
    out.append(markup).append('\n');
    return this;
  }

  private void escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        default -> out.append(text.charAt(i));
      }
    }
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
