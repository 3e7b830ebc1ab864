package io.likeness.text.internal.extract;

import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Collects the characters of a document, up to a number of them and until told to stop. */
final class TextCollector extends DefaultHandler {

  private final StringBuilder text = new StringBuilder();
  private final int most;
  private volatile boolean stopped;

  /** Says that there is more text than wanted. */
  static final class TooLongException extends SAXException {
    private static final long serialVersionUID = 1L;

    private TooLongException(int most) {
      super("more than %d characters".formatted(most));
    }
  }

  TextCollector(int most) {
    this.most = most;
  }

  @Override
  public void characters(char[] ch, int start, int length) throws SAXException {
    if (stopped) {
      throw new SAXException("stopped");
    }
    if (text.length() + length > most) {
      throw new TooLongException(most);
    }
    text.append(ch, start, length);
  }

  @Override
  public void ignorableWhitespace(char[] ch, int start, int length) throws SAXException {
    characters(ch, start, length);
  }

  /** Makes the next event fail. May be called by another thread. */
  void stop() {
    stopped = true;
  }

  /** Returns what was collected, once the document has ended. */
  StringBuilder text() {
    return text;
  }
}
