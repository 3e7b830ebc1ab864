package io.likeness.text;

import io.likeness.text.internal.extract.TextSink;

/** The text that a person is shown: all of it, unless it is longer than what is looked at. */
final class PreviewText implements TextSink {

  private static final int MOST_CHARACTERS = 1 << 26;

  private final StringBuilder text = new StringBuilder();

  @Override
  public void accept(char[] block, int from, int to) {
    text.append(block, from, to - from);
  }

  @Override
  public boolean isFull() {
    return text.length() >= MOST_CHARACTERS;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
