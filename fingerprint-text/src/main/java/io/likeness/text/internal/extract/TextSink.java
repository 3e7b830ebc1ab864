package io.likeness.text.internal.extract;

/** Takes an extracted text piece by piece. */
@FunctionalInterface
public interface TextSink {

  /**
   * Takes the next piece.
   *
   * @param text an array that holds it, overwritten afterwards
   * @param from the index of its first code unit
   * @param to the index behind its last code unit
   */
  void accept(char[] text, int from, int to);

  /**
   * Returns whether no more of the text is wanted, so that the rest need not be read.
   *
   * @return whether the sink is full
   */
  default boolean isFull() {
    return false;
  }
}
