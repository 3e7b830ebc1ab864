package io.likeness.text.internal.align;

import io.likeness.core.Landmarks;
import io.likeness.core.Region.TextRange;
import io.likeness.core.Segment;
import io.likeness.text.internal.landmark.TokenTerm;

/** Reads a text's tokens out of its {@code text-token} evidence. Immutable. */
final class TokenSequence {

  /** The most tokens that overlap: more than this never count. */
  private static final int MAX_WIDTH = 4;

  private final Landmarks tokens;

  TokenSequence(Landmarks tokens) {
    this.tokens = tokens;
  }

  int size() {
    return tokens.size();
  }

  /** Returns what equal tokens have in common, 26 bits. */
  int key(int token) {
    return TokenTerm.key(tokens.term(token));
  }

  int start(int token) {
    return tokens.position(token);
  }

  int end(int token) {
    return tokens.position(token) + length(token);
  }

  int length(int token) {
    return TokenTerm.length(tokens.term(token));
  }

  /** Returns the first token that does not overlap this one, or {@link #size()}. */
  int next(int token) {
    int end = end(token);
    int next = token + 1;
    int limit = Math.min(size(), token + MAX_WIDTH);
    while (next < limit && start(next) < end) {
      next++;
    }
    return next;
  }

  /** Returns the passage of the tokens from one to before another, at least one token. */
  TextRange range(int from, int to) {
    return new TextRange(start(from), Math.max(start(from), end(to - 1)));
  }

  /** Returns where a passage starts in the suspect. */
  static int start(Segment segment) {
    return segment.suspect() instanceof TextRange range ? range.start() : 0;
  }

  /** Returns the first token that starts at an offset or behind it, or {@link #size()}. */
  int firstFrom(int offset) {
    return tokens.firstFrom(offset);
  }

  /** Counts the words from a token to before another: tokens that overlap none before them. */
  int words(int from, int to) {
    int words = 0;
    for (int token = from; token < to; token = next(token)) {
      words++;
    }
    return words;
  }
}
