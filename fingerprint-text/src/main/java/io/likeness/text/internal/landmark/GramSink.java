package io.likeness.text.internal.landmark;

/** Takes grams in the order of their first tokens. */
@FunctionalInterface
public interface GramSink {

  /**
   * Takes a gram.
   *
   * @param hash the mixed hash of its tokens
   * @param index the index of its first token
   * @param width how many tokens further the second one stands: 1 for words
   */
  void gram(long hash, int index, int width);
}
