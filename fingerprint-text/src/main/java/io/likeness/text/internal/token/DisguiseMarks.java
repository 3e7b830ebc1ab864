package io.likeness.text.internal.token;

import java.util.Arrays;

/**
 * The characters that hide one word, as far as they are known. An invisible character counts only
 * if the word goes on behind it.
 */
final class DisguiseMarks {

  /** More characters than this in a word are not told of. */
  private static final int CAPACITY = 2 * WordBuffer.CAPACITY;

  private static final int LENGTH_BITS = 2;

  private final TokenSink sink;
  private final long[] marks = new long[CAPACITY];
  private int size;
  private int certain;

  DisguiseMarks(TokenSink sink) {
    this.sink = sink;
  }

  /** Adds a character that hides the word if the word goes on. */
  void addTentative(int offset, int length) {
    if (size < CAPACITY) {
      marks[size++] = (long) offset << LENGTH_BITS | length;
    }
  }

  /** Adds a character that hides the word. */
  void add(int offset, int length) {
    addTentative(offset, length);
    certain = size;
  }

  /** The word goes on. */
  void confirm() {
    certain = size;
  }

  /** The word did not go on. */
  void dropTentative() {
    size = certain;
  }

  /** Hands the characters on in the order in which they stand, and forgets them. */
  void emit() {
    size = certain;
    if (size > 1) {
      Arrays.sort(marks, 0, size);
    }
    for (int i = 0; i < size; i++) {
      if (i == 0 || marks[i] != marks[i - 1]) {
        sink.disguise((int) (marks[i] >>> LENGTH_BITS), (int) marks[i] & ((1 << LENGTH_BITS) - 1));
      }
    }
    size = 0;
    certain = 0;
  }
}
